/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a diff is judged beside the rules themselves.
 *
 * @param weights by rule id, or by its beginning as {@code quality.*}; {@code NONE} means that the change counts for nothing
 * @param today for the ends of waivers and of announced removals; null when no date is known: then none is in force and none is over
 * @param judgeVersion whether a version number that grew too little is a change of its own
 */
public record DiffSettings(
        Map<String, Weight> weights,
        List<Waiver> waivers,
        @Nullable LocalDate today,
        boolean judgeVersion) {
    static final DiffSettings TIMELESS = new DiffSettings(Map.of(), List.of(), null, false);

    public DiffSettings {
        weights = Map.copyOf(weights);
        waivers = List.copyOf(waivers);
    }

    /** The rules as they are, on that day, with the version number judged. */
    public static DiffSettings on(LocalDate today) {
        return new DiffSettings(Map.of(), List.of(), today, true);
    }

    Weight weight(String ruleId, Weight usual) {
        Weight exact = weights.get(ruleId);
        if (exact != null) {
            return exact;
        }
        int dot = ruleId.indexOf('.');
        return dot < 0 ? usual : weights.getOrDefault(ruleId.substring(0, dot) + ".*", usual);
    }
}
