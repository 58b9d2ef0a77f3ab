/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.git.GitFile;
import dev.pacta.check.result.ContractChange;
import dev.pacta.check.result.FileResult;
import dev.pacta.check.result.Finding;
import dev.pacta.check.run.Candidate.ReadFile;
import dev.pacta.check.run.SourceReaders.Reading;
import dev.pacta.check.server.ServerCheck;
import dev.pacta.check.server.ServerCheck.Source;
import dev.pacta.contract.diff.Change;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.naming.SourceNames;
import dev.pacta.contract.yaml.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What other contracts of the repository, or of the server, say that they are made of stays there: a table or field that goes, or gets another name, while a
 * {@code transformSourceObjects} still names it leaves a pipeline without its source. Safe for many threads.
 */
final class SourceRules {
    private static final String RULE = "lineage.source-gone";

    private final List<Reading> readings;
    private final List<Source> registered;
    private final List<ReadFile> others;

    private SourceRules(List<Reading> readings, List<Source> registered, List<ReadFile> others) {
        this.readings = List.copyOf(readings);
        this.registered = List.copyOf(registered);
        this.others = List.copyOf(others);
    }

    /**
     * Reads the other contracts only when something went.
     *
     * @param files all that are there now
     * @param checks what the server says; empty when none is asked
     */
    static SourceRules of(
            Collection<Candidate> candidates,
            Collection<GitFile> files,
            Neighbours neighbours,
            Collection<ServerCheck> checks) {
        Set<String> gone = new HashSet<>();
        candidates.forEach(candidate -> gone.addAll(gone(candidate).keySet()));
        if (gone.isEmpty()) {
            return new SourceRules(List.of(), List.of(), List.of());
        }
        List<Reading> readings = SourceReaders.of(neighbours.saying("transformSourceObjects", files)).stream()
                .filter(reading -> gone.contains(reading.source()))
                .toList();
        List<Source> registered = registered(checks, gone, files, neighbours);
        List<ReadFile> others = new ArrayList<>();
        Stream.concat(
                        readings.stream().map(Reading::source),
                        registered.stream().map(Source::source))
                .distinct()
                .forEach(source -> others.addAll(neighbours.saying(last(source), files)));
        return new SourceRules(readings, registered, others);
    }

    /** What the repository itself holds counts as it stands there, not as it was published. */
    private static List<Source> registered(
            Collection<ServerCheck> checks, Set<String> gone, Collection<GitFile> files, Neighbours neighbours) {
        List<Source> found = checks.stream()
                .flatMap(check -> check.sources().stream())
                .filter(source -> gone.contains(source.source()))
                .distinct()
                .toList();
        Set<String> here = neighbours
                .withIds(files, found.stream().map(Source::contract).collect(Collectors.toSet()))
                .keySet();
        return found.stream()
                .filter(source -> !here.contains(source.contract()))
                .toList();
    }

    FileResult judge(Candidate candidate, FileResult result) {
        Map<String, String> gone = readings.isEmpty() && registered.isEmpty() ? Map.of() : gone(candidate);
        Findings findings = new Findings(candidate.path());
        for (Reading reading : readings) {
            say(candidate, result, reading.source(), gone, findings, reader(reading));
        }
        for (Source source : registered) {
            say(candidate, result, source.source(), gone, findings, reader(source));
        }
        List<Finding> all = new ArrayList<>(findings.list());
        all.addAll(result.findings());
        return findings.list().isEmpty() ? result : result.saying(all);
    }

    private void say(
            Candidate candidate,
            FileResult result,
            String source,
            Map<String, String> gone,
            Findings findings,
            String reader) {
        String name = gone.get(source);
        if (name != null && !isElsewhere(candidate, source)) {
            findings.add(
                    Finding.Kind.CHANGE,
                    RULE,
                    Severity.ERROR,
                    place(candidate, result, name),
                    name,
                    happened(candidate, result, source, name) + "; " + reader,
                    "Change what is made of it first, or its transformSourceObjects together with this.");
        }
    }

    private static String reader(Reading reading) {
        return "'%s' says that %s is made of '%s' (%s line %d)"
                .formatted(
                        reading.contract(),
                        reading.path(),
                        reading.source(),
                        reading.file(),
                        reading.place().line());
    }

    private static String reader(Source source) {
        return "'%s' of %s says that %s is made of '%s' (published on the server)"
                .formatted(
                        source.contract(),
                        source.owner() == null ? "nobody" : source.owner(),
                        source.path(),
                        source.source());
    }

    private static String happened(Candidate candidate, FileResult result, String source, String name) {
        if (SourceNames.of(candidate.contractAfter()).containsValue(name)) {
            return "'%s' is not called '%s' any more".formatted(name, source);
        }
        return result.changes().stream()
                .map(ContractChange::change)
                .filter(change -> change.kind() == Change.Kind.RENAMED && name.equals(change.path()))
                .findFirst()
                .map(change -> "'%s' is renamed to '%s'".formatted(name, change.after()))
                .orElse("'%s' is removed".formatted(name));
    }

    /** Where the change stands that took it away, or the one that took what it was in. */
    private static Position place(Candidate candidate, FileResult result, String name) {
        return result.changes().stream()
                .filter(change -> isAbout(change.change(), name))
                .map(ContractChange::place)
                .findFirst()
                .orElseGet(() -> candidate.after() == null ? Position.START : Judge.place(candidate, "/schema"));
    }

    private static boolean isAbout(Change change, String name) {
        return switch (change.kind()) {
            case REMOVED, RENAMED -> name.equals(change.path()) || name.startsWith(change.path() + ".");
            case ADDED, CHANGED -> false;
        };
    }

    /** By the name that a source may have, what the contract has no more. */
    private static Map<String, String> gone(Candidate candidate) {
        Map<String, String> before = new HashMap<>(SourceNames.of(candidate.contractBefore()));
        before.keySet().removeAll(SourceNames.of(candidate.contractAfter()).keySet());
        return before;
    }

    /** Whether another contract has something of that name; earlier versions of the same one do not count. */
    private boolean isElsewhere(Candidate candidate, String source) {
        return others.stream()
                .filter(file -> !file.path().equals(candidate.path()))
                .filter(file -> candidate.after() == null || !file.id().equals(candidate.id()))
                .anyMatch(file -> SourceNames.of(file.contract()).containsKey(source));
    }

    private static String last(String source) {
        return source.substring(source.lastIndexOf('.') + 1);
    }
}
