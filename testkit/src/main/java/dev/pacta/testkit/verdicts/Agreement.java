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

/** Holds a backend to the verdicts of the corpus. */
public final class Agreement {
    private final Backend backend;
    private final Map<Exemption, Integer> met = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();
    private int cases;
    private int agreed;

    private Agreement(Backend backend) {
        this.backend = backend;
        backend.exemptions().forEach(exemption -> met.put(exemption, 0));
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
        agreement.met.forEach((exemption, times) -> assertThat(times)
                .as("%s: the exception for %s no longer happens; take it out", backend.name(), exemption.subject())
                .isPositive());
        return agreement.row();
    }

    private void judge(Case data, Map<String, String> expected) {
        cases++;
        Optional<Exemption> declared =
                met.keySet().stream().filter(one -> one.covers(data)).findFirst();
        Optional<String> difference = difference(data, expected);
        if (difference.isEmpty()) {
            agreed++;
        } else if (declared.isPresent()) {
            met.merge(declared.get(), 1, Integer::sum);
        } else {
            differences.add(data.name() + ": " + difference.get());
        }
    }

    private Optional<String> difference(Case data, Map<String, String> expected) {
        Map<String, String> found;
        try {
            found = backend.judge(data).ends();
        } catch (Exception notHeld) {
            return Optional.of("not held: " + notHeld);
        }
        if (found.equals(expected)) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        expected.forEach((rule, end) -> {
            if (!end.equals(found.get(rule))) {
                parts.add("%s is %s, not %s".formatted(rule, found.get(rule), end));
            }
        });
        found.keySet().stream()
                .filter(rule -> !expected.containsKey(rule))
                .forEach(rule -> parts.add(rule + " is new"));
        return Optional.of(String.join("; ", parts));
    }

    private String row() {
        List<String> exceptions = new ArrayList<>();
        met.forEach((exemption, times) ->
                exceptions.add("%s (%d): %s".formatted(exemption.subject(), times, exemption.reason())));
        String all = exceptions.isEmpty() ? "none" : String.join("; ", exceptions);
        return "| %s | %d | %d | %s |".formatted(backend.name(), cases, agreed, all);
    }
}
