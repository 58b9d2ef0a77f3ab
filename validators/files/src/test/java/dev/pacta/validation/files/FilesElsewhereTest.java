/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.testkit.storage.BucketServer;
import dev.pacta.testkit.storage.FileServer;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.bucket.BucketSettings;
import dev.pacta.validation.place.DataPlace;
import dev.pacta.validation.place.FetchListener;
import dev.pacta.validation.place.FetchedData;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file in a bucket or at an address of HTTP has the verdict of the same file here, in every format, with the rules in SQL and the places of bad records. */
class FilesElsewhereTest {
    private static final int ROWS = 60;
    private static final String CONTRACT = """
            apiVersion: v3.2.0
            kind: DataContract
            id: orders
            status: active
            version: 1.0.0
            schema:
              - name: orders
                properties:
                  - {name: id, logicalType: integer, unique: true, required: true}
                  - {name: total, logicalType: integer, logicalTypeOptions: {minimum: 0}}
                  - {name: state, logicalType: string, logicalTypeOptions: {pattern: "^[a-z]+$"}}
                quality:
                  - {id: sum, type: sql, query: "SELECT sum(total) FROM {object}", mustBe: 7}
            """;

    @TempDir
    static Path folder;

    private static CompiledContract contract;
    private static BucketServer bucket;
    private static FileServer web;

    @BeforeAll
    static void start() throws Exception {
        contract = Fixture.compile(Files.writeString(folder.resolve("orders.odcs.yaml"), CONTRACT));
        Path shop = Files.createDirectories(folder.resolve("shop/day 1"));
        write(shop);
        bucket = BucketServer.start(folder);
        web = FileServer.start(shop);
    }

    @AfterAll
    static void stop() {
        bucket.close();
        web.close();
    }

    /** Nine of the totals are negative, two states have no small letters, and one key comes twice. */
    private static void write(Path shop) throws Exception {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("id", (long) (row == 30 ? 29 : row));
            record.put("total", row % 7 == 3 ? -1L : row);
            record.put("state", row % 25 == 24 ? "LOST" : "new");
            rows.add(record);
        }
        List<String> lines = rows.stream()
                .map(row -> "{\"id\":%s,\"total\":%s,\"state\":\"%s\"}"
                        .formatted(row.get("id"), row.get("total"), row.get("state")))
                .toList();
        String text = String.join("\n", lines) + "\n";
        Files.writeString(shop.resolve("orders.ndjson"), text);
        Files.writeString(shop.resolve("orders-1.jsonl"), String.join("\n", lines.subList(0, 20)));
        Files.writeString(shop.resolve("orders-2.jsonl"), String.join("\n", lines.subList(20, ROWS)));
        Files.writeString(shop.resolve("orders.json"), "[" + String.join(",\n", lines) + "]");
        Files.writeString(
                shop.resolve("orders.csv"),
                rows.stream()
                        .map(row -> "%s,%s,%s".formatted(row.get("id"), row.get("total"), row.get("state")))
                        .collect(Collectors.joining("\n", "id,total,state\n", "\n")));
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(shop.resolve("orders.ndjson.gz")))) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Files.copy(shop.resolve("orders.ndjson.gz"), shop.resolve("hidden.ndjson"));
        Files.writeString(shop.resolve("orders.orc"), "ORC");
        try (var duckdb = java.sql.DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement()) {
            statement.execute(
                    "COPY (SELECT id::BIGINT AS id, total::BIGINT AS total, state FROM read_json('%s')) TO '%s' (FORMAT parquet)"
                            .formatted(shop.resolve("orders.ndjson"), shop.resolve("orders.parquet")));
        }
        ArrowFixture.write(shop.resolve("orders.arrow"), rows);
        ExcelFixture.write(shop.resolve("orders.xlsx"), "orders", rows);
        avro(shop.resolve("orders.avro"), rows);
    }

    private static void avro(Path file, List<Map<String, Object>> rows) throws IOException {
        Schema schema = new Schema.Parser().parse("""
                {"type": "record", "name": "o", "fields": [{"name": "id", "type": "long"},
                 {"name": "total", "type": "long"}, {"name": "state", "type": "string"}]}""");
        try (DataFileWriter<GenericRecord> out = new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
            out.create(schema, file.toFile());
            for (Map<String, Object> row : rows) {
                GenericRecord record = new GenericData.Record(schema);
                row.forEach((name, value) -> record.put(name, value instanceof Number n ? n.longValue() : value));
                out.append(record);
            }
        }
    }

    private static FetchedData fetched() {
        return new FetchedData(() -> BucketSettings.of(bucket.environment()), FetchListener.NONE);
    }

    private static FileReport validate(FetchedData data, DataPlace place, FileSettings settings) throws Exception {
        return FileValidation.validate(
                data.bring(place), contract, "orders", settings.naming(data::named), ProgressListener.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "ndjson.gz", "json", "csv", "parquet", "avro", "arrow", "xlsx"})
    void theVerdictIsThatOfTheFileHere(String ending) throws Exception {
        String name = "orders." + ending;
        Path file = folder.resolve("shop/day 1").resolve(name);
        FileReport here = Fixture.validate(contract, "orders", file, Fixture.mode(Mode.REPORT));
        assertThat(here.report().invalidRecords()).isEqualTo(11);

        for (String address : List.of(
                "s3://shop/day 1/" + name,
                web.address("plain", name),
                web.address("moved/3", name),
                web.address("chunked", name) + "?signature=planted-signature")) {
            DataPlace place = DataPlace.of(address);
            try (FetchedData data = fetched()) {
                FileReport there = validate(data, place, Fixture.mode(Mode.REPORT));

                assertThat(there.report().records()).isEqualTo(ROWS);
                assertThat(there.report().rules()).isEqualTo(here.report().rules());
                assertThat(there.report().violations().toString())
                        .isEqualTo(here.report().violations().toString().replace(file.toString(), place.shown()))
                        .doesNotContain("planted");
            }
        }
    }

    @Test
    void whatIsPutAsideIsNamedByItsPlace() throws Exception {
        Path bad = folder.resolve("bad");
        try (FetchedData data = fetched()) {
            FileReport report = validate(
                    data,
                    DataPlace.of("s3://shop/day 1/orders.parquet"),
                    FileSettings.of(Mode.QUARANTINE, bad, Fixture.CLOCK));

            assertThat(Files.readString(report.quarantineFolder().resolve("orders.ndjson.reasons.ndjson")))
                    .contains("{\"source\":\"s3://shop/day 1/orders.parquet\",\"row\":4,");
        }
    }

    @ParameterizedTest
    @CsvSource({"s3://shop/day 1/orders-*.jsonl, 60", "s3://shop/day*/orders-?.jsonl, 60", "s3://shop/*/*.ndjson.gz, 60"
    })
    void aPatternNamesAllThatAreCalledSo(String pattern, long records) throws Exception {
        try (FetchedData data = fetched()) {
            FileReport report = validate(data, DataPlace.of(pattern), Fixture.mode(Mode.REPORT));

            assertThat(report.report().records()).isEqualTo(records);
            assertThat(report.report().invalidRecords()).isEqualTo(11);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s3://shop/day 1/none.csv|s3://shop/day 1/none.csv is not there, or no longer; check the address",
                "s3://shop/day 1/none-*.csv|s3://shop/day 1/none-*.csv: no object is called so",
                "s3://gone/orders.csv|there is no bucket gone",
                "s3://shop/day 1/orders.*|ORC is not read",
                "s3://shop/day 1/hidden.ndjson|it is packed by gzip and is not called .gz",
                "http://127.0.0.1:1/orders.orc|ORC is not read"
            })
    void whatIsNoDataIsTold(String address, String told) throws Exception {
        try (FetchedData data = fetched()) {
            assertThatThrownBy(() -> validate(data, DataPlace.of(address), Fixture.mode(Mode.REPORT)))
                    .hasMessageContaining(told);
        }
    }

    @Test
    void aFileThatIsBrokenIsNamedByItsPlace() throws Exception {
        Files.writeString(folder.resolve("shop/day 1/broken.parquet"), "PAR1 or not");
        try (FetchedData data = fetched()) {
            assertThatThrownBy(() -> validate(
                            data,
                            DataPlace.of(web.address("plain", "broken.parquet") + "?signature=planted"),
                            Fixture.mode(Mode.REPORT)))
                    .isInstanceOf(UnreadableDataException.class)
                    .satisfies(unreadable -> assertThat(data.named(String.valueOf(unreadable.getMessage())))
                            .startsWith(web.address("plain", "broken.parquet") + ": this cannot be read as Parquet"));
        }
    }
}
