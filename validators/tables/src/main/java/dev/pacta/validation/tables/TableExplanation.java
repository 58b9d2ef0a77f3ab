/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.validation.plan.PlannedRule;
import java.util.ArrayList;
import java.util.List;

/**
 * What would be done with each rule of a table, and the queries. Immutable.
 *
 * @param table as the database calls it
 * @param queries those whose results are counts; rows are read by one more
 */
public record TableExplanation(TableName table, List<Line> lines, List<String> queries) {
    public TableExplanation {
        lines = List.copyOf(lines);
        queries = List.copyOf(queries);
    }

    /**
     * One rule.
     *
     * @param where {@code sql}, {@code read}, {@code catalog}, {@code query}, {@code skipped} or {@code not executable}
     * @param why why it is read, or not checked; else empty
     */
    public record Line(PlannedRule rule, String where, String why) {}

    static TableExplanation of(TablePlan plan, List<String> queries) {
        List<Line> lines = new ArrayList<>();
        for (PlannedRule rule : plan.plan().rules()) {
            lines.add(line(plan, rule));
        }
        return new TableExplanation(plan.rows().shape().name(), lines, queries);
    }

    private static Line line(TablePlan plan, PlannedRule rule) {
        String reason = String.valueOf(rule.reason());
        return switch (rule.where()) {
            case RECORD -> plan.isRead(rule) ? new Line(rule, "read", reading(plan, rule)) : new Line(rule, "sql", "");
            case RUN -> run(plan, rule);
            case QUERY -> new Line(rule, "query", "");
            case ENGINE, NOT_EXECUTABLE -> new Line(rule, "not executable", reason);
            case SKIPPED ->
                rule.id().endsWith(":physicalType")
                                && plan.object().property(rule.field()).isPresent()
                        ? new Line(rule, "catalog", "")
                        : new Line(rule, "skipped", reason);
        };
    }

    private static Line run(TablePlan plan, PlannedRule rule) {
        for (RunQuestion question : plan.questions()) {
            if (question.rule().rule() == rule && question instanceof RunQuestion.Skipped skipped) {
                return new Line(rule, "skipped", skipped.reason());
            }
        }
        return plan.isRead(rule) ? new Line(rule, "read", reading(plan, rule)) : new Line(rule, "sql", "");
    }

    private static String reading(TablePlan plan, PlannedRule rule) {
        return plan.read().entrySet().stream()
                .filter(read ->
                        rule.field().equals(read.getKey()) || rule.field().startsWith(read.getKey() + "."))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
