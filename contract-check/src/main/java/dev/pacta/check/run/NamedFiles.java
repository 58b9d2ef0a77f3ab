/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.CheckTrouble;
import dev.pacta.check.git.GitFile;
import dev.pacta.check.git.GitRepository;
import dev.pacta.check.result.FileChange;
import dev.pacta.check.run.Candidate.ReadFile;
import dev.pacta.contract.odcs.OdcsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files that a caller named, whether they changed or not and whatever they are called. */
final class NamedFiles {
    private final GitRepository repository;
    private final CheckRequest request;

    NamedFiles(GitRepository repository, CheckRequest request) {
        this.repository = repository;
        this.request = request;
    }

    /** Of those that changed what changed; of the others what they are now. */
    List<Candidate> candidates(List<Candidate> changed, ContractFiles reader) {
        Map<String, Candidate> byPath =
                changed.stream().collect(Collectors.toMap(Candidate::path, Function.identity(), (a, b) -> a));
        Map<String, GitFile> known = repository.files(request.moment()).stream()
                .collect(Collectors.toMap(GitFile::path, Function.identity(), (a, b) -> a));
        List<Candidate> candidates = new ArrayList<>();
        for (Path file : request.files()) {
            String path = inRepository(file);
            Candidate candidate = byPath.get(path);
            if (candidate == null) {
                candidate = unchanged(file, path, known, reader);
            }
            candidates.add(candidate);
        }
        return candidates;
    }

    private Candidate unchanged(Path file, String path, Map<String, GitFile> known, ContractFiles reader) {
        GitFile there = known.get(path);
        ReadFile read = there == null ? null : reader.read(List.of(there)).get(there);
        ReadFile now = read != null ? read : read(request.folder().resolve(file), path);
        return new Candidate(FileChange.UNCHANGED, path, null, null, now);
    }

    private String inRepository(Path file) {
        Path whole = request.folder().resolve(file).normalize();
        try {
            Path parent = whole.getParent();
            Path real = parent != null && Files.isDirectory(parent)
                    ? parent.toRealPath().resolve(whole.getFileName())
                    : whole;
            if (real.startsWith(repository.root())) {
                return repository.root().relativize(real).toString().replace('\\', '/');
            }
        } catch (IOException gone) {
            // Said below.
        }
        throw CheckTrouble.call(
                "%s is not in the repository %s".formatted(file, repository.root()), "Check it from its own folder.");
    }

    /** The files as they are, compared with nothing. */
    static List<Candidate> withoutHistory(CheckRequest request) {
        return request.files().stream()
                .map(file -> new Candidate(
                        FileChange.UNCHANGED,
                        file.toString(),
                        null,
                        null,
                        read(request.folder().resolve(file), file.toString())))
                .toList();
    }

    private static ReadFile read(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            throw CheckTrouble.call("there is no file " + name, "Check the name and the folder.");
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new ReadFile(name, bytes, new OdcsReader().read(bytes, name));
        } catch (IOException unreadable) {
            throw CheckTrouble.call(name + " cannot be read", "Check the permissions and the disk.");
        }
    }
}
