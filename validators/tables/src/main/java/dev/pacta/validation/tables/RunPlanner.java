/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.types.DataType;
import dev.pacta.validation.plan.RunDemand;
import dev.pacta.validation.plan.RunRule;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the rules over all rows into SQL. Used once. */
final class RunPlanner {
    /** Why a question is not asked. */
    static final String INSIDE = "the database cannot compare what is inside a document";

    private final SchemaObject object;
    private final TableRows rows;
    private final SqlDialect dialect;
    private final Map<String, FieldPlanner> fields;
    private final ReferencedTables referenced;

    RunPlanner(SchemaObject object, TableRows rows, Map<String, FieldPlanner> fields, ReferencedTables referenced) {
        this.object = object;
        this.rows = rows;
        this.dialect = rows.dialect();
        this.fields = fields;
        this.referenced = referenced;
    }

    RunQuestion question(RunRule rule) throws SQLException {
        RunDemand demand = rule.demand();
        if (demand instanceof RunDemand.Rows) {
            String meaningless = PartOfTable.meaningless(rule, rows);
            return meaningless == null ? new RunQuestion.Rows(rule) : skipped(rule, meaningless);
        }
        if (demand instanceof RunDemand.Nulls nulls) {
            return meeting(rule, nulls.field(), column -> Optional.of(rows.column(column) + " IS NULL"), "1 = 1");
        }
        if (demand instanceof RunDemand.InList list) {
            return list(rule, list);
        }
        if (demand instanceof RunDemand.NoMatch match) {
            FieldPlanner field = fields.get(match.field());
            return meeting(
                    rule,
                    match.field(),
                    column -> field == null
                            ? Optional.empty()
                            : guarded(column, field.noMatch(match.pattern().linear())),
                    "1 = 0");
        }
        if (demand instanceof RunDemand.Repeats repeats) {
            return repeats(rule, repeats.fields());
        }
        if (demand instanceof RunDemand.Orphans orphans) {
            return referenced.question(rule, orphans, this);
        }
        return extreme(rule, (RunDemand.Extreme) demand);
    }

    private interface Condition {
        Optional<String> of(TableColumn column);
    }

    /** @param absent the condition when the table has no such column, so that each value is null */
    private RunQuestion meeting(RunRule rule, String path, Condition condition, String absent) {
        if (isInside(path)) {
            return new RunQuestion.Read(rule, outer(path));
        }
        Optional<TableColumn> column = column(path);
        if (column.isEmpty()) {
            return new RunQuestion.Meeting(rule, absent);
        }
        return condition
                .of(column.get())
                .<RunQuestion>map(found -> new RunQuestion.Meeting(rule, found))
                .orElseGet(() -> new RunQuestion.Read(rule, path));
    }

    /** Only of values that are there. */
    private Optional<String> guarded(TableColumn column, Optional<String> condition) {
        return condition.map(each -> "%s IS NOT NULL AND %s".formatted(rows.column(column), each));
    }

    private RunQuestion list(RunRule rule, RunDemand.InList list) {
        FieldPlanner field = fields.get(list.field());
        return meeting(
                rule,
                list.field(),
                column -> {
                    String reference = rows.column(column);
                    Optional<String> found =
                            field == null ? Optional.empty() : field.inList(list.values(), list.listed());
                    return found.map(each -> list.listed()
                            ? "%s IS NULL OR %s".formatted(reference, each)
                            : "%s IS NOT NULL AND %s".formatted(reference, each));
                },
                list.listed() ? "1 = 1" : "1 = 0");
    }

    private RunQuestion repeats(RunRule rule, List<String> paths) {
        List<String> keys = new ArrayList<>();
        List<String> present = new ArrayList<>();
        for (String path : paths) {
            if (isInside(path)) {
                return paths.size() == 1 && path.equals(rule.rule().field())
                        ? new RunQuestion.Read(rule, outer(path))
                        : skipped(rule, INSIDE);
            }
            Optional<TableColumn> column = column(path);
            if (column.isEmpty()) {
                return new RunQuestion.Meeting(rule, "1 = 0");
            }
            String key = key(column.get(), rows.column(column.get()));
            if (key == null) {
                return skipped(
                        rule,
                        "%s does not tell values of the type %s apart exactly"
                                .formatted(dialect.title(), column.get().stored()));
            }
            keys.add(key);
            present.add(rows.column(column.get()) + " IS NOT NULL");
        }
        return new RunQuestion.Repeats(rule, String.join(", ", keys), String.join(" AND ", present));
    }

    /** A value in a form that is equal only when the values are; nothing when the product has none. */
    @Nullable
    String key(TableColumn column, String reference) {
        DataType type = column.type();
        if (!dialect.isKnown(column)) {
            return null;
        }
        if (TypeFit.isText(type)) {
            return dialect.comparesExactly() ? dialect.exact(dialect.text(column, reference)) : null;
        }
        boolean plain = TypeFit.isNumber(type)
                || type instanceof DataType.Truth
                || type instanceof DataType.Date
                || type instanceof DataType.Time
                || type instanceof DataType.Timestamp;
        return plain ? reference : null;
    }

    private RunQuestion extreme(RunRule rule, RunDemand.Extreme extreme) {
        Property property = object.property(extreme.field()).orElse(null);
        Optional<TableColumn> column = column(extreme.field());
        if (property == null || isInside(extreme.field())) {
            return new RunQuestion.Read(rule, outer(extreme.field()));
        }
        if (column.isEmpty()) {
            return new RunQuestion.Meeting(rule, "1 = 0");
        }
        DataType type = column.get().type();
        boolean time = property.logicalType() == LogicalType.DATE
                ? type instanceof DataType.Date
                : type instanceof DataType.Timestamp;
        if (!time || !dialect.isKnown(column.get()) || property.options().format() != null) {
            return new RunQuestion.Read(rule, extreme.field());
        }
        String reference = rows.column(column.get());
        String none = dialect.noTime(type, reference);
        String value = none == null ? reference : "CASE WHEN NOT (%s) THEN %s END".formatted(none, reference);
        String outermost = "%s(%s)".formatted(extreme.newest() ? "MAX" : "MIN", value);
        return new RunQuestion.Extreme(rule, dialect.read(column.get(), outermost));
    }

    private static RunQuestion skipped(RunRule rule, String reason) {
        return new RunQuestion.Skipped(rule, reason);
    }

    Optional<TableColumn> column(String path) {
        return object.property(path).flatMap(rows.shape()::column);
    }

    TableRows rows() {
        return rows;
    }

    /** Whether the path leads into an object. */
    boolean isInside(String path) {
        return object.property(path).isEmpty();
    }

    private String outer(String path) {
        return object.properties().stream()
                .map(Property::name)
                .filter(name -> path.startsWith(name + "."))
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(path));
    }
}
