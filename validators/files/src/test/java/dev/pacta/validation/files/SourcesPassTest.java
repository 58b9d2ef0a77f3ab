/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pacta.contract.Contract;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Formats;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportResult.Imported;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.jdbc.JdbcImporter;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.Validator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.file.SeekableByteArrayInput;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is imported from a source passes validation against that same source, and what the source would not take fails. */
@Tag("volume")
class SourcesPassTest {
    private static final String SCHEMA = """
            {"type": "object", "title": "order", "required": ["id", "total", "lines"], "properties": {
              "id": {"type": "string", "pattern": "^O-[0-9]+$", "maxLength": 9},
              "total": {"type": "number", "minimum": 0, "exclusiveMaximum": 1000},
              "status": {"type": "string", "enum": ["open", "paid"]},
              "count": {"type": "integer", "multipleOf": 2},
              "lines": {"type": "array", "minItems": 1, "items": {
                "type": "object", "required": ["sku"], "properties": {"sku": {"type": "string", "minLength": 1}}}}}}
            """;
    private static final List<String> RECORDS = List.of(
            "{'id': 'O-1', 'total': 1, 'lines': [{'sku': 'a'}]}",
            "{'id': 'O-2', 'total': 999.99, 'status': 'paid', 'count': 4, 'lines': [{'sku': 'a'}, {'sku': 'b'}], 'more': 1}",
            "{'id': 'O-0', 'total': 0, 'status': 'open', 'count': -2, 'lines': [{'sku': 'a', 'x': null}]}",
            "{'total': 1, 'lines': [{'sku': 'a'}]}",
            "{'id': 'X', 'total': 1, 'lines': [{'sku': 'a'}]}",
            "{'id': 'O-1234567890', 'total': 1, 'lines': [{'sku': 'a'}]}",
            "{'id': 'O-1', 'total': -0.01, 'lines': [{'sku': 'a'}]}",
            "{'id': 'O-1', 'total': 1000, 'lines': [{'sku': 'a'}]}",
            "{'id': 'O-1', 'total': '1', 'lines': [{'sku': 'a'}]}",
            "{'id': 'O-1', 'total': 1, 'status': 'lost', 'lines': [{'sku': 'a'}]}",
            "{'id': 'O-1', 'total': 1, 'count': 3, 'lines': [{'sku': 'a'}]}",
            "{'id': 'O-1', 'total': 1, 'count': 2.5, 'lines': [{'sku': 'a'}]}",
            "{'id': 'O-1', 'total': 1, 'lines': []}",
            "{'id': 'O-1', 'total': 1, 'lines': [{}]}",
            "{'id': 'O-1', 'total': 1, 'lines': [{'sku': ''}]}",
            "{'id': 'O-1', 'total': 1, 'lines': {'sku': 'a'}}",
            "{'id': 'O-1', 'total': 1, 'lines': [[1]]}",
            "[]");

    /** Most formats have no place for data categories, so that every address would be undeclared. */
    private static final ValidationSettings WITHOUT_SEARCH =
            new ValidationSettings(64, 16 << 20, 20, 1_000, 10_000_000, false, false);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jsonschema", "openapi", "nakadi"})
    void aContractTakesAndRefusesWhatItsJsonSchemaDoes(String format) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SCHEMA, InputFormat.JSON);
        Validator validator = validator(imported(
                format,
                switch (format) {
                    case "openapi" ->
                        "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"t\", \"version\": \"1\"}, \"paths\": {},"
                                + " \"components\": {\"schemas\": {\"order\": " + SCHEMA + "}}}";
                    case "nakadi" ->
                        "{\"name\": \"order\", \"owning_application\": \"a\", \"category\": \"undefined\","
                                + " \"schema\": {\"type\": \"json_schema\", \"schema\": " + quoted(SCHEMA) + "}}";
                    default -> SCHEMA;
                }));

        for (String text : RECORDS) {
            String record = text.replace('\'', '"');
            boolean good = schema.validate(record, InputFormat.JSON).isEmpty();
            assertThat(validator
                            .validate(record.getBytes(StandardCharsets.UTF_8))
                            .isValid())
                    .as("%s by %s", record, format)
                    .isEqualTo(good);
        }
    }

    private static String quoted(String json) {
        return '"' + json.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }

    @Test
    void everyRecordOfAnAvroFileWasWrittenByPassesTheContractOfItsSchema() throws IOException {
        String text = """
                {"type": "record", "name": "order", "fields": [
                  {"name": "id", "type": "string"},
                  {"name": "count", "type": "int"},
                  {"name": "big", "type": ["null", "long"]},
                  {"name": "ratio", "type": "double"},
                  {"name": "paid", "type": "boolean"},
                  {"name": "status", "type": {"type": "enum", "name": "status", "symbols": ["OPEN", "PAID"]}},
                  {"name": "tags", "type": {"type": "array", "items": "string"}},
                  {"name": "counts", "type": {"type": "map", "values": "long"}},
                  {"name": "line", "type": {"type": "record", "name": "line", "fields": [{"name": "sku", "type": "string"}]}}]}
                """;
        org.apache.avro.Schema schema = new org.apache.avro.Schema.Parser().parse(text);
        Validator validator = validator(imported("avro", text));
        int records = 0;
        try (DataFileReader<GenericRecord> reader =
                new DataFileReader<>(new SeekableByteArrayInput(avroFile(schema)), new GenericDatumReader<>())) {
            for (GenericRecord record : reader) {
                Map<String, Object> plain = plain(record);
                assertThat(validator.validate(plain).violations())
                        .as("%s", plain)
                        .isEmpty();
                plain.put("status", "LOST");
                assertThat(validator.validate(plain).isValid()).isFalse();
                records++;
            }
        }
        assertThat(records).isEqualTo(50);
    }

    private static byte[] avroFile(org.apache.avro.Schema schema) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataFileWriter<GenericRecord> writer = new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
            writer.create(schema, bytes);
            for (int at = 0; at < 50; at++) {
                GenericRecord record = new GenericData.Record(schema);
                record.put("id", "o" + at);
                record.put("count", at);
                record.put("big", at % 2 == 0 ? null : Long.MAX_VALUE);
                record.put("ratio", at / 3.0);
                record.put("paid", at % 2 == 0);
                record.put(
                        "status",
                        new GenericData.EnumSymbol(schema.getField("status").schema(), at % 2 == 0 ? "OPEN" : "PAID"));
                record.put("tags", List.of("a", "b"));
                record.put("counts", Map.of("x", (long) at));
                GenericRecord line =
                        new GenericData.Record(schema.getField("line").schema());
                line.put("sku", "s");
                record.put("line", line);
                writer.append(record);
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, Object> plain(GenericRecord record) {
        Map<String, Object> all = new LinkedHashMap<>();
        record.getSchema().getFields().forEach(field -> all.put(field.name(), plain(record.get(field.pos()))));
        return all;
    }

    private static Object plain(Object value) {
        if (value instanceof GenericRecord record) {
            return plain(record);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(SourcesPassTest::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> all = new LinkedHashMap<>();
            map.forEach((key, each) -> all.put(key.toString(), plain(each)));
            return all;
        }
        boolean text = value instanceof CharSequence || value instanceof GenericData.EnumSymbol;
        return text ? value.toString() : value;
    }

    static Stream<Arguments> formatsAndExamples() {
        return Formats.exporters().stream()
                .map(Exporter::format)
                .filter(format -> Formats.importer(format).isPresent())
                .flatMap(format -> Stream.of(
                        arguments(format, "orders", "orders.ndjson"),
                        arguments(format, "events", "events.ndjson"),
                        arguments(format, "customers", "customers.csv"),
                        arguments(format, "payments", "payments.csv"),
                        arguments(format, "customer_features", "customer_features.parquet")));
    }

    /** Where the types came through, the contract that comes back takes all data that the first one took. */
    @ParameterizedTest
    @MethodSource("formatsAndExamples")
    void dataPassesTheContractThatWentThroughAnyFormat(String format, String example, String file) throws Exception {
        Contract contract = example(example);
        Exported exported = Formats.exporter(format).orElseThrow().export(contract);
        Contract back = imported(format, exported.files().get(0).text());
        boolean typed = exported.losses().stream()
                .noneMatch(
                        loss -> loss.facts().contains(Fact.TYPE) || loss.facts().contains(Fact.MEMBERS));
        long before = invalid(contract, example, file);

        if (typed) {
            assertThat(invalid(back, back.schema().get(0).name(), file))
                    .as("records that fail")
                    .isLessThanOrEqualTo(before);
        } else {
            assertThat(exported.losses()).isNotEmpty();
        }
    }

    private static long invalid(Contract contract, String object, String file) throws Exception {
        return Fixture.validate(
                        CompiledContract.compile(contract, WITHOUT_SEARCH),
                        object,
                        Fixture.DATA.resolve(file),
                        Fixture.mode(Mode.REPORT))
                .report()
                .invalidRecords();
    }

    @Test
    void rowsOfADuckDbTablePassTheContractOfTheirTable() throws Exception {
        Path data = folder.resolve("payments.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            Contract live = created("sql-duckdb", connection, statement, "main");
            statement.execute("COPY payments TO '" + data + "' (FORMAT parquet)");

            FileReport report =
                    Fixture.validate(CompiledContract.compile(live), "payments", data, Fixture.mode(Mode.BLOCK));

            assertThat(report.report().violations()).isEmpty();
            assertThat(report.report().records()).isEqualTo(3);
        }
    }

    /** Text that somebody wrote as bytes is still a fault; bytes that the contract calls bytes are none. */
    @Test
    void bytesInParquetAreTextOfTheFormatBinaryAndNoOther() throws Exception {
        Path data = folder.resolve("bytes.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT '\\x00\\xFF'::BLOB AS raw) TO '" + data + "' (FORMAT parquet)");
        }
        String options = "logicalTypeOptions: {format: binary, maxLength: 4}";
        assertThat(bytes(options, data).report().violations()).isEmpty();
        assertThat(bytes(options.replace("4", "3"), data).report().violations())
                .singleElement()
                .satisfies(violation ->
                        assertThat(violation.message()).contains("AP8=").contains("3 characters or fewer"));
        assertThatThrownBy(() -> bytes("description: text", data))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("the column 'raw' is BLOB, the contract says string");
    }

    private static FileReport bytes(String options, Path data) throws Exception {
        String text = """
                apiVersion: v3.2.0
                kind: DataContract
                id: bytes
                version: 1.0.0
                schema: [{name: bytes, properties: [{name: raw, logicalType: string, %s}]}]
                """.formatted(options);
        ReadResult result = new OdcsReader().read(text.getBytes(StandardCharsets.UTF_8), "bytes.odcs.yaml");
        Contract contract = ((ReadResult.Readable) result).document().contract().orElseThrow();
        return Fixture.validate(CompiledContract.compile(contract), "bytes", data, Fixture.mode(Mode.REPORT));
    }

    @Test
    void rowsOfAPostgreSqlTablePassTheContractOfTheirTableAndOthersFail() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            Contract live = created("sql-postgresql", connection, statement, "public");
            Validator validator = CompiledContract.compile(live).validator("payments");

            List<String> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("SELECT row_to_json(payments)::text FROM payments")) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }

            assertThat(rows).hasSize(3);
            for (String row : rows) {
                byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
                assertThat(validator.validate(bytes).violations()).as(row).isEmpty();
                String bad = row.replaceFirst("\"amount\":[0-9.]+", "\"amount\":null");
                assertThat(validator
                                .validate(bad.getBytes(StandardCharsets.UTF_8))
                                .isValid())
                        .as(bad)
                        .isFalse();
            }
        }
    }

    /** The tables that the contract's own statements make, with rows in them, read from the database again. */
    private static Contract created(String format, Connection connection, Statement statement, String schema)
            throws SQLException, IOException {
        String script = Formats.exporter(format)
                .orElseThrow()
                .export(plainTypes())
                .files()
                .get(0)
                .text();
        statement.execute(script);
        statement.execute("""
                INSERT INTO payments VALUES
                  (1, 'O-1', 12.50, 'EUR', DATE '2026-01-31', TIMESTAMP '2026-01-31 10:11:12', true),
                  (2, 'O-2', 0.00, 'CHF', DATE '1999-12-31', TIMESTAMP '2026-01-31 00:00:00', false),
                  (3, 'O-3', 99999999.99, 'EUR', NULL, TIMESTAMP '2026-01-31 10:11:12', NULL)""");
        ImportResult result =
                JdbcImporter.read(ImportSource.of("payments.db", "").withOptions(Map.of("schema", schema)), connection);
        assertThat(result).isInstanceOf(Imported.class);
        return ((Imported) result).draft();
    }

    private static Contract plainTypes() throws IOException {
        String text = """
                apiVersion: v3.2.0
                kind: DataContract
                id: payments
                version: 1.0.0
                status: active
                schema:
                  - name: payments
                    properties:
                      - {name: id, logicalType: integer, required: true, primaryKey: true}
                      - {name: order_id, logicalType: string, required: true, unique: true, logicalTypeOptions: {maxLength: 20}}
                      - {name: amount, logicalType: number, required: true, physicalType: "decimal(10,2)", logicalTypeOptions: {minimum: 0}}
                      - {name: currency, logicalType: string, enum: [{value: EUR}, {value: CHF}]}
                      - {name: day, logicalType: date}
                      - {name: at, logicalType: timestamp, logicalTypeOptions: {timezone: false}}
                      - {name: paid, logicalType: boolean}
                """;
        ReadResult result = new OdcsReader().read(text.getBytes(StandardCharsets.UTF_8), "payments.odcs.yaml");
        return ((ReadResult.Readable) result).document().contract().orElseThrow();
    }

    private static Contract example(String name) throws IOException {
        Path file = Fixture.EXAMPLES.resolve("contracts/good/" + name + ".odcs.yaml");
        ReadResult result = new OdcsReader().read(Files.readAllBytes(file), file.toString());
        return ((ReadResult.Readable) result).document().contract().orElseThrow();
    }

    private static Contract imported(String format, String text) {
        ImportResult result = Formats.importer(format).orElseThrow().read(ImportSource.of("order.txt", text));
        assertThat(result).as("%s", result).isInstanceOf(Imported.class);
        return ((Imported) result).draft();
    }

    private static Validator validator(Contract contract) {
        return CompiledContract.compile(contract)
                .validator(contract.schema().get(0).name());
    }
}
