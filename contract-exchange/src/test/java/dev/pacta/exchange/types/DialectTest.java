/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.exchange.types.DataType.Array;
import dev.pacta.exchange.types.DataType.Binary;
import dev.pacta.exchange.types.DataType.Decimal;
import dev.pacta.exchange.types.DataType.Document;
import dev.pacta.exchange.types.DataType.Enumeration;
import dev.pacta.exchange.types.DataType.Floating;
import dev.pacta.exchange.types.DataType.Interval;
import dev.pacta.exchange.types.DataType.Mapping;
import dev.pacta.exchange.types.DataType.Member;
import dev.pacta.exchange.types.DataType.Structure;
import dev.pacta.exchange.types.DataType.Text;
import dev.pacta.exchange.types.DataType.Time;
import dev.pacta.exchange.types.DataType.Timestamp;
import dev.pacta.exchange.types.DataType.Truth;
import dev.pacta.exchange.types.DataType.Unknown;
import dev.pacta.exchange.types.DataType.Uuid;
import dev.pacta.exchange.types.DataType.Whole;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DialectTest {
    static Stream<Arguments> whatTypesMean() {
        return Stream.of(
                types(Dialect.POSTGRESQL, "pg_catalog.int4", new Whole(32, true)),
                types(Dialect.POSTGRESQL, "character varying(20)", new Text(20, false)),
                types(Dialect.POSTGRESQL, "char", new Text(1, true)),
                types(Dialect.POSTGRESQL, "timestamp(3) with time zone", new Timestamp(3, true)),
                types(Dialect.POSTGRESQL, "timestamp", new Timestamp(null, false)),
                types(Dialect.POSTGRESQL, "numeric(10)", new Decimal(10, 0)),
                types(Dialect.POSTGRESQL, "numeric", new Decimal(null, null)),
                types(Dialect.POSTGRESQL, "double  precision", new Floating(64)),
                types(Dialect.POSTGRESQL, "text[][]", new Array(new Array(new Text(null, false)))),
                types(Dialect.POSTGRESQL, "int4 ARRAY[4]", new Array(new Whole(32, true))),
                types(Dialect.POSTGRESQL, "interval year to month", new Interval()),
                types(Dialect.POSTGRESQL, "geometry(Point,4326)", new Unknown("geometry(Point,4326)")),
                types(Dialect.MYSQL, "tinyint(1)", new Truth()),
                types(Dialect.MYSQL, "int(11) unsigned", new Whole(32, false)),
                types(Dialect.MYSQL, "bigint(20) unsigned zerofill", new Unknown("bigint(20) unsigned zerofill")),
                types(Dialect.MYSQL, "enum('a','it''s')", new Enumeration(List.of("a", "it's"))),
                types(Dialect.MYSQL, "decimal", new Decimal(10, 0)),
                types(Dialect.SQLSERVER, "[nvarchar](max)", new Text(null, false)),
                types(Dialect.SQLSERVER, "bit", new Truth()),
                types(Dialect.SQLSERVER, "datetime2(7)", new Timestamp(7, false)),
                types(Dialect.SQLSERVER, "timestamp", new Binary(1, true)),
                types(Dialect.ORACLE, "VARCHAR2(20 CHAR)", new Text(20, false)),
                types(Dialect.ORACLE, "NUMBER", new Decimal(null, null)),
                types(Dialect.ORACLE, "NUMBER(*,2)", new Decimal(38, 2)),
                types(Dialect.ORACLE, "DATE", new Timestamp(0, false)),
                types(Dialect.ORACLE, "TIMESTAMP(6) WITH LOCAL TIME ZONE", new Timestamp(6, true)),
                types(Dialect.ORACLE, "INTERVAL DAY(2) TO SECOND(6)", new Interval()),
                types(Dialect.BIGQUERY, "TIMESTAMP", new Timestamp(null, true)),
                types(Dialect.BIGQUERY, "NUMERIC", new Decimal(38, 9)),
                types(
                        Dialect.BIGQUERY,
                        "ARRAY<STRUCT<x INT64 NOT NULL, y STRING(5) OPTIONS(description='why')>>",
                        new Array(new Structure(List.of(
                                new Member("x", new Whole(64, true), true, null),
                                new Member("y", new Text(5, false), false, "why"))))),
                types(Dialect.SNOWFLAKE, "NUMBER", new Decimal(38, 0)),
                types(Dialect.SNOWFLAKE, "TIMESTAMP_LTZ(9)", new Timestamp(9, true)),
                types(Dialect.SNOWFLAKE, "ARRAY", new Array(new Document())),
                types(Dialect.SNOWFLAKE, "VECTOR(FLOAT, 256)", new DataType.Embedding(256)),
                types(Dialect.SPARK, "timestamp", new Timestamp(null, true)),
                types(
                        Dialect.SPARK,
                        "map<string,struct<a:int comment 'x',b:array<decimal(10,2)>>>",
                        new Mapping(
                                new Text(null, false),
                                new Structure(List.of(
                                        new Member("a", new Whole(32, true), false, "x"),
                                        new Member("b", new Array(new Decimal(10, 2)), false, null))))),
                types(
                        Dialect.DUCKDB,
                        "STRUCT(a INTEGER, \"b c\" VARCHAR[])[]",
                        new Array(new Structure(List.of(
                                new Member("a", new Whole(32, true), false, null),
                                new Member("b c", new Array(new Text(null, false)), false, null))))),
                types(
                        Dialect.DUCKDB,
                        "MAP(VARCHAR, UBIGINT)",
                        new Mapping(new Text(null, false), new Whole(64, false))),
                types(Dialect.DUCKDB, "DECIMAL", new Decimal(18, 3)),
                types(Dialect.DUCKDB, "FLOAT[3]", new Array(new Floating(32))));
    }

    @ParameterizedTest
    @MethodSource("whatTypesMean")
    void aTypeMeansTheSameInAnyCase(Dialect dialect, String text, DataType meaning) {
        assertThat(dialect.parse(text)).isEqualTo(meaning);
        if (!(meaning instanceof Unknown)
                && !text.contains("'")
                && !text.contains("\"")
                && !text.contains("<")
                && !text.contains("STRUCT")) {
            assertThat(dialect.parse(text.toUpperCase(Locale.ROOT))).isEqualTo(meaning);
            assertThat(dialect.parse(text.toLowerCase(Locale.ROOT))).isEqualTo(meaning);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatIsPrintedWithoutALossReadsBackAsItself(Dialect dialect) {
        int exact = 0;
        for (DataType type : every()) {
            TypeText printed = dialect.print(type);
            if (printed.loss() == null) {
                exact++;
                assertThat(dialect.parse(printed.text())).as(printed.text()).isEqualTo(type);
            }
            assertThat(dialect.parse(printed.text())).as(printed.text()).isNotInstanceOf(Unknown.class);
        }
        assertThat(exact).isGreaterThanOrEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "POSTGRESQL; VARCHAR(20); SMALLINT; NUMERIC(20,0); NUMERIC(12,2); TIMESTAMPTZ(3); BYTEA; UUID; JSONB; TEXT[]; JSONB; TEXT",
                "MYSQL; VARCHAR(20); TINYINT; BIGINT UNSIGNED; DECIMAL(12,2); TIMESTAMP(3); VARBINARY(16); CHAR(36); JSON; JSON; JSON; ENUM('a', 'b')",
                "SQLSERVER; NVARCHAR(20); SMALLINT; DECIMAL(20,0); DECIMAL(12,2); DATETIMEOFFSET(3); VARBINARY(16); UNIQUEIDENTIFIER; NVARCHAR(MAX); NVARCHAR(MAX); NVARCHAR(MAX); NVARCHAR(MAX)",
                "ORACLE; VARCHAR2(20 CHAR); NUMBER(3,0); NUMBER(20,0); NUMBER(12,2); TIMESTAMP(3) WITH TIME ZONE; RAW(16); CHAR(36 CHAR); JSON; JSON; JSON; CLOB",
                "BIGQUERY; STRING(20); INT64; NUMERIC(20,0); NUMERIC(12,2); TIMESTAMP; BYTES(16); STRING(36); JSON; ARRAY<STRING>; JSON; STRING",
                "SNOWFLAKE; VARCHAR(20); NUMBER(3,0); NUMBER(20,0); NUMBER(12,2); TIMESTAMP_TZ(3); BINARY(16); CHAR(36); VARIANT; ARRAY(VARCHAR); MAP(VARCHAR, NUMBER(10,0)); VARCHAR",
                "SPARK; VARCHAR(20); TINYINT; DECIMAL(20,0); DECIMAL(12,2); TIMESTAMP; BINARY; CHAR(36); STRING; ARRAY<STRING>; MAP<STRING, INT>; STRING",
                "DUCKDB; VARCHAR; TINYINT; UBIGINT; DECIMAL(12,2); TIMESTAMPTZ; BLOB; UUID; JSON; VARCHAR[]; MAP(VARCHAR, INTEGER); ENUM('a', 'b')"
            })
    void theDialectsWriteTheSameTypesEachInItsWay(
            Dialect dialect,
            String text,
            String tiny,
            String unsigned,
            String decimal,
            String zoned,
            String binary,
            String uuid,
            String document,
            String array,
            String map,
            String values) {
        assertThat(List.of(
                        print(dialect, new Text(20, false)),
                        print(dialect, new Whole(8, true)),
                        print(dialect, new Whole(64, false)),
                        print(dialect, new Decimal(12, 2)),
                        print(dialect, new Timestamp(3, true)),
                        print(dialect, new Binary(16, false)),
                        print(dialect, new Uuid()),
                        print(dialect, new Document()),
                        print(dialect, new Array(new Text(null, false))),
                        print(dialect, new Mapping(new Text(null, false), new Whole(32, true))),
                        print(dialect, new Enumeration(List.of("a", "b")))))
                .containsExactly(text, tiny, unsigned, decimal, zoned, binary, uuid, document, array, map, values);
    }

    @Test
    void whatIsNotAsItWasIsSaid() {
        assertThat(Dialect.POSTGRESQL.print(new Whole(8, true)).loss())
                .isEqualTo("PostgreSQL has a whole number of 8 bits as SMALLINT");
        assertThat(Dialect.POSTGRESQL.print(new Timestamp(9, false)).loss()).contains("9 digits of the second");
        assertThat(Dialect.POSTGRESQL.print(new Text(20, false)).loss()).isNull();
    }

    @Test
    void strangeTextIsUnknownAndNoFailure() {
        for (Dialect dialect : Dialect.values()) {
            for (String text : List.of(
                    "", "(", "<", "varchar(", "array<", "struct<a", "'", "int)", "a.b.", "array<".repeat(5_000))) {
                assertThat(dialect.parse(text)).isNotNull();
            }
        }
    }

    @Test
    void namesAreQuotedOnlyWhereTheyMustBe() {
        assertThat(Dialect.POSTGRESQL.quote("customer_id")).isEqualTo("customer_id");
        assertThat(Dialect.POSTGRESQL.quote("order")).isEqualTo("\"order\"");
        assertThat(Dialect.MYSQL.quote("a`b")).isEqualTo("`a``b`");
        assertThat(Dialect.SQLSERVER.quote("two words")).isEqualTo("[two words]");
    }

    private static String print(Dialect dialect, DataType type) {
        return dialect.print(type).text();
    }

    private static List<DataType> every() {
        return List.of(
                new Text(null, false),
                new Text(20, false),
                new Text(3, true),
                new Whole(8, true),
                new Whole(16, true),
                new Whole(32, true),
                new Whole(64, true),
                new Whole(128, true),
                new Whole(8, false),
                new Whole(16, false),
                new Whole(32, false),
                new Whole(64, false),
                new Whole(128, false),
                new Decimal(null, null),
                new Decimal(10, 0),
                new Decimal(38, 9),
                new Decimal(100, 20),
                new Floating(32),
                new Floating(64),
                new Truth(),
                new DataType.Date(),
                new Time(null, false),
                new Time(3, true),
                new Timestamp(null, false),
                new Timestamp(null, true),
                new Timestamp(6, true),
                new Timestamp(9, false),
                new Binary(null, false),
                new Binary(16, true),
                new Uuid(),
                new Document(),
                new Interval(),
                new Enumeration(List.of("a", "it's")),
                new Array(new Array(new Whole(16, false))),
                new Structure(List.of(
                        new Member("a b", new Array(new Text(null, false)), true, "it's"),
                        new Member("m", new Mapping(new Text(null, false), new Uuid()), false, null))),
                new Mapping(new Text(null, false), new Timestamp(null, true)),
                new DataType.Embedding(8));
    }

    private static Arguments types(Dialect dialect, String text, DataType meaning) {
        return Arguments.of(dialect, text, meaning);
    }
}
