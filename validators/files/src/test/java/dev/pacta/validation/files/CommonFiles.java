/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.testkit.verdicts.Case;
import dev.pacta.testkit.verdicts.Column;
import dev.pacta.testkit.verdicts.ColumnType;
import dev.pacta.testkit.verdicts.ColumnType.ListOf;
import dev.pacta.testkit.verdicts.ColumnType.MapOf;
import dev.pacta.testkit.verdicts.ColumnType.Single;
import dev.pacta.testkit.verdicts.ColumnType.StructOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cases of the common corpus as files. */
final class CommonFiles {
    private CommonFiles() {}

    static Path lines(Case data, Path folder) throws IOException {
        return Files.write(folder.resolve("data.ndjson"), data.lines());
    }

    static Path array(Case data, Path folder) throws IOException {
        return Files.writeString(folder.resolve("data.json"), "[" + String.join(",\n", data.lines()) + "]");
    }

    /** Null is an empty field in quotes, so that no line is blank, and what CSV has no form of is written as Java writes it. */
    static Path csv(Case data, Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(data.columns().stream().map(Column::name).collect(Collectors.joining(",")));
        for (Map<String, @Nullable Object> record : data.records()) {
            lines.add(data.columns().stream()
                    .map(column -> field(record.get(column.name())))
                    .collect(Collectors.joining(",")));
        }
        return Files.write(folder.resolve("data.csv"), lines);
    }

    private static String field(@Nullable Object value) {
        return '"' + (value == null ? "" : value.toString().replace("\"", "\"\"")) + '"';
    }

    /** Written by DuckDB, each column of its type. */
    static Path parquet(Case data, Path folder) throws SQLException {
        Path parquet = folder.resolve("data.parquet");
        String columns = data.columns().stream()
                .map(column -> "\"%s\" %s".formatted(column.name(), type(column.type())))
                .collect(Collectors.joining(", "));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE data (%s)".formatted(columns));
            for (Map<String, @Nullable Object> record : data.records()) {
                statement.execute(data.columns().stream()
                        .map(column ->
                                "CAST(%s AS %s)".formatted(literal(record.get(column.name())), type(column.type())))
                        .collect(Collectors.joining(", ", "INSERT INTO data VALUES (", ")")));
            }
            statement.execute("COPY data TO '%s' (FORMAT parquet)".formatted(parquet));
        }
        return parquet;
    }

    private static String literal(@Nullable Object value) {
        if (value instanceof List<?> items) {
            return items.stream().map(CommonFiles::literal).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map && map.containsKey("street")) {
            return map.entrySet().stream()
                    .map(entry -> "'%s': %s".formatted(entry.getKey(), literal(entry.getValue())))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> "%s: %s".formatted(literal(entry.getKey()), literal(entry.getValue())))
                    .collect(Collectors.joining(", ", "MAP {", "}"));
        }
        return value == null ? "NULL" : "'%s'".formatted(value.toString().replace("'", "''"));
    }

    private static String type(ColumnType type) {
        if (type instanceof ListOf list) {
            return type(list.items()) + "[]";
        }
        if (type instanceof MapOf map) {
            return "MAP(VARCHAR, %s)".formatted(type(map.values()));
        }
        if (type instanceof StructOf struct) {
            return struct.columns().stream()
                    .map(column -> column.name() + " " + type(column.type()))
                    .collect(Collectors.joining(", ", "STRUCT(", ")"));
        }
        return single((Single) type);
    }

    private static String single(Single type) {
        return switch (type) {
            case TEXT -> "VARCHAR";
            case WHOLE -> "BIGINT";
            case REAL -> "DOUBLE";
            case EXACT -> "DECIMAL(38, 10)";
            case TRUTH -> "BOOLEAN";
            case DATE -> "DATE";
            case MOMENT -> "TIMESTAMP WITH TIME ZONE";
            case LOCAL -> "TIMESTAMP";
            case CLOCK -> "TIME";
            case MIXED -> throw new IllegalArgumentException("a column has one type");
        };
    }
}
