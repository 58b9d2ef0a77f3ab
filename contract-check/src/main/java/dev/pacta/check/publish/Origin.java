/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.publish;

import dev.pacta.check.CheckTrouble;
import dev.pacta.check.build.BuildEnvironment;
import dev.pacta.check.git.GitFile;
import dev.pacta.check.git.GitRepository;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which commit files come from: that of the repository they lie in, and only when the bytes of each are what that commit has of it.
 *
 * @param repository that all of them lie in; empty when there is none, or more than one
 * @param commit its full id; empty when nothing proves it
 * @param ofBuild whether what the build's environment says is about this repository
 * @param remark why no commit is said, for the caller; empty when one is
 */
public record Origin(
        Optional<GitRepository> repository, Optional<String> commit, boolean ofBuild, Optional<String> remark) {
    private static final int SHORT = 12;

    /** Of files that are sent together. */
    public static Origin of(BuildEnvironment build, Collection<SourceFile> files) {
        try {
            Map<Path, GitRepository> repositories = new LinkedHashMap<>();
            for (SourceFile file : files) {
                Optional<GitRepository> found = file.repository();
                if (found.isEmpty()) {
                    return unknown("%s lies in no Git repository".formatted(file.file()));
                }
                repositories.put(found.get().root(), found.get());
            }
            return repositories.size() == 1
                    ? in(repositories.values().iterator().next(), build, files)
                    : unknown("the files lie in several Git repositories; name those of one");
        } catch (CheckTrouble noGit) {
            return unknown(noGit.getMessage());
        }
    }

    private static Origin in(GitRepository repository, BuildEnvironment build, Collection<SourceFile> files) {
        Optional<String> named = build.commit();
        Optional<String> commit = named.isPresent() ? named.flatMap(repository::find) : repository.head();
        if (commit.isEmpty()) {
            String why = named.map(id -> "has no commit " + id + ", which the build names; fetch it")
                    .orElse("has no commit yet");
            return unproven(repository, named.isEmpty(), "the repository %s %s".formatted(repository.root(), why));
        }
        Map<String, byte[]> kept = kept(repository, commit.get(), files);
        for (SourceFile file : files) {
            String name = file.nameIn(repository);
            if (!Arrays.equals(kept.get(name), file.bytes())) {
                String id = commit.get().substring(0, SHORT);
                return unproven(repository, true, "%s is not as in commit %s; commit it first".formatted(name, id));
            }
        }
        return new Origin(Optional.of(repository), commit, true, Optional.empty());
    }

    /** What a commit has of the files, by their names in the repository. */
    private static Map<String, byte[]> kept(GitRepository repository, String commit, Collection<SourceFile> files) {
        Set<String> names = files.stream().map(file -> file.nameIn(repository)).collect(Collectors.toSet());
        List<GitFile> there = repository.filesOf(commit).stream()
                .filter(file -> names.contains(file.path()))
                .toList();
        Map<String, byte[]> kept = new HashMap<>();
        repository.contents(there).forEach((file, bytes) -> kept.put(file.path(), bytes));
        return kept;
    }

    private static Origin unknown(String why) {
        return new Origin(Optional.empty(), Optional.empty(), false, Optional.of(words(why)));
    }

    private static Origin unproven(GitRepository repository, boolean ofBuild, String why) {
        return new Origin(Optional.of(repository), Optional.empty(), ofBuild, Optional.of(words(why)));
    }

    private static String words(String why) {
        return "no commit is recorded: " + why;
    }
}
