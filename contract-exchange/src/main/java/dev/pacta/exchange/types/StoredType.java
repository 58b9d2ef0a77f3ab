/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.types;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.TypeOptions;
import dev.pacta.exchange.types.DataType.Member;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The type of a property's data. The physical type speaks first, where it agrees with the logical one; else what lies inside; else the
 * logical type with its options.
 */
public final class StoredType {
    private static final Pattern BARE =
            Pattern.compile("\\s*(STRUCT|ROW|RECORD|MAP|ARRAY|LIST)(\\s*\\[\\s*\\])*\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern LENGTHLESS = Pattern.compile(
            "\\s*(N?VARCHAR2?|CHAR(ACTER)?\\s+VARYING|VARBINARY|RAW|SERIAL)\\s*", Pattern.CASE_INSENSITIVE);

    private StoredType() {}

    /** The physical type itself, where it is one of the dialect's own and says what the logical type says. */
    public static Optional<String> asWritten(Property property, Dialect dialect) {
        String written = property.physicalType();
        if (written == null || !agrees(dialect.parse(written), property)) {
            return Optional.empty();
        }
        TypeText own = dialect.print(dialect.parse(written));
        // Types are read in the grammar of all dialects; FLOAT[] is written in few.
        boolean foreign = written.indexOf('[') >= 0 && own.text().indexOf('[') < 0
                || written.indexOf('<') >= 0 != own.text().indexOf('<') >= 0
                || isForeignFloat(written, dialect);
        if (own.loss() != null || foreign || lacksLength(written, dialect) || leavesOut(written, property, dialect)) {
            return Optional.empty();
        }
        boolean longer = dialect.parse(written) instanceof DataType.Text text
                && text.length() == null
                && property.options().maxLength() != null;
        return longer ? Optional.empty() : Optional.of(written);
    }

    /** {@code FLOAT(7,4)} is MySQL's; DuckDB's has no digits at all. */
    private static boolean isForeignFloat(String written, Dialect dialect) {
        boolean digits = dialect.parse(written) instanceof DataType.Floating && written.indexOf('(') >= 0;
        return digits && dialect != Dialect.MYSQL && (written.indexOf(',') >= 0 || dialect == Dialect.DUCKDB);
    }

    /** Some products refuse {@code VARCHAR} without a length, others mean one character by it. */
    private static boolean lacksLength(String written, Dialect dialect) {
        boolean demanded = switch (dialect) {
            case MYSQL, SQLSERVER, ORACLE, SPARK, FLINK -> true;
            case POSTGRESQL, BIGQUERY, SNOWFLAKE, DUCKDB, ANSI -> false;
        };
        return demanded && LENGTHLESS.matcher(written).matches();
    }

    /** {@code STRUCT[]} of a property that says what is inside it is short for a type that has to be written out; Snowflake alone has such types. */
    private static boolean leavesOut(String written, Property property, Dialect dialect) {
        boolean bare = dialect != Dialect.SNOWFLAKE && BARE.matcher(written).matches();
        return bare && inside(property, dialect) != null;
    }

    /**
     * What the data is.
     *
     * @param source the dialect that the physical type is written in, when it is known
     */
    public static DataType of(Property property, @Nullable Dialect source) {
        DataType inside = inside(property, source);
        return inside != null ? inside : physical(property, source).orElseGet(() -> logical(property));
    }

    private static Optional<DataType> physical(Property property, @Nullable Dialect source) {
        String written = property.physicalType();
        if (written == null) {
            return Optional.empty();
        }
        Stream<Dialect> dialects = source == null
                ? Stream.concat(Stream.of(Dialect.ANSI), Stream.of(Dialect.values()))
                : Stream.of(source);
        return dialects.map(dialect -> dialect.parse(written))
                .filter(type -> agrees(type, property))
                .findFirst()
                .map(type -> limited(type, property.options()));
    }

    private static DataType limited(DataType type, TypeOptions options) {
        boolean unlimited = type instanceof DataType.Text text && text.length() == null && options.maxLength() != null;
        return unlimited ? new DataType.Text(options.maxLength(), false) : type;
    }

    private static boolean agrees(DataType type, Property property) {
        if (type instanceof DataType.Unknown) {
            return false;
        }
        LogicalType logical = PropertyTypes.logical(type);
        if (property.logicalType() == LogicalType.UNSPECIFIED) {
            return true;
        }
        boolean number = property.logicalType() == LogicalType.NUMBER && logical == LogicalType.INTEGER
                || property.logicalType() == LogicalType.INTEGER
                        && type instanceof DataType.Decimal decimal
                        && decimal.precision() == null;
        Boolean zone = property.options().zone().timezone();
        boolean sameZone = zone == null || !(type instanceof DataType.Timestamp timestamp) || timestamp.zone() == zone;
        boolean document = type instanceof DataType.Document && property.logicalType() == LogicalType.OBJECT;
        return (logical == property.logicalType() || number || document) && sameZone && isSameWidth(type, property);
    }

    /** FLOAT has 32 bits in one product and 64 in another; the format says which was meant. */
    private static boolean isSameWidth(DataType type, Property property) {
        String format = property.options().format();
        boolean hasWidth = type instanceof DataType.Whole || type instanceof DataType.Floating;
        return format == null || !hasWidth || format.equals(PropertyTypes.format(type));
    }

    private static @Nullable DataType inside(Property property, @Nullable Dialect source) {
        Property.Nesting nesting = property.nesting();
        if (!nesting.properties().isEmpty()) {
            List<Member> members = new ArrayList<>();
            nesting.properties()
                    .forEach(each -> members.add(
                            new Member(each.name(), of(each, source), each.required(), each.description())));
            return new DataType.Structure(members);
        }
        if (nesting.items() != null) {
            return new DataType.Array(of(nesting.items(), source));
        }
        return nesting.mapKey() != null && nesting.mapValue() != null
                ? new DataType.Mapping(of(nesting.mapKey(), source), of(nesting.mapValue(), source))
                : null;
    }

    private static DataType logical(Property property) {
        TypeOptions options = property.options();
        String format = options.format() == null ? "" : options.format();
        return switch (property.logicalType()) {
            case STRING -> text(options, format);
            case INTEGER -> whole(format);
            case NUMBER -> format.equals("f32") ? new DataType.Floating(32) : number(options);
            case BOOLEAN -> new DataType.Truth();
            case DATE -> new DataType.Date();
            case TIME ->
                new DataType.Time(null, Boolean.TRUE.equals(options.zone().timezone()));
            case TIMESTAMP ->
                new DataType.Timestamp(
                        null, !Boolean.FALSE.equals(options.zone().timezone()));
            case ARRAY -> new DataType.Array(new DataType.Document());
            case VECTOR -> new DataType.Embedding(options.dimensions());
            case OBJECT, MAP, UNSPECIFIED -> new DataType.Document();
        };
    }

    private static DataType text(TypeOptions options, String format) {
        return switch (format) {
            case "uuid" -> new DataType.Uuid();
            case "binary", "byte" -> new DataType.Binary(null, false);
            default -> new DataType.Text(options.maxLength(), false);
        };
    }

    /** A step of 0.01 is a number with two digits after the point. */
    private static DataType number(TypeOptions options) {
        BigDecimal step = options.multipleOf();
        boolean point = step != null && step.scale() > 0 && step.precision() == 1;
        return step != null && point ? new DataType.Decimal(38, step.scale()) : new DataType.Floating(64);
    }

    /** Without a format the widest usual one, so that every number fits. */
    private static DataType whole(String format) {
        return format.matches("[iu](8|16|32|64|128)")
                ? new DataType.Whole(Integer.parseInt(format.substring(1)), format.startsWith("i"))
                : new DataType.Whole(64, true);
    }
}
