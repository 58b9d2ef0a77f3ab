/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.OdcsVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the types of the databases have in common. */
enum TypeFamily {
    SMALL_INTEGER(LogicalType.INTEGER, Set.of(LogicalType.NUMBER, LogicalType.BOOLEAN), "tinyint", "bit"),
    INTEGER(
            LogicalType.INTEGER,
            Set.of(LogicalType.NUMBER),
            "int",
            "integer",
            "smallint",
            "mediumint",
            "int2",
            "int4",
            "int8",
            "int16",
            "int32",
            "uint8",
            "uint16",
            "uint32",
            "short",
            "byteint",
            "serial",
            "smallserial",
            "integer unsigned",
            "int unsigned"),
    LONG_INTEGER(
            LogicalType.INTEGER,
            Set.of(LogicalType.NUMBER, LogicalType.TIMESTAMP, LogicalType.DATE, LogicalType.TIME),
            "bigint",
            "int64",
            "uint64",
            "long",
            "bigserial",
            "hugeint",
            "int128",
            "bigint unsigned"),
    DECIMAL(
            LogicalType.NUMBER,
            Set.of(LogicalType.INTEGER),
            "decimal",
            "dec",
            "numeric",
            "number",
            "bignumeric",
            "bigdecimal",
            "money",
            "smallmoney"),
    FLOAT(
            LogicalType.NUMBER,
            Set.of(),
            "float",
            "float4",
            "float8",
            "float16",
            "float32",
            "float64",
            "double",
            "double precision",
            "real",
            "binary_float",
            "binary_double"),
    TEXT(
            LogicalType.STRING,
            Set.of(
                    LogicalType.DATE,
                    LogicalType.TIMESTAMP,
                    LogicalType.TIME,
                    LogicalType.OBJECT,
                    LogicalType.ARRAY,
                    LogicalType.MAP,
                    LogicalType.VECTOR),
            "char",
            "character",
            "varchar",
            "character varying",
            "nvarchar",
            "nchar",
            "varchar2",
            "nvarchar2",
            "bpchar",
            "text",
            "tinytext",
            "mediumtext",
            "longtext",
            "ntext",
            "string",
            "clob",
            "nclob",
            "citext",
            "uuid",
            "uniqueidentifier",
            "inet",
            "xml"),
    TRUTH(LogicalType.BOOLEAN, Set.of(), "boolean", "bool"),
    DATE(LogicalType.DATE, Set.of(LogicalType.TIMESTAMP), "date", "date32"),
    TIMESTAMP(
            LogicalType.TIMESTAMP,
            Set.of(LogicalType.DATE),
            "timestamp",
            "timestamptz",
            "timestamp with time zone",
            "timestamp without time zone",
            "timestamp with local time zone",
            "timestamp_ntz",
            "timestamp_ltz",
            "timestamp_tz",
            "datetime",
            "datetime2",
            "smalldatetime",
            "datetimeoffset"),
    TIME(LogicalType.TIME, Set.of(), "time", "timetz", "time with time zone", "time without time zone"),
    LIST(LogicalType.ARRAY, Set.of(LogicalType.VECTOR, LogicalType.STRING), "array", "list"),
    RECORD(LogicalType.OBJECT, Set.of(LogicalType.MAP), "struct", "record", "row"),
    MAP(LogicalType.MAP, Set.of(LogicalType.OBJECT), "map", "hstore"),
    VECTOR(LogicalType.VECTOR, Set.of(LogicalType.ARRAY), "vector", "halfvec");

    private static final Map<String, TypeFamily> BY_NAME = new HashMap<>();

    static {
        for (TypeFamily family : values()) {
            family.names.forEach(name -> BY_NAME.put(name, family));
        }
    }

    private final LogicalType usual;
    private final Set<LogicalType> possible;
    private final Set<String> names;

    TypeFamily(LogicalType usual, Set<LogicalType> possible, String... names) {
        this.usual = usual;
        this.possible = possible;
        this.names = Set.of(names);
    }

    static Optional<TypeFamily> of(String base) {
        return Optional.ofNullable(BY_NAME.get(base));
    }

    /** The logical type that a document of the version would give it; versions before 3.1 have no timestamp, before 3.2 no map. */
    LogicalType usual(OdcsVersion version) {
        return switch (this) {
            case TIMESTAMP, TIME -> version.atLeast(OdcsVersion.V3_1_0) ? usual : LogicalType.DATE;
            case MAP -> LogicalType.OBJECT;
            case VECTOR -> LogicalType.ARRAY;
            case SMALL_INTEGER, INTEGER, LONG_INTEGER, DECIMAL, FLOAT, TEXT, TRUTH, DATE, LIST, RECORD -> usual;
        };
    }

    /** Whether values of the logical type can be stored in it. */
    boolean holds(LogicalType type) {
        return type == usual || possible.contains(type) || type == LogicalType.UNSPECIFIED;
    }
}
