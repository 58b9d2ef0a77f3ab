/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.git;

import dev.pacta.check.CheckTrouble;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bytes of files: from the object store through one {@code git cat-file}, or from the working tree. */
final class Contents {
    /** More is read of no file; what is larger is no contract. */
    static final int MOST_BYTES = 10 * 1024 * 1024;

    private final GitProgram git;
    private final Path root;

    Contents(GitProgram git, Path root) {
        this.git = git;
        this.root = root;
    }

    Map<GitFile, byte[]> of(Collection<GitFile> files) {
        Map<String, byte[]> blobs = blobs(files.stream()
                .filter(file -> !file.inWorkingTree())
                .map(GitFile::blob)
                .distinct()
                .toList());
        Map<GitFile, byte[]> contents = new LinkedHashMap<>();
        for (GitFile file : files) {
            Optional<byte[]> bytes =
                    file.inWorkingTree() ? inWorkingTree(file.path()) : Optional.ofNullable(blobs.get(file.blob()));
            bytes.ifPresent(found -> contents.put(file, found));
        }
        return contents;
    }

    private Map<String, byte[]> blobs(List<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        byte[] questions = (String.join("\n", ids) + "\n").getBytes(StandardCharsets.US_ASCII);
        GitProgram.Outcome<Map<String, byte[]>> outcome =
                git.run(List.of("cat-file", "--batch"), questions, out -> read(new BufferedInputStream(out), ids));
        if (outcome.status() != 0) {
            throw GitProgram.trouble("git cat-file", outcome.err());
        }
        return outcome.result();
    }

    /** Answers come in the order of the questions: {@code <id> blob <size>}, the bytes, a line end; or {@code <id> missing}. */
    private static Map<String, byte[]> read(InputStream out, List<String> ids) throws IOException {
        Map<String, byte[]> blobs = new HashMap<>();
        for (String id : ids) {
            String[] about = line(out).split(" ");
            if (about.length < 3) {
                throw CheckTrouble.surroundings(
                        "git has no content for " + id, "The clone is incomplete; run git fsck, or clone again.");
            }
            long size = Long.parseLong(about[2]);
            byte[] bytes = out.readNBytes((int) Math.min(size, MOST_BYTES + 1L));
            out.skipNBytes(size - bytes.length + 1);
            blobs.put(id, bytes);
        }
        return blobs;
    }

    private static String line(InputStream out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = out.read(); next != '\n'; next = out.read()) {
            if (next < 0) {
                throw new EOFException("git cat-file ended early");
            }
            line.append((char) next);
        }
        return line.toString();
    }

    private Optional<byte[]> inWorkingTree(String path) {
        try {
            Path file = root.resolve(path);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || !file.toRealPath().startsWith(root)) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file)) {
                return Optional.of(in.readNBytes(MOST_BYTES + 1));
            }
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (InvalidPathException alphabet) {
            throw CheckTrouble.surroundings(
                    "the name of '%s' cannot be written in the character set of this process".formatted(path),
                    "Set LC_ALL=C.UTF-8.");
        } catch (IOException unreadable) {
            throw CheckTrouble.call("%s cannot be read".formatted(path), "Check the permissions and the disk.");
        }
    }
}
