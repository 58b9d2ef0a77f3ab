/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real repository that a test works in as a person would. */
public record Repository(Path folder) {
    /** A new one, on the branch main, without a commit. */
    public static Repository create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        Repository repository = new Repository(folder);
        repository.git("init", "--quiet", "--initial-branch=main");
        return repository;
    }

    /** Runs git and gives what it printed; a test that cannot prepare its repository fails. */
    public String git(String... arguments) {
        List<String> call = new ArrayList<>(List.of(
                "git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "protocol.file.allow=always"));
        call.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(call).directory(folder.toFile()).redirectErrorStream(true);
        // What the machine's owner has configured plays no part.
        builder.environment().putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("git " + String.join(" ", arguments) + ": " + text);
            }
            return text.strip();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    /** Writes a file. */
    public Repository write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** Commits everything that lies in the folder and gives the id. */
    public String commit(String message) {
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "-m", message);
        return git("rev-parse", "HEAD");
    }

    /** Makes a branch here and goes to it. */
    public void branch(String name) {
        git("switch", "--quiet", "--create", name);
    }

    /** A clone of this in another folder. */
    public Repository cloneTo(Path other, String... options) {
        List<String> call = new ArrayList<>(List.of("clone", "--quiet"));
        call.addAll(List.of(options));
        call.addAll(List.of("file://" + folder, other.toString()));
        git(call.toArray(String[]::new));
        return new Repository(other);
    }

    /** The same as the product sees it. */
    public GitRepository seen() {
        return GitRepository.around(folder).orElseThrow();
    }
}
