/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds a backend to the verdicts of the corpus. */
public final class Agreement {
    private final Backend backend;
    private final Map<Exemption, List<String>> met = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();
    private int cases;
    private int agreed;

    private Agreement(Backend backend) {
        this.backend = backend;
        backend.exemptions().forEach(exemption -> met.put(exemption, new ArrayList<>()));
    }

    /**
     * Judges every case. Fails on each difference that is not declared, on each declared one that no longer happens, and when the line of the
     * backend in {@code docs/conformance.md} says otherwise.
     */
    public static void hold(Backend backend) {
        VerdictTable.hasRow(backend.name(), row(backend, Corpus.cases(), RecordedVerdicts.read()));
    }

    /** The line of a backend that agrees as far as it declares. */
    static String row(Backend backend, List<Case> cases, Map<String, Map<String, String>> expected) {
        Agreement agreement = new Agreement(backend);
        cases.forEach(data -> agreement.judge(data, expected.getOrDefault(data.name(), Map.of())));
        assertThat(agreement.differences).as(backend.name()).isEmpty();
        agreement.met.forEach((exemption, happened) -> assertThat(happened)
                .as(
                        "%s: the exception for %s no longer happens in each of its cases",
                        backend.name(), exemption.subject())
                .isNotEmpty()
                .containsAll(exemption.covered(cases)));
        return agreement.row();
    }

    private void judge(Case data, Map<String, String> expected) {
        cases++;
        SortedMap<String, String> difference = difference(data, expected);
        Optional<Exemption> declared = met.keySet().stream()
                .filter(one -> one.covers(data) && one.allows(difference.keySet()))
                .findFirst();
        if (difference.isEmpty()) {
            agreed++;
        } else if (declared.isPresent()) {
            met.computeIfAbsent(declared.get(), unmet -> new ArrayList<>()).add(data.name());
        } else {
            differences.add("%s: %s".formatted(data.name(), String.join("; ", difference.values())));
        }
    }

    /** What is said otherwise, by the rule. */
    private SortedMap<String, String> difference(Case data, Map<String, String> expected) {
        SortedMap<String, String> difference = new TreeMap<>();
        Map<String, String> found;
        try {
            found = backend.judge(data).ends();
        } catch (Exception notHeld) {
            difference.put("held", "not held: " + notHeld);
            return difference;
        }
        expected.forEach((rule, end) -> {
            if (!end.equals(found.get(rule))) {
                difference.put(rule, "%s is %s, not %s".formatted(rule, found.get(rule), end));
            }
        });
        found.keySet().stream()
                .filter(rule -> !expected.containsKey(rule))
                .forEach(rule -> difference.put(rule, rule + " is new"));
        return difference;
    }

    private String row() {
        List<String> exceptions = new ArrayList<>();
        met.forEach((exemption, happened) ->
                exceptions.add("%s (%d): %s".formatted(exemption.subject(), happened.size(), exemption.reason())));
        String all = exceptions.isEmpty() ? "none" : String.join("; ", exceptions);
        return "| %s | %d | %d | %s |".formatted(backend.name(), cases, agreed, all);
    }
}
