/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.contract.Contract;
import dev.pacta.contract.odcs.OdcsWriter;
import dev.pacta.exchange.Formats;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportResult.Imported;
import dev.pacta.exchange.ImportSource;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.Validator;
import dev.pacta.validation.files.FileReport;
import dev.pacta.validation.files.FileSettings;
import dev.pacta.validation.files.FileValidation;
import dev.pacta.validation.files.ProgressListener;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.PortableValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.util.CharVarcharUtils;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A table of Delta Lake that Spark wrote passes the contract that was imported from its log, and from what Glue and Unity Catalog say of
 * it; rows that the table would not take fail.
 */
@Tag("volume")
class CatalogsPassTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TABLE = "catalogs_pass";
    private static final String COLUMNS = """
            id BIGINT NOT NULL COMMENT 'the key', tiny TINYINT, small SMALLINT, whole INT, ratio FLOAT, exact DOUBLE,
            price DECIMAL(10,2) NOT NULL, digits DECIMAL(38,0), few DECIMAL(5,0), wide DECIMAL(38,18), text STRING, code VARCHAR(5), state CHAR(3), bytes BINARY, truth BOOLEAN,
            day DATE, at TIMESTAMP, local TIMESTAMP_NTZ, numbers ARRAY<INT>,
            lines ARRAY<STRUCT<sku: STRING, price: DECIMAL(10,2), tags: ARRAY<STRING>>>,
            counts MAP<STRING, BIGINT>, names MAP<INT, STRING>, place STRUCT<street: STRING, geo: STRUCT<lat: DOUBLE, lon: DOUBLE>>,
            `odd name` STRING, month STRING GENERATED ALWAYS AS (date_format(day, 'yyyy-MM')), region STRING""";
    private static final String FULL = """
            INSERT INTO %s (id, tiny, small, whole, ratio, exact, price, digits, few, wide, text, code, state, bytes, truth, day, at, local,
              numbers, lines, counts, names, place, `odd name`, region)
            VALUES (%d, %d, %d, %d, CAST(%s AS FLOAT), CAST(%s AS DOUBLE), %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s,
              array(1, null), array(struct('a', 1.5, array('x', null)), struct('b', null, null)), map('x', 1L, 'y', null), map(1, 'one', -2, null),
              struct('Long Street', struct(1.5, -2.5)), 'odd', 'eu')
            """;

    @TempDir
    private static Path folder;

    private static Path table;
    private static Dataset<Row> rows;

    @BeforeAll
    static void aTableOfAllTypes() {
        table = folder.resolve("table");
        sql(
                "CREATE TABLE %s (%s) USING delta PARTITIONED BY (region) LOCATION '%s' TBLPROPERTIES ('delta.columnMapping.mode' = 'name')"
                        .formatted(TABLE, COLUMNS, table));
        sql("ALTER TABLE " + TABLE + " ADD CONSTRAINT positive CHECK (price > 0)");
        sql(full(
                1,
                Byte.MAX_VALUE,
                Short.MAX_VALUE,
                Integer.MAX_VALUE,
                "'3.4028235E38'",
                "'1.7976931348623157E308'",
                "99999999.99",
                "9".repeat(38),
                "99999",
                "0.1",
                "'\u00e4\\n'",
                "'12345'",
                "'abc'",
                "X'00FF'",
                "true",
                "DATE '9999-12-31'",
                "TIMESTAMP '2026-01-31 10:11:12.123456'",
                "TIMESTAMP_NTZ '2026-01-31 10:11:12.000001'"));
        sql(full(
                2,
                Byte.MIN_VALUE,
                Short.MIN_VALUE,
                Integer.MIN_VALUE,
                "'-0.1'",
                "'4.9E-324'",
                "0.01",
                "-" + "9".repeat(38),
                "-99999",
                "99999999999999999999.999999999999999999",
                "''",
                "''",
                "'a'",
                "X''",
                "false",
                "DATE '0001-01-01'",
                "TIMESTAMP '1969-12-31 23:59:59.999999'",
                "TIMESTAMP_NTZ '0001-01-01 00:00:00'"));
        sql(
                "INSERT INTO %s (id, price, region) VALUES (-9223372036854775808, 12, NULL), (9223372036854775807, 3.10, 'us')"
                        .formatted(TABLE));
        rows = LocalSpark.session().table(TABLE);
    }

    private static String full(Object... values) {
        List<Object> all = new ArrayList<>(List.of(values));
        all.add(0, TABLE);
        return FULL.formatted(all.toArray());
    }

    private static void sql(String statement) {
        LocalSpark.session().sql(statement);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delta", "glue", "unity", "unity-text"})
    void everyRowOfTheTablePasses(String source) throws Exception {
        Path contract = contract(source);
        try (Split split = ContractChecks.split(rows, ContractSource.file(contract), SplitSettings.DEFAULT)) {
            assertThat(split.quarantined().select("id", Split.REASONS).toJSON().collectAsList())
                    .isEmpty();
            assertThat(split.report().records()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delta", "glue", "unity", "unity-text"})
    void everyRowOfACopyInParquetPasses(String source) throws Exception {
        Path copy = folder.resolve("copy-" + source);
        rows.coalesce(1).write().parquet(copy.toString());
        FileReport report = FileValidation.validate(
                List.of(parquet(copy)),
                CompiledContract.compile(imported(source)),
                TABLE,
                FileSettings.of(Mode.BLOCK, null, Clock.systemUTC()),
                ProgressListener.NONE);

        assertThat(report.report().violations()).isEmpty();
        assertThat(report.report().records()).isEqualTo(4);
        assertThat(report.report().rules())
                .filteredOn(rule -> rule.status() == RuleOutcome.Status.NOT_EXECUTABLE)
                .extracting(RuleOutcome::ruleId)
                .as("bytes have no form that could be checked, and times are taken with a zone and without one")
                .containsExactly(TABLE + ".bytes:format", TABLE + ".at:timezone", TABLE + ".local:timezone");
    }

    private static Path parquet(Path copy) throws IOException {
        try (Stream<Path> files = Files.list(copy)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delta", "glue", "unity", "unity-text"})
    void whatTheTableWouldNotTakeFails(String source) throws Exception {
        Validator validator = new PortableValidator(
                        ContractSource.file(contract(source)).read(), null, ValidationSettings.DEFAULT)
                .validator();
        ObjectNode row = (ObjectNode) JSON.readTree(
                rows.where("id = 1").drop("exact", "ratio").toJSON().first());
        assertThat(verdict(validator, row)).isTrue();
        Map<String, String> wrong = new TreeMap<>(Map.of(
                "whole", "1.5",
                "names", "{\"one\": \"x\"}",
                "at", "\"noon\"",
                "price", "\"x\"",
                "code", "\"123456\"",
                "day", "\"yesterday\"",
                "truth", "1",
                "numbers", "[\"a\"]",
                "counts", "{\"a\": \"b\"}",
                "place", "{\"geo\": {\"lat\": \"north\"}}"));
        if (!source.equals("glue")) {
            wrong.put("id", "null");
        }
        wrong.forEach((column, value) -> {
            ObjectNode bad = row.deepCopy();
            bad.set(column, json(value));
            assertThat(verdict(validator, bad))
                    .as("%s = %s by %s", column, value, source)
                    .isFalse();
        });
    }

    /** A check of the table is a rule of the contract, in SQL that files are asked in. */
    @Test
    void theChecksOfADeltaTableAreKept() throws Exception {
        Path copy = folder.resolve("negative");
        rows.selectExpr(Stream.of(rows.columns())
                        .map(column ->
                                column.equals("price") ? "CAST(-price AS DECIMAL(10,2)) AS price" : "`" + column + "`")
                        .toArray(String[]::new))
                .coalesce(1)
                .write()
                .parquet(copy.toString());

        FileReport report = FileValidation.validate(
                List.of(parquet(copy)),
                CompiledContract.compile(imported("delta")),
                TABLE,
                FileSettings.of(Mode.REPORT, null, Clock.systemUTC()),
                ProgressListener.NONE);

        assertThat(report.report().rules())
                .filteredOn(rule -> rule.status() == RuleOutcome.Status.FAILED)
                .hasSize(1);
    }

    private static boolean verdict(Validator validator, JsonNode row) {
        return validator
                .validate(row.toString().getBytes(StandardCharsets.UTF_8))
                .isValid();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Path contract(String source) throws IOException {
        return Files.writeString(folder.resolve(source + ".odcs.yaml"), OdcsWriter.write(imported(source)));
    }

    private static Contract imported(String source) throws IOException {
        ImportResult result = Formats.importer(source.replace("-text", ""))
                .orElseThrow()
                .read(ImportSource.of(
                        TABLE + ".json",
                        switch (source) {
                            case "delta" -> log();
                            case "glue" -> glue();
                            default -> unity(source.equals("unity"));
                        }));
        assertThat(result).as("%s", result).isInstanceOf(Imported.class);
        assertThat(((Imported) result).losses())
                .as("what is said to be lost")
                .allSatisfy(loss -> assertThat(loss.text()).contains("setting"));
        return ((Imported) result).draft();
    }

    /** The last file of the log that describes the table. */
    private static String log() throws IOException {
        try (Stream<Path> files = Files.list(table.resolve("_delta_log"))) {
            List<Path> commits = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            String last = "";
            for (Path commit : commits) {
                String text = Files.readString(commit);
                last = text.contains("\"metaData\"") ? text : last;
            }
            return last;
        }
    }

    /** As Spark tells the Hive metastore, and so Glue, of its columns; Hive has one type of timestamp. */
    private static String glue() {
        StructType schema = CharVarcharUtils.getRawSchema(rows.schema());
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode described = answer.putObject("Table").put("Name", TABLE).put("DatabaseName", "shop");
        for (StructField field : schema.fields()) {
            (field.name().equals("region")
                            ? described.withArray("PartitionKeys")
                            : described.withObject("StorageDescriptor").withArray("Columns"))
                    .addObject()
                    .put("Name", field.name())
                    .put("Type", field.dataType().catalogString().replace("timestamp_ntz", "timestamp"));
        }
        return answer.toString();
    }

    /** As Unity Catalog answers: each type as text, and as the JSON of Spark's field. */
    private static String unity(boolean withJson) throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("name", TABLE).put("catalog_name", "main").put("schema_name", "shop");
        JsonNode fields = JSON.readTree(rows.schema().json()).path("fields");
        StructType raw = CharVarcharUtils.getRawSchema(rows.schema());
        for (int at = 0; at < raw.fields().length; at++) {
            StructField field = raw.fields()[at];
            ObjectNode column = answer.withArray("columns").addObject();
            column.put("name", field.name()).put("position", at).put("nullable", field.nullable());
            column.put("type_text", field.dataType().catalogString());
            if (withJson) {
                column.put("type_json", fields.get(at).toString());
            }
        }
        return answer.toString();
    }
}
