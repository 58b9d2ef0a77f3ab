/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.RunPart;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.json.RecordSums;
import dev.pacta.validation.plan.Check;
import dev.pacta.validation.plan.FieldPlan;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.PlannedRule;
import dev.pacta.validation.plan.TableQuestions;
import dev.pacta.validation.plan.ValueDemand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proves of Parquet files, by a query for each question, that they keep all rules of a plan: DuckDB answers many of them from the statistics
 * of the row groups. A query of its own for each question, because a filter is pushed down to the statistics and an aggregate is not. Whatever
 * is not proven is left to reading the rows, which says where what is wrong.
 */
final class ParquetProof {
    private static final long WIDEST_BITMAP = 1L << 31;

    private final TableQuestions questions;
    private final DataTables tables;
    private final String table;

    private ParquetProof(TableQuestions questions, DataTables tables, String table) {
        this.questions = questions;
        this.tables = tables;
        this.table = table;
    }

    /** What a run over all rows would have found, if there is nothing wrong; nothing when the rows have to be read. */
    static Optional<RunPart> of(Plan plan, SchemaObject object, FileSet files, ValidationRun run) {
        Optional<TableQuestions> questions = files.isParquet() ? TableQuestions.of(plan) : Optional.empty();
        if (questions.isEmpty()) {
            return Optional.empty();
        }
        try (DataTables tables = DataTables.open()) {
            tables.add(object.name(), files);
            tables.lock(files);
            ParquetProof proof = new ParquetProof(questions.get(), tables, DataTables.quoted(object.name()));
            return proof.part(plan, object, run);
        } catch (SQLException unreadable) {
            // Reading the rows says in which file and why.
            return Optional.empty();
        }
    }

    private Optional<RunPart> part(Plan plan, SchemaObject object, ValidationRun run) throws SQLException {
        Map<String, String> types = tables.types(object.name());
        Map<TableQuestions.Column, String> stored = new LinkedHashMap<>();
        for (TableQuestions.Column column : questions.columns()) {
            String name = stored(column.field(), object, types.keySet());
            if (name == null
                    || !holds(types.getOrDefault(name, ""), column.field().type())) {
                return Optional.empty();
            }
            stored.put(column, name);
        }
        boolean unknown = types.size() > stored.size();
        if (unknown && questions.searchesUnknown() || !isProven(stored, types)) {
            return Optional.empty();
        }
        return Optional.of(counted(plan, stored, run.part()));
    }

    private static @Nullable String stored(FieldPlan field, SchemaObject object, Set<String> columns) {
        String physical = object.property(field.name())
                .map(property -> property.physicalName())
                .orElse(null);
        List<String> fitting = columns.stream()
                .filter(column -> column.equalsIgnoreCase(field.name()) || column.equalsIgnoreCase(physical))
                .toList();
        return fitting.size() == 1 ? fitting.get(0) : null;
    }

    /** Whether each value of such a column has the type without a look at it. */
    private static boolean holds(String columnType, LogicalType type) {
        boolean text = columnType.equals("VARCHAR");
        return switch (type) {
            case STRING -> text;
            case DATE, TIMESTAMP -> !text && ColumnTypes.fits(columnType, type);
            case NUMBER -> !columnType.equals("FLOAT") && ColumnTypes.fits(columnType, type);
            case INTEGER, BOOLEAN -> ColumnTypes.fits(columnType, type);
            case TIME, OBJECT, MAP, ARRAY, VECTOR, UNSPECIFIED -> false;
        };
    }

    private boolean isProven(Map<TableQuestions.Column, String> stored, Map<String, String> types) throws SQLException {
        for (Map.Entry<TableQuestions.Column, String> each : stored.entrySet()) {
            String column = DataTables.quoted(each.getValue());
            String type = types.getOrDefault(each.getValue(), "");
            List<String> breaches = new ArrayList<>(each.getKey().breaches());
            for (ValueDemand.Bounded limit : each.getKey().limits()) {
                Optional<List<String>> question = NumberQuestion.of(type, limit);
                if (question.isEmpty()) {
                    return false;
                }
                breaches.addAll(question.get());
            }
            beyondType(type).ifPresent(breaches::add);
            for (String breach : breaches) {
                if (any(breach.replace("{c}", column))) {
                    return false;
                }
            }
        }
        for (Map.Entry<TableQuestions.Column, String> each : stored.entrySet()) {
            String type = types.getOrDefault(each.getValue(), "");
            if (each.getKey().unique() && repeats(DataTables.quoted(each.getValue()), type)) {
                return false;
            }
        }
        return true;
    }

    /** Values of a column's type that the contract's type does not have. */
    private static Optional<String> beyondType(String columnType) {
        if (columnType.equals("DOUBLE")) {
            return Optional.of("NOT isfinite({c})");
        }
        boolean time = columnType.equals("DATE") || columnType.startsWith("TIMESTAMP");
        return time ? Optional.of("{c} < '0001-01-01'::DATE OR {c} > '9999-12-30'::DATE") : Optional.empty();
    }

    private boolean any(String condition) throws SQLException {
        return number("SELECT count(*) FROM (SELECT 1 FROM %s WHERE %s LIMIT 1)".formatted(table, condition)) > 0;
    }

    /** Whole numbers in a narrow range have a bit each; others are counted by hash. */
    private boolean repeats(String column, String type) throws SQLException {
        long values = number("SELECT count(%s) FROM %s".formatted(column, table));
        if (values > 0 && type.matches("U?(TINYINT|SMALLINT|INTEGER)|BIGINT")) {
            long least = number("SELECT min(%s) FROM %s".formatted(column, table));
            long greatest = number("SELECT max(%s) FROM %s".formatted(column, table));
            long width = greatest - least;
            if (width >= 0 && width < WIDEST_BITMAP && width / 8 <= values * Long.BYTES) {
                String bits = "SELECT bit_count(bitstring_agg(%s, %d, %d)) FROM %s";
                return number(bits.formatted(column, least, greatest, table)) < values;
            }
        }
        return number("SELECT count(DISTINCT %s) FROM %s".formatted(column, table)) < values;
    }

    private long number(String query) throws SQLException {
        try (Statement statement = tables.statement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** As if each row had been read. */
    private RunPart counted(Plan plan, Map<TableQuestions.Column, String> stored, RunPart empty) throws SQLException {
        long rows = number("SELECT count(*) FROM " + table);
        long[] checked = new long[plan.rules().size()];
        checked[plan.recordRule().index()] = rows;
        for (Map.Entry<TableQuestions.Column, String> each : stored.entrySet()) {
            FieldPlan field = each.getKey().field();
            PlannedRule required = field.requiredRule();
            long values = required != null
                    ? rows
                    : number("SELECT count(%s) FROM %s".formatted(DataTables.quoted(each.getValue()), table));
            for (Check check : field.checks()) {
                checked[check.index()] = values;
            }
            if (required != null) {
                checked[required.index()] = rows;
            }
            PlannedRule personal = field.personalRule();
            if (personal != null) {
                checked[personal.index()] = values;
            }
        }
        RecordSums sums =
                new RecordSums(checked, new long[checked.length], empty.sums().tallies());
        return new RunPart(empty.plan(), rows, 0, 0, sums, questions.counts(rows), List.of(), 0);
    }
}
