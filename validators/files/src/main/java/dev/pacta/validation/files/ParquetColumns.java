/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.plan.FieldPlan;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.TableQuestions;
import dev.pacta.validation.plan.ValueDemand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns of Parquet files are asked in SQL and of which all values are read. A column can change from the first to the second. Not
 * thread-safe.
 */
final class ParquetColumns {
    /**
     * A column that is asked.
     *
     * @param stored its name in the files
     * @param breaches conditions that hold in the rows that break a rule
     * @param beyond a condition that holds for values that the contract's type does not have
     */
    record Asked(
            TableQuestions.Column question,
            String stored,
            String type,
            List<String> breaches,
            Optional<String> beyond) {
        FieldPlan field() {
            return question.field();
        }

        /** The questions whether there may be undeclared personal data. */
        List<String> suspicions() {
            return in(stored, question.suspicions());
        }
    }

    private final Map<String, String> types;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> storedAs = new LinkedHashMap<>();
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Set<String> read = new LinkedHashSet<>();

    private ParquetColumns(Map<String, String> types) {
        this.types = types;
    }

    /** Nothing when the rows do not fit the contract, or a column cannot be told: then reading says what is wrong. */
    static Optional<ParquetColumns> of(
            Plan plan, TableQuestions questions, SchemaObject object, Map<String, String> types) {
        ParquetColumns columns = new ParquetColumns(types);
        return columns.name(object, questions.searchesUnknown()) && columns.divide(plan, questions, object)
                ? Optional.of(columns)
                : Optional.empty();
    }

    private boolean name(SchemaObject object, boolean searchesUnknown) {
        Map<String, Property> known = StoredColumns.byColumn(object);
        Set<String> taken = new HashSet<>();
        for (Map.Entry<String, String> column : types.entrySet()) {
            Property property = known.get(column.getKey());
            String name = property == null ? column.getKey() : property.name();
            if (!taken.add(name) || property != null && !ColumnTypes.fits(column.getValue(), property)) {
                return false;
            }
            names.put(column.getKey(), name);
            storedAs.put(name, column.getKey());
            if (property == null && searchesUnknown) {
                read.add(name);
            }
        }
        return object.properties().stream()
                .allMatch(property -> !property.required() || taken.contains(property.name()));
    }

    private boolean divide(Plan plan, TableQuestions questions, SchemaObject object) {
        Set<String> formatted = new HashSet<>();
        for (Property property : object.properties()) {
            if (property.options().format() != null) {
                formatted.add(property.name());
            }
        }
        for (int at = 0; at < plan.root().size(); at++) {
            FieldPlan field = plan.root().at(at);
            String stored = storedAs.get(field.name());
            if (stored == null && field.requiredRule() != null) {
                return false;
            }
            if (stored != null) {
                Optional<Asked> question = questions
                        .column(field)
                        .flatMap(column -> asked(column, stored, formatted.contains(field.name())));
                question.ifPresentOrElse(each -> asked.put(field.name(), each), () -> read.add(field.name()));
            }
        }
        return true;
    }

    private Optional<Asked> asked(TableQuestions.Column column, String stored, boolean formatted) {
        FieldPlan field = column.field();
        String type = types.getOrDefault(stored, "");
        if (!holds(type, field.type(), formatted)) {
            return Optional.empty();
        }
        List<String> breaches = new ArrayList<>(column.breaches());
        for (ValueDemand.Bounded limit : column.limits()) {
            Optional<List<String>> question = NumberQuestion.of(type, limit);
            if (question.isEmpty()) {
                return Optional.empty();
            }
            breaches.addAll(question.get());
        }
        Optional<String> beyond = beyondType(type);
        beyond.ifPresent(breaches::add);
        return Optional.of(
                new Asked(column, stored, type, in(stored, breaches), beyond.map(condition -> in(stored, condition))));
    }

    private static List<String> in(String stored, List<String> conditions) {
        return conditions.stream().map(condition -> in(stored, condition)).toList();
    }

    private static String in(String stored, String condition) {
        return condition.replace("{c}", DataTables.quoted(stored));
    }

    /** Whether each value of such a column has the type without a look at it. */
    private static boolean holds(String columnType, LogicalType type, boolean formatted) {
        boolean text = columnType.equals("VARCHAR");
        return switch (type) {
            case STRING -> text;
            case DATE, TIMESTAMP -> !text && !formatted && ColumnTypes.fits(columnType, type);
            case NUMBER -> !columnType.equals("FLOAT") && ColumnTypes.fits(columnType, type);
            case INTEGER, BOOLEAN -> ColumnTypes.fits(columnType, type);
            case TIME, OBJECT, MAP, ARRAY, VECTOR, UNSPECIFIED -> false;
        };
    }

    /** Values of a column's type that the contract's type does not have. */
    private static Optional<String> beyondType(String columnType) {
        if (columnType.equals("DOUBLE")) {
            return Optional.of("NOT isfinite({c})");
        }
        boolean time = columnType.equals("DATE") || columnType.startsWith("TIMESTAMP");
        return time ? Optional.of("{c} < '0001-01-01'::DATE OR {c} > '9999-12-30'::DATE") : Optional.empty();
    }

    /** The columns that are asked. */
    List<Asked> asked() {
        return List.copyOf(asked.values());
    }

    /** What is asked of a field; nothing when it is read or not there. */
    Optional<Asked> asked(String field) {
        return Optional.ofNullable(asked.get(field));
    }

    /** From now on all values of a field are read, if it is there. */
    void read(String field) {
        asked.remove(field);
        if (storedAs.containsKey(field)) {
            read.add(field);
        }
    }

    /** The names of the fields whose values are read. */
    Set<String> read() {
        return Set.copyOf(read);
    }

    /** The stored columns that are read, and what a record calls them, in the order of the files. */
    Map<String, String> readColumns() {
        Map<String, String> columns = new LinkedHashMap<>(names);
        columns.values().removeIf(name -> !read.contains(name));
        return columns;
    }

    /** All stored columns and what a record calls them, in the order of the files. */
    Map<String, String> all() {
        return names;
    }

    /**
     * The stored columns of fields that make a key: none where one of the fields is not there, and with it no key; nothing where SQL may
     * compare the values otherwise than the compiled checks.
     */
    Optional<List<String>> key(List<String> fields, Plan plan) {
        List<String> columns = new ArrayList<>();
        for (String field : fields) {
            if (plan.root().field(field) == null) {
                return Optional.empty();
            }
            String stored = storedAs.get(field);
            if (stored == null) {
                return Optional.of(List.of());
            }
            if (!types.getOrDefault(stored, "")
                    .matches(
                            "VARCHAR|UUID|BOOLEAN|DATE|TIMESTAMP.*|U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|DECIMAL.*|DOUBLE|FLOAT")) {
                return Optional.empty();
            }
            columns.add(stored);
        }
        return Optional.of(columns);
    }
}
