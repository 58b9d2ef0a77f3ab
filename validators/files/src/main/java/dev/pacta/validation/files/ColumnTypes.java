/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;

/** DuckDB's types: which of them hold which logical type, and their values in plain Java. */
final class ColumnTypes {
    private ColumnTypes() {}

    /** Bytes are text in the form that JSON gives them, where the contract says that the text stands for bytes. */
    static boolean fits(String columnType, Property property) {
        boolean bytes = property.logicalType() == LogicalType.STRING
                && "binary".equals(property.options().format());
        return bytes && columnType.equalsIgnoreCase("BLOB") || fits(columnType, property.logicalType());
    }

    static boolean fits(String columnType, LogicalType type) {
        String name = columnType.toUpperCase(Locale.ROOT);
        boolean whole = name.matches("U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)");
        boolean number = whole || name.startsWith("DECIMAL") || name.equals("DOUBLE") || name.equals("FLOAT");
        boolean list = name.endsWith("]");
        boolean object = name.startsWith("STRUCT") || name.startsWith("MAP");
        return switch (type) {
            case STRING -> name.equals("VARCHAR") || name.equals("UUID") || name.startsWith("ENUM");
            case INTEGER -> whole || name.startsWith("DECIMAL") && name.endsWith(",0)");
            case NUMBER -> number;
            case BOOLEAN -> name.equals("BOOLEAN");
            case DATE -> name.equals("DATE") || name.equals("VARCHAR");
            case TIMESTAMP -> name.startsWith("TIMESTAMP") || name.equals("VARCHAR");
            case TIME -> name.startsWith("TIME") && !name.startsWith("TIMESTAMP") || name.equals("VARCHAR");
            case ARRAY, VECTOR -> list;
            case OBJECT, MAP -> object && !list;
            case UNSPECIFIED -> true;
        };
    }

    static @Nullable Object toPlain(@Nullable Object value) throws SQLException {
        if (value == null || value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (value instanceof Float || value instanceof Double) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? new BigDecimal(value.toString()) : value.toString();
        }
        if (value instanceof BigDecimal || value instanceof BigInteger || value instanceof Number) {
            return value;
        }
        if (value instanceof Timestamp timestamp) {
            // A timestamp without a zone; DuckDB hands it out in the zone of this machine, which must not matter.
            return timestamp.toLocalDateTime().toString();
        }
        if (value instanceof TemporalAccessor time) {
            return time.toString();
        }
        if (value instanceof Blob bytes) {
            return Base64.getEncoder().encodeToString(bytes.getBytes(1, Math.toIntExact(bytes.length())));
        }
        return composite(value);
    }

    private static Object composite(Object value) throws SQLException {
        if (value instanceof Array array) {
            List<@Nullable Object> items = new ArrayList<>();
            for (Object item : (Object[]) array.getArray()) {
                items.add(toPlain(item));
            }
            return items;
        }
        if (value instanceof DuckDBStruct struct) {
            return plainMap(struct.getMap());
        }
        if (value instanceof Map<?, ?> map) {
            return plainMap(map);
        }
        return value instanceof Struct struct ? List.of(struct.getAttributes()) : value.toString();
    }

    private static Map<String, @Nullable Object> plainMap(Map<?, ?> map) throws SQLException {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            plain.put(String.valueOf(entry.getKey()), toPlain(entry.getValue()));
        }
        return plain;
    }
}
