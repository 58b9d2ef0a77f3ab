/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.git.GitFile;
import dev.pacta.check.git.GitRepository;
import dev.pacta.check.run.Candidate.ReadFile;
import dev.pacta.check.settings.RepositorySettings;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The contracts of a repository that have to do with one that is judged. Other files are only looked at, not read as contracts. */
final class Neighbours {
    private static final Pattern ID =
            Pattern.compile("(?m)^id[ \\t]*:[ \\t]*[\"']?([^\"'#\\r\\n]*?)[\"']?[ \\t]*(?:#.*)?\\r?$");

    private final GitRepository repository;
    private final RepositorySettings settings;
    private final ContractFiles reader;

    Neighbours(GitRepository repository, RepositorySettings settings, ContractFiles reader) {
        this.repository = repository;
        this.settings = settings;
        this.reader = reader;
    }

    /** By id, those among the files whose contract has one of the ids. */
    Map<String, List<ReadFile>> withIds(Collection<GitFile> files, Set<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<GitFile> contracts =
                files.stream().filter(file -> settings.isContract(file.path())).toList();
        Set<GitFile> near = new HashSet<>();
        repository.contents(contracts).forEach((file, bytes) -> {
            if (mayHave(bytes, ids)) {
                near.add(file);
            }
        });
        return reader.read(near).values().stream()
                .filter(file -> file.id().filter(ids::contains).isPresent())
                .collect(Collectors.groupingBy(file -> file.id().orElseThrow()));
    }

    /** Those among the files that are contracts and have the word somewhere. */
    List<ReadFile> saying(String word, Collection<GitFile> files) {
        List<GitFile> contracts =
                files.stream().filter(file -> settings.isContract(file.path())).toList();
        Set<GitFile> saying = new HashSet<>();
        repository.contents(contracts).forEach((file, bytes) -> {
            if (new String(bytes, StandardCharsets.UTF_8).contains(word)) {
                saying.add(file);
            }
        });
        return reader.read(saying).values().stream()
                .sorted(Comparator.comparing(ReadFile::path))
                .toList();
    }

    private static boolean mayHave(byte[] bytes, Set<String> ids) {
        Matcher id = ID.matcher(new String(bytes, StandardCharsets.UTF_8));
        // Written in another way, for example as JSON, it has to be read to know.
        return !id.find() || ids.contains(id.group(1));
    }
}
