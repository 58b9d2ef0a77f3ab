/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.contract.Property;
import dev.pacta.validation.json.RecordSums;
import dev.pacta.validation.plan.PlannedRule;
import dev.pacta.validation.plan.RunRule;
import dev.pacta.validation.plan.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks a table what can be asked in SQL, and adds up what the rules would have counted, had each row been read. Used once. */
final class Pushdown {
    private final TablePlan plan;
    private final SqlDialect dialect;
    private final Totals totals;
    private final int rowCount;
    private final Map<String, Integer> present = new HashMap<>();
    private final Map<String, Integer> typed = new HashMap<>();
    private final Map<PlannedRule, Integer> broken = new LinkedHashMap<>();
    private final Map<String, Integer> suspicions = new HashMap<>();
    private final List<Integer> unknownValues = new ArrayList<>();
    private final List<Integer> unknownSuspicions = new ArrayList<>();
    private final Map<RunRule, Integer> runs = new HashMap<>();

    Pushdown(TablePlan plan) {
        this.plan = plan;
        this.dialect = plan.rows().dialect();
        this.totals = new Totals(plan.rows());
        this.rowCount = totals.add(dialect.count("*"));
        plan.inSql().values().forEach(this::prepare);
        if (!plan.readsUnknown()) {
            plan.unknown().searched().forEach(this::prepare);
        }
        for (RunQuestion question : plan.questions()) {
            String total = question.total(dialect);
            if (total != null) {
                runs.put(question.rule(), totals.add(total));
            }
        }
    }

    private void prepare(FieldQuestions field) {
        present.put(field.field(), totals.add(dialect.count(field.reference())));
        if (field.wrongType() != null) {
            typed.put(field.field(), totals.count(field.typed()));
        }
        field.asked().forEach(question -> broken.put(question.rule(), totals.count(field.breach(question))));
        field.suspicion().ifPresent(suspicion -> suspicions.put(field.field(), totals.count(suspicion)));
    }

    private void prepare(UnknownColumns.Searched unknown) {
        unknownValues.add(totals.add(dialect.count(unknown.reference())));
        unknownSuspicions.add(totals.count(String.valueOf(unknown.suspicion())));
    }

    /** All queries, in the order in which they are asked. */
    List<String> queries() {
        List<String> queries = new ArrayList<>(totals.queries());
        plan.questions().forEach(question -> {
            if (question instanceof RunQuestion.Repeats repeats) {
                queries.add(repeated(repeats));
            } else if (question instanceof RunQuestion.Orphans orphans) {
                queries.add(orphaned(orphans));
            }
        });
        return queries;
    }

    private String repeated(RunQuestion.Repeats repeats) {
        return "SELECT COALESCE(SUM(n - 1), 0) FROM (SELECT %1$s AS n %2$s GROUP BY %3$s HAVING %1$s > 1) repeated"
                .formatted(dialect.count("*"), plan.rows().from(repeats.present()), repeats.keys());
    }

    private String orphaned(RunQuestion.Orphans orphans) {
        return "SELECT %s ".formatted(dialect.count("*")) + plan.rows().from(orphans.condition());
    }

    /**
     * What was found.
     *
     * @param suspected what has to be read, because it may hold personal data
     * @param failures what each of the rules over all rows counted that single rows break
     */
    record Found(long rows, RecordSums sums, List<RunRule.Part> counts, TablePlan.Forced suspected) {
        boolean isBroken(PlannedRule rule) {
            return sums.failed()[rule.index()] > 0;
        }
    }

    Found ask(Database database) throws SQLException {
        totals.ask(database);
        long rows = totals.number(rowCount);
        List<RunRule.Part> counts = new ArrayList<>();
        for (RunQuestion question : plan.questions()) {
            counts.add(count(question, rows, database));
        }
        return new Found(rows, sums(rows), counts, suspected());
    }

    private RunRule.Part count(RunQuestion question, long rows, Database database) throws SQLException {
        if (question instanceof RunQuestion.Rows) {
            return RunRule.Part.of(rows);
        }
        if (question instanceof RunQuestion.Meeting meeting) {
            return RunRule.Part.of(totals.number(required(runs, meeting.rule())));
        }
        if (question instanceof RunQuestion.Extreme extreme) {
            String text = totals.text(required(runs, extreme.rule()));
            return new RunRule.Part(0, instant(extreme, text), Set.of(), false);
        }
        if (question instanceof RunQuestion.Repeats repeats) {
            return RunRule.Part.of(number(database, repeated(repeats)));
        }
        return RunRule.Part.of(
                question instanceof RunQuestion.Orphans orphans ? number(database, orphaned(orphans)) : 0);
    }

    private static long number(Database database, String query) throws SQLException {
        try (Statement statement = database.statement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private @Nullable Instant instant(RunQuestion.Extreme extreme, @Nullable String text) {
        Property property =
                plan.object().property(extreme.rule().rule().field()).orElseThrow();
        Times times = Times.of(property);
        return text == null || times == null ? null : times.instant(ColumnReading.moment(text));
    }

    private RecordSums sums(long rows) {
        long[] checked = new long[plan.plan().rules().size()];
        long[] failed = new long[checked.length];
        checked[plan.plan().recordRule().index()] = rows;
        plan.inSql().values().forEach(field -> add(field, rows, checked, failed));
        for (String name : plan.absent()) {
            PlannedRule required = required(name);
            if (required != null) {
                checked[required.index()] = rows;
                failed[required.index()] = rows;
            }
        }
        PlannedRule unknown = plan.plan().unknown().personalRule();
        if (unknown != null) {
            checked[unknown.index()] =
                    unknownValues.stream().mapToLong(totals::number).sum();
        }
        return new RecordSums(checked, failed, List.of());
    }

    private @Nullable PlannedRule required(String property) {
        var field = plan.plan().root().field(property);
        return field == null ? null : field.requiredRule();
    }

    private void add(FieldQuestions field, long rows, long[] checked, long[] failed) {
        long values = totals.number(required(present, field.field()));
        Integer fitting = typed.get(field.field());
        long right = fitting == null ? values : totals.number(fitting);
        note(field.required(), rows, rows - values, checked, failed);
        note(field.type(), values, values - right, checked, failed);
        note(field.personal(), right, 0, checked, failed);
        for (FieldQuestions.Asked question : field.asked()) {
            note(question.rule(), right, totals.number(required(broken, question.rule())), checked, failed);
        }
    }

    private static <K> int required(Map<K, Integer> totals, K key) {
        return Objects.requireNonNull(totals.get(key));
    }

    private static void note(@Nullable PlannedRule rule, long looked, long broke, long[] checked, long[] failed) {
        if (rule != null) {
            checked[rule.index()] = looked;
            failed[rule.index()] = broke;
        }
    }

    private TablePlan.Forced suspected() {
        Map<String, String> fields = new HashMap<>();
        suspicions.forEach((field, total) -> {
            if (totals.number(total) > 0) {
                fields.put(field, "%,d of its values may hold personal data".formatted(totals.number(total)));
            }
        });
        boolean unknown = unknownSuspicions.stream().anyMatch(total -> totals.number(total) > 0);
        return new TablePlan.Forced(fields, unknown);
    }
}
