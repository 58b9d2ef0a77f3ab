/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.git.ChangedFile;
import dev.pacta.check.git.GitFile;
import dev.pacta.check.git.GitRepository;
import dev.pacta.check.result.FileChange;
import dev.pacta.check.run.Candidate.ReadFile;
import dev.pacta.check.settings.RepositorySettings;
import dev.pacta.contract.odcs.OdcsReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns files that changed into contracts that changed. */
final class ContractFiles {
    private final GitRepository repository;
    private final RepositorySettings settings;
    private final Map<GitFile, ReadFile> known = new ConcurrentHashMap<>();

    ContractFiles(GitRepository repository, RepositorySettings settings) {
        this.repository = repository;
        this.settings = settings;
    }

    /** The contracts among changed files, each with what it was before; a move is known by the contract's id. */
    List<Candidate> candidates(List<ChangedFile> changes) {
        return named(changes.stream().map(this::ours).flatMap(Optional::stream).toList());
    }

    /** The same for files that the caller takes for contracts. */
    List<Candidate> named(List<ChangedFile> ours) {
        Map<GitFile, ReadFile> read = read(ours.stream()
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Candidate> candidates = new ArrayList<>();
        for (ChangedFile change : ours) {
            ReadFile before = change.before() == null ? null : read.get(change.before());
            ReadFile after = change.after() == null ? null : read.get(change.after());
            candidates.addAll(candidates(before, after));
        }
        return movesById(candidates).stream()
                .sorted(Comparator.comparing(Candidate::path))
                .toList();
    }

    /** All contracts among the files, as far as they can be read, by file. What was read before in this run is not read again. */
    Map<GitFile, ReadFile> read(Collection<GitFile> files) {
        List<GitFile> missing =
                files.stream().filter(file -> !known.containsKey(file)).toList();
        OdcsReader reader = new OdcsReader();
        repository.contents(missing).entrySet().parallelStream()
                .forEach(entry -> known.put(
                        entry.getKey(),
                        new ReadFile(
                                entry.getKey().path(),
                                entry.getValue(),
                                reader.read(entry.getValue(), entry.getKey().path()))));
        Map<GitFile, ReadFile> read = new HashMap<>();
        for (GitFile file : files) {
            ReadFile found = known.get(file);
            if (found != null) {
                read.put(file, found);
            }
        }
        return read;
    }

    private Optional<ChangedFile> ours(ChangedFile change) {
        GitFile before = ours(change.before());
        GitFile after = ours(change.after());
        return before == null && after == null ? Optional.empty() : Optional.of(new ChangedFile(before, after));
    }

    private @Nullable GitFile ours(@Nullable GitFile file) {
        return file != null && settings.isContract(file.path()) ? file : null;
    }

    private static List<Candidate> candidates(@Nullable ReadFile before, @Nullable ReadFile after) {
        if (before == null && after == null) {
            return List.of();
        }
        if (before == null || after == null) {
            ReadFile only = before == null ? Objects.requireNonNull(after) : before;
            FileChange change = before == null ? FileChange.ADDED : FileChange.DELETED;
            return List.of(new Candidate(change, only.path(), null, before, after));
        }
        if (before.path().equals(after.path())) {
            return Arrays.equals(before.bytes(), after.bytes())
                    ? List.of()
                    : List.of(new Candidate(FileChange.MODIFIED, after.path(), null, before, after));
        }
        return List.of(new Candidate(FileChange.RENAMED, after.path(), before.path(), before, after));
    }

    /** A contract that is gone here and new there was moved, however much of it changed on the way. */
    private static List<Candidate> movesById(List<Candidate> candidates) {
        Map<String, Candidate> gone = new HashMap<>(candidates.stream()
                .filter(candidate -> candidate.change() == FileChange.DELETED
                        && candidate.id().isPresent())
                .collect(Collectors.toMap(
                        candidate -> candidate.id().orElseThrow(), Function.identity(), (first, second) -> first)));
        Map<String, Candidate> result = new LinkedHashMap<>();
        candidates.forEach(candidate -> result.put(candidate.path(), candidate));
        for (Candidate candidate : candidates) {
            Candidate from = candidate.change() == FileChange.ADDED
                    ? candidate.id().map(gone::remove).orElse(null)
                    : null;
            if (from != null) {
                result.remove(from.path());
                result.put(
                        candidate.path(),
                        new Candidate(
                                FileChange.RENAMED, candidate.path(), from.path(), from.before(), candidate.after()));
            }
        }
        return List.copyOf(result.values());
    }
}
