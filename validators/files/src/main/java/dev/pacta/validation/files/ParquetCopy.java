/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.Property;
import dev.pacta.policy.Resources;
import dev.pacta.validation.guard.FieldGuard;
import dev.pacta.validation.guard.ObjectGuard;
import dev.pacta.validation.guard.RecordGuard;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes Parquet of masked records, by DuckDB. Columns that keep their type have that of the file that was read; the others that of the contract. */
final class ParquetCopy {
    private static final Pattern EXACT = Pattern.compile("(?i)(?:DECIMAL|NUMERIC)\\(\\d{1,2}, ?\\d{1,2}\\)");

    private ParquetCopy() {}

    static void write(Path records, Path parquet, RecordGuard guard, Path source) throws UnreadableDataException {
        Map<String, String> stored = FileForm.of(source.getFileName().toString())
                        .filter(form -> form == FileForm.PARQUET)
                        .isPresent()
                ? RowSource.columnTypes(source)
                : Map.of();
        List<String> columns = new ArrayList<>();
        for (Property property : guard.object().properties()) {
            guard.fields().field(property.name()).ifPresent(field -> {
                String kept = field.givesText() || isNested(property) ? null : stored.get(property.name());
                columns.add(
                        "%s: %s".formatted(text(property.name()), text(kept == null ? type(property, field) : kept)));
            });
        }
        String sql =
                "COPY (SELECT * FROM read_json(%s, format = 'newline_delimited', columns = {%s})) TO %s (FORMAT parquet)"
                        .formatted(text(records.toString()), String.join(", ", columns), text(parquet.toString()));
        try (DataTables duckdb = DataTables.open();
                Statement statement = duckdb.statement()) {
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute(sql);
        } catch (SQLException trouble) {
            throw new UnreadableDataException(
                    parquet, "the masked copy cannot be written: " + DataTables.reason(trouble), trouble);
        }
    }

    private static boolean isNested(Property property) {
        return !property.properties().isEmpty() || Resources.levels(property).size() > 1;
    }

    private static String type(Property property, FieldGuard field) {
        List<Property> levels = Resources.levels(property);
        Property inner = levels.get(levels.size() - 1);
        FieldGuard innermost = field;
        while (innermost.members().isPresent()) {
            innermost = innermost.members().get();
        }
        Optional<ObjectGuard> nested = innermost.nested();
        String type =
                nested.isPresent() ? struct(inner, nested.get()) : innermost.givesText() ? "VARCHAR" : single(inner);
        for (int at = levels.size() - 2; at >= 0; at--) {
            type = levels.get(at).nesting().mapValue() != null ? "MAP(VARCHAR, %s)".formatted(type) : type + "[]";
        }
        return type;
    }

    private static String struct(Property object, ObjectGuard guard) {
        List<String> fields = new ArrayList<>();
        for (Property property : object.properties()) {
            guard.field(property.name())
                    .ifPresent(field -> fields.add(DataTables.quoted(property.name()) + " " + type(property, field)));
        }
        return "STRUCT(%s)".formatted(String.join(", ", fields));
    }

    private static String single(Property property) {
        @Nullable String physical = property.physicalType();
        return switch (property.logicalType()) {
            case STRING -> "VARCHAR";
            case DATE -> property.options().format() == null ? "DATE" : "VARCHAR";
            case TIMESTAMP -> property.options().format() == null ? "TIMESTAMPTZ" : "VARCHAR";
            case TIME -> property.options().format() == null ? "TIME" : "VARCHAR";
            case BOOLEAN -> "BOOLEAN";
            case INTEGER -> "BIGINT";
            case NUMBER ->
                physical != null && EXACT.matcher(physical).matches()
                        ? physical.toUpperCase(Locale.ROOT).replace("NUMERIC", "DECIMAL")
                        : "DOUBLE";
            case VECTOR -> "DOUBLE[]";
            case OBJECT, ARRAY, MAP, UNSPECIFIED -> "JSON";
        };
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
