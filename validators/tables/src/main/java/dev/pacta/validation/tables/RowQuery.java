/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.validation.plan.RunRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The one query that reads rows: the bad ones whole, and of the others the columns that have to be read; nothing of them where none has to.
 * Used once.
 */
final class RowQuery {
    /** A column of the query: a property or a column that the contract does not name. */
    record Column(String name, ColumnReading reading, boolean always) {}

    private final TablePlan plan;
    private final Pushdown.Found found;
    private final RowKey key;
    private final List<Column> columns = new ArrayList<>();
    private final Map<RunRule, String> flags = new LinkedHashMap<>();
    private final List<String> rowConditions = new ArrayList<>();

    RowQuery(TablePlan plan, Pushdown.Found found, RowKey key) {
        this.plan = plan;
        this.found = found;
        this.key = key;
        for (Property property : plan.object().properties()) {
            plan.rows()
                    .shape()
                    .column(property)
                    .ifPresent(column -> columns.add(new Column(
                            property.name(),
                            new ColumnReading(column, property.logicalType()),
                            plan.read().containsKey(property.name()))));
        }
        if (plan.readsUnknown()) {
            plan.unknown()
                    .searched()
                    .forEach(unknown -> columns.add(new Column(
                            unknown.column().name(),
                            new ColumnReading(unknown.column(), LogicalType.UNSPECIFIED),
                            true)));
        }
        conditions();
    }

    private void conditions() {
        for (FieldQuestions field : plan.inSql().values()) {
            Set<String> broken = new TreeSet<>();
            if (field.required() != null && found.isBroken(field.required())) {
                broken.add(field.missing());
            }
            if (field.type() != null && field.wrongType() != null && found.isBroken(field.type())) {
                broken.add(field.mistyped());
            }
            field.asked().stream()
                    .filter(each -> found.isBroken(each.rule()))
                    .forEach(each -> broken.add(field.breach(each)));
            rowConditions.addAll(broken);
        }
        for (String absent : plan.absent()) {
            var field = plan.plan().root().field(absent);
            if (field != null && field.requiredRule() != null && found.isBroken(field.requiredRule())) {
                rowConditions.add("1 = 1");
            }
        }
        for (int at = 0; at < plan.questions().size(); at++) {
            RunQuestion question = plan.questions().get(at);
            if (question.rule().breaksRecords() && found.counts().get(at).number() > 0) {
                condition(question);
            }
        }
    }

    private void condition(RunQuestion question) {
        if (question instanceof RunQuestion.Meeting meeting) {
            rowConditions.add(meeting.condition());
        } else if (question instanceof RunQuestion.Orphans orphans) {
            flags.put(question.rule(), orphans.condition());
        } else if (question instanceof RunQuestion.Repeats repeats) {
            String order = key.isEmpty()
                    ? repeats.keys()
                    : key.columns().stream().map(plan.rows()::column).collect(Collectors.joining(", "));
            flags.put(
                    question.rule(),
                    "%s AND ROW_NUMBER() OVER (PARTITION BY %s ORDER BY %s) > 1"
                            .formatted(repeats.present(), repeats.keys(), order));
        }
    }

    /** Whether there is anything to read. */
    boolean isNeeded() {
        return plan.reads() || hasBad();
    }

    private boolean hasBad() {
        return !rowConditions.isEmpty() || !flags.isEmpty();
    }

    /** What is read of each row, in this order; before it stands the key, after it whether the row is bad and the flags. */
    List<Column> columns() {
        return columns;
    }

    RowKey key() {
        return key;
    }

    /** The rules whose breach the database tells for each row, in the order of the flags. */
    List<RunRule> flagged() {
        return List.copyOf(flags.keySet());
    }

    /** All rows, with what is wrong. */
    private String inner() {
        List<String> selected = new ArrayList<>();
        for (int at = 0; at < key.columns().size(); at++) {
            TableColumn column = key.columns().get(at);
            selected.add("%s AS k%d"
                    .formatted(plan.rows().dialect().read(column, plan.rows().column(column)), at));
        }
        for (int at = 0; at < columns.size(); at++) {
            TableColumn column = columns.get(at).reading().column();
            selected.add("%s AS v%d"
                    .formatted(plan.rows().dialect().read(column, plan.rows().column(column)), at));
        }
        String bad = rowConditions.stream().map("(%s)"::formatted).collect(Collectors.joining(" OR "));
        selected.add("CASE WHEN %s THEN 1 ELSE 0 END AS bad".formatted(bad.isEmpty() ? "1 = 0" : bad));
        int number = 0;
        for (String flag : flags.values()) {
            selected.add("CASE WHEN %s THEN 1 ELSE 0 END AS f%d".formatted(flag, number++));
        }
        return "SELECT %s %s"
                .formatted(String.join(",\n  ", selected), plan.rows().from());
    }

    /** The query. */
    String sql() {
        List<String> selected = new ArrayList<>();
        for (int at = 0; at < key.columns().size(); at++) {
            selected.add("k" + at);
        }
        for (int at = 0; at < columns.size(); at++) {
            boolean whole = !plan.reads() || columns.get(at).always();
            selected.add(whole ? "v" + at : "CASE WHEN %s THEN v%d END AS v%d".formatted(isBad(), at, at));
        }
        selected.add("bad");
        for (int at = 0; at < flags.size(); at++) {
            selected.add("f" + at);
        }
        String where = plan.reads() ? "" : " WHERE " + isBad();
        return "SELECT %s FROM (%s) r%s".formatted(String.join(", ", selected), inner(), where);
    }

    /** How many rows are bad. */
    String count() {
        return "SELECT %s FROM (%s) r WHERE %s".formatted(plan.rows().dialect().count("*"), inner(), isBad());
    }

    private String isBad() {
        StringBuilder sum = new StringBuilder("bad");
        for (int at = 0; at < flags.size(); at++) {
            sum.append(" + f").append(at);
        }
        return sum + " > 0";
    }
}
