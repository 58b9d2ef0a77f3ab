/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts how often we and the published schema agree. Not thread-safe. */
final class Tally {
    private int judged;
    private int accepted;
    private int agreed;
    private final Map<String, Integer> deviations = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    void add(Judgement judgement, String description) {
        judged++;
        accepted += judgement.theirs() ? 1 : 0;
        if (judgement.agrees()) {
            agreed++;
        } else if (judgement.isExplained()) {
            judgement.deviations().forEach(ruleId -> deviations.merge(ruleId, 1, Integer::sum));
        } else {
            differences.add("%s: we %s; %s"
                    .formatted(description, judgement.ours() ? "accept" : "refuse", judgement.messages()));
        }
    }

    Map<String, Integer> deviations() {
        return deviations;
    }

    List<String> differences() {
        return differences;
    }

    String agreedOfJudged() {
        return "%d of %d (%d valid)".formatted(agreed, judged, accepted);
    }

    /** Cells of a table: how many were judged, how many verdicts were the same, and which deviations explain the others. */
    String cells() {
        return "%,d (%,d valid) | %,d | %s".formatted(judged, accepted, agreed, deviationText());
    }

    private String deviationText() {
        return deviations.isEmpty()
                ? "none"
                : deviations.entrySet().stream()
                        .map(entry -> "`%s` %,d".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
