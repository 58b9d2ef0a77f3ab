/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import java.util.stream.Collectors;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;

/** Arrow's types by the names that DuckDB has for them, so that all files with types are held against a contract alike. */
final class ArrowTypes {
    private static final String EXTENSION = "ARROW:extension:name";
    private static final String UUID = "arrow.uuid";

    private final DictionaryProvider dictionaries;

    ArrowTypes(DictionaryProvider dictionaries) {
        this.dictionaries = dictionaries;
    }

    String name(Field field) {
        if (field.getDictionary() != null) {
            Dictionary dictionary = dictionaries.lookup(field.getDictionary().getId());
            return dictionary == null ? "ENUM" : name(dictionary.getVector().getField());
        }
        if (field.getType() instanceof ArrowType.ExtensionType extension) {
            FieldType storage = new FieldType(true, extension.storageType(), null);
            return extension.extensionName().equals(UUID)
                    ? "UUID"
                    : name(new Field(field.getName(), storage, field.getChildren()));
        }
        return switch (field.getType().getTypeID()) {
            case Null -> StoredColumns.NOTHING;
            case Bool -> "BOOLEAN";
            case Int -> whole((ArrowType.Int) field.getType());
            case FloatingPoint ->
                ((ArrowType.FloatingPoint) field.getType()).getPrecision() == FloatingPointPrecision.DOUBLE
                        ? "DOUBLE"
                        : "FLOAT";
            case Decimal -> {
                ArrowType.Decimal decimal = (ArrowType.Decimal) field.getType();
                yield "DECIMAL(%d,%d)".formatted(decimal.getPrecision(), decimal.getScale());
            }
            case Utf8, LargeUtf8, Utf8View -> "VARCHAR";
            case Binary, LargeBinary, BinaryView, FixedSizeBinary ->
                UUID.equals(field.getMetadata().get(EXTENSION)) ? "UUID" : "BLOB";
            case Date -> "DATE";
            case Time -> "TIME";
            case Timestamp -> moment((ArrowType.Timestamp) field.getType());
            case Duration, Interval -> "INTERVAL";
            case List, LargeList, ListView, LargeListView ->
                name(field.getChildren().get(0)) + "[]";
            case FixedSizeList ->
                "%s[%d]"
                        .formatted(
                                name(field.getChildren().get(0)),
                                ((ArrowType.FixedSizeList) field.getType()).getListSize());
            case Struct ->
                field.getChildren().stream()
                        .map(child -> DataTables.quoted(child.getName()) + " " + name(child))
                        .collect(Collectors.joining(", ", "STRUCT(", ")"));
            case Map -> {
                Field pair = field.getChildren().get(0);
                yield "MAP(%s, %s)"
                        .formatted(
                                name(pair.getChildren().get(0)),
                                name(pair.getChildren().get(1)));
            }
            case RunEndEncoded -> name(field.getChildren().get(1));
            case Union, NONE -> "UNION";
        };
    }

    private static String whole(ArrowType.Int type) {
        String name = switch (type.getBitWidth()) {
            case 8 -> "TINYINT";
            case 16 -> "SMALLINT";
            case 32 -> "INTEGER";
            default -> "BIGINT";
        };
        return type.getIsSigned() ? name : "U" + name;
    }

    private static String moment(ArrowType.Timestamp type) {
        if (type.getTimezone() != null) {
            return "TIMESTAMP WITH TIME ZONE";
        }
        return switch (type.getUnit()) {
            case SECOND -> "TIMESTAMP_S";
            case MILLISECOND -> "TIMESTAMP_MS";
            case MICROSECOND -> "TIMESTAMP";
            case NANOSECOND -> "TIMESTAMP_NS";
        };
    }
}
