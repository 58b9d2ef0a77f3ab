/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.plan.RunDemand;
import dev.pacta.validation.plan.RunRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the rows that are checked from what the caller wants, and says afterwards what a check of a part proves and what it does not. */
final class PartOfTable {
    private static final int MILLIONTHS_OF_A_PERCENT = 10_000;

    private PartOfTable() {}

    /** @param key by which a product without samples of its own chooses rows */
    static TableRows of(TablePart part, TableShape shape, RowKey key, Database database, long seed)
            throws UnreadableTableException {
        SqlDialect dialect = database.dialect();
        if (part.isAll()) {
            return TableRows.all(dialect, shape);
        }
        TableRows whole = TableRows.all(dialect, shape);
        List<String> conditions = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, String> partition : part.partitions().entrySet()) {
            TableColumn column = column(shape, partition.getKey());
            conditions.add(compared(whole, column, "=", partition.getValue()));
            words.add("%s = %s".formatted(column.name(), partition.getValue()));
        }
        TablePart.Watermark since = part.since();
        if (since != null) {
            TableColumn column = column(shape, since.column());
            String value = since.value();
            if (value != null) {
                conditions.add(compared(whole, column, ">", value));
            }
            words.add(value == null ? "a first run" : "%s after %s".formatted(column.name(), value));
        }
        Double percent = part.samplePercent();
        String sample = null;
        if (percent != null) {
            sample = shape.view() ? null : dialect.sample(percent, seed).orElse(null);
            if (sample == null) {
                conditions.add(chosen(whole, key, percent, seed));
            }
            words.add("a sample of about %s %% of the rows".formatted(shown(percent)));
        }
        return new TableRows(
                dialect,
                shape,
                conditions.isEmpty() ? null : String.join(" AND ", conditions),
                sample,
                String.join(", ", words));
    }

    private static String shown(double percent) {
        return percent == Math.rint(percent) ? String.valueOf((long) percent) : String.valueOf(percent);
    }

    private static String chosen(TableRows rows, RowKey key, double percent, long seed)
            throws UnreadableTableException {
        List<String> columns = key.columns().stream().map(rows::column).toList();
        if (columns.isEmpty()) {
            throw new UnreadableTableException(
                    "no sample can be taken: neither the contract nor the table has a primary key by which rows could be chosen");
        }
        return rows.dialect()
                .chosen(columns, Math.round(percent * MILLIONTHS_OF_A_PERCENT), seed)
                .orElseThrow(() -> new UnreadableTableException(
                        "no sample can be taken of this table in %s; check a partition instead"
                                .formatted(rows.dialect().title())));
    }

    private static TableColumn column(TableShape shape, String name) throws UnreadableTableException {
        return shape.column(name)
                .orElseThrow(() -> new UnreadableTableException(
                        "the table %s has no column '%s' to choose rows by".formatted(shape.name(), name)));
    }

    private static String compared(TableRows rows, TableColumn column, String sign, String value) {
        SqlDialect dialect = rows.dialect();
        String reference = rows.column(column);
        if (value.isEmpty() && !dialect.hasEmptyText()) {
            return reference + (sign.equals("=") ? " IS NULL" : " IS NOT NULL");
        }
        // Which text is greater is the column's own affair, as it is when the greatest is asked for.
        if (sign.equals("=") && TypeFit.isText(column.type()) && dialect.comparesExactly()) {
            return "%s = %s"
                    .formatted(dialect.exact(dialect.text(column, reference)), dialect.exact(dialect.literal(value)));
        }
        return "%s %s %s".formatted(reference, sign, GivenValue.in(dialect, column.type(), value));
    }

    /** Why a rule says nothing when only a part of the rows was looked at; nothing when it does. */
    static @Nullable String meaningless(RunRule rule, TableRows rows) {
        return rows.arePart() && rule.demand() instanceof RunDemand.Rows
                ? "it counts all rows, and only a part was checked: " + rows.words()
                : null;
    }

    /** The report with, at each rule that only saw a part, which part that was. A breach is one wherever it was seen. */
    static ValidationReport said(ValidationReport report, TablePlan plan) {
        String words = plan.rows().words();
        if (words == null) {
            return report;
        }
        List<RuleOutcome> ends = new ArrayList<>();
        for (RuleOutcome outcome : report.rules()) {
            boolean ofRows = plan.plan().rules().stream()
                    .anyMatch(rule -> rule.id().equals(outcome.ruleId()) && isOfRows(rule.where()));
            if (ofRows && outcome.status() == RuleOutcome.Status.PASSED) {
                boolean repeats = plan.questions().stream()
                        .anyMatch(question -> question instanceof RunQuestion.Repeats
                                && question.rule().rule().id().equals(outcome.ruleId()));
                String more = repeats ? "; they were not compared with the other rows" : "";
                ends.add(outcome.withReason("passed on %s%s".formatted(words, more)));
            }
        }
        return report.withEnds(ends);
    }

    private static boolean isOfRows(dev.pacta.validation.plan.PlannedRule.Where where) {
        return switch (where) {
            case RECORD, RUN -> true;
            case QUERY, ENGINE, SKIPPED, NOT_EXECUTABLE -> false;
        };
    }

    /** The greatest value of the watermark's column among the rows that were checked; where there were none, the one before. */
    static TablePart.@Nullable Watermark reached(TablePart part, TableRows rows, Database database)
            throws SQLException {
        TablePart.Watermark since = part.since();
        if (since == null) {
            return null;
        }
        TableColumn column =
                Objects.requireNonNull(rows.shape().column(since.column()).orElse(null));
        String greatest = database.dialect().read(column, "MAX(%s)".formatted(rows.column(column)));
        try (Statement statement = database.statement();
                ResultSet row = statement.executeQuery("SELECT %s %s".formatted(greatest, rows.from()))) {
            row.next();
            String value = row.getString(1);
            return new TablePart.Watermark(column.name(), value == null ? since.value() : value);
        }
    }
}
