/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.testkit.storage.BucketServer;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.bucket.BucketSettings;
import dev.pacta.validation.lake.Moment;
import dev.pacta.validation.lake.SparkTables;
import dev.pacta.validation.sample.FileScan;
import dev.pacta.validation.scan.PersonalScan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that Spark wrote, in buckets: every verdict is that of the same table here. The folders of the tables are the buckets. */
class BucketTablesTest {
    private static final String LOOSE = "- {name: id, logicalType: integer, unique: true}";
    private static final String SMALL =
            "- {name: id, logicalType: integer, unique: true, logicalTypeOptions: {maximum: 25}}";

    @TempDir
    static Path folder;

    private static BucketServer server;

    @BeforeAll
    static void start() throws IOException {
        SparkTables.unpack(folder);
        server = BucketServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static FileSettings settings(Map<String, String> other) {
        Map<String, String> environment = new HashMap<>(server.environment());
        environment.putAll(other);
        return Fixture.mode(Mode.REPORT).with(() -> BucketSettings.of(environment));
    }

    private static FileReport validate(String table, String properties, FileSettings settings) throws Exception {
        return Fixture.validate(TableFoldersTest.contract(properties), "changes", Path.of("s3://" + table), settings);
    }

    @ParameterizedTest
    @CsvSource({
        "delta/changes, integer, 2",
        "delta/mapped_id, integer, now",
        "delta/vectors, integer, 5",
        "delta/vectors, integer, now",
        "delta/widened, number, now",
        "iceberg/t/equality, string, now",
        "iceberg/t/positions, integer, now"
    })
    void givesTheVerdictOfTheSameTableHere(String name, String type, String state) throws Exception {
        String properties = type.equals("string") ? LOOSE : SMALL;
        CompiledContract contract = TableFoldersTest.contract(properties.replace("integer", type));
        Moment moment = state.equals("now") ? Moment.NOW : new Moment(Long.valueOf(state), null);

        FileReport there = Fixture.validate(
                contract, "changes", Path.of("s3://" + name), settings(Map.of()).at(moment));

        Path table = folder.resolve(name);
        FileReport here = Fixture.validate(
                contract, "changes", table, Fixture.mode(Mode.REPORT).at(moment));
        JsonNode rows = SparkTables.expected(folder).path(name).path(state);
        assertThat(there.report().records())
                .isEqualTo(rows.isMissingNode() ? here.report().records() : rows.size());
        assertThat(there.report().rules()).isEqualTo(here.report().rules());
        assertThat(there.report().violations().toString())
                .isEqualTo(here.report().violations().toString().replace(table.toString(), "s3://" + name));
        assertThat(there.table()).isNotNull();
        assertThat(there.table().place()).isEqualTo("s3://" + name);
        assertThat(left()).isEmpty();
    }

    /** What the stand-ins for tables left behind here. */
    private static List<Path> left() throws IOException {
        try (Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            long self = ProcessHandle.current().pid();
            return temporary
                    .filter(each -> each.getFileName().toString().startsWith("pacta-bucket-" + self + "-"))
                    .toList();
        }
    }

    @Test
    void theStateOfATimeIsThatOfTheObjects() throws Exception {
        Path last = folder.resolve("delta/vectors/_delta_log/00000000000000000001.json");
        Moment then = new Moment(null, Files.getLastModifiedTime(last).toInstant());

        assertThat(String.valueOf(
                        validate("delta/vectors", LOOSE, settings(Map.of()).at(then))
                                .table()
                                .committed()))
                .isEqualTo(String.valueOf(Fixture.validate(
                                TableFoldersTest.contract(LOOSE),
                                "changes",
                                folder.resolve("delta/vectors"),
                                Fixture.mode(Mode.REPORT).at(then))
                        .table()
                        .committed()));
    }

    @Test
    void anIcebergTableIsNamedByItsMetadataToo() throws Exception {
        Path metadata;
        try (Stream<Path> files = Files.list(folder.resolve("iceberg/t/positions/metadata"))) {
            metadata = files.filter(file -> file.toString().endsWith("v2.metadata.json")
                            || file.toString().matches(".*/00001-.*json"))
                    .findFirst()
                    .orElseThrow();
        }

        FileReport there = validate(folder.relativize(metadata).toString(), LOOSE, settings(Map.of()));

        FileReport here =
                Fixture.validate(TableFoldersTest.contract(LOOSE), "changes", metadata, Fixture.mode(Mode.REPORT));
        assertThat(there.report().records()).isEqualTo(here.report().records());
    }

    @Test
    void keptResultsLeaveTheFilesWhereTheyAreButForTheirKeys() throws Exception {
        wide();
        KeptResults kept = new KeptResults();
        String properties = "- {name: id, logicalType: integer}\n- {name: text, logicalType: string}";
        FileReport first = increment(properties, kept);
        long whole = server.given();
        server.asked();

        FileReport again = increment(properties, kept);

        assertThat(again.report().rules()).isEqualTo(first.report().rules());
        assertThat(kept.found()).isPositive();
        assertThat(server.asked()).as("what is asked for again").noneMatch(key -> key.endsWith(".parquet"));
        server.given();
        String unique = properties.replace("integer", "integer, unique: true");
        KeptResults others = new KeptResults();
        increment(unique, others);
        server.given();
        assertThat(increment(unique, others).report().records())
                .isEqualTo(first.report().records());
        assertThat(server.given()).as("bytes of the keys").isBetween(1L, whole / 2);
    }

    private static FileReport increment(String properties, KeptResults kept) throws Exception {
        return SnapshotValidation.validate(
                Path.of("s3://made/wide"),
                TableFoldersTest.contract(properties),
                "changes",
                settings(Map.of()),
                kept,
                ProgressListener.NONE);
    }

    /** A table whose texts are much longer than its keys. */
    private static void wide() throws Exception {
        Path table =
                Files.createDirectories(folder.resolve("made/wide/_delta_log")).getParent();
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement()) {
            statement.execute(
                    "COPY (SELECT i AS id, sha256(i::VARCHAR) || sha256(i::VARCHAR || 'x') AS text FROM range(8000) r(i)) TO '%s' (FORMAT parquet)"
                            .formatted(table.resolve("one.parquet")));
        }
        Files.writeString(
                table.resolve("_delta_log/00000000000000000000.json"),
                String.join(
                        "\n",
                        "{\"protocol\":{\"minReaderVersion\":1,\"minWriterVersion\":2}}",
                        "{\"metaData\":{\"id\":\"t\",\"format\":{\"provider\":\"parquet\"},\"partitionColumns\":[],\"configuration\":{},"
                                + "\"schemaString\":\"{\\\"type\\\":\\\"struct\\\",\\\"fields\\\":["
                                + "{\\\"name\\\":\\\"id\\\",\\\"type\\\":\\\"long\\\",\\\"nullable\\\":true,\\\"metadata\\\":{}},"
                                + "{\\\"name\\\":\\\"text\\\",\\\"type\\\":\\\"string\\\",\\\"nullable\\\":true,\\\"metadata\\\":{}}]}\"}}",
                        "{\"add\":{\"path\":\"one.parquet\",\"partitionValues\":{}}}"));
    }

    @Test
    void theScanReadsLiveRowsOnly() throws Exception {
        PersonalScan scan = new PersonalScan();

        FileScan.read(
                List.of(Path.of("s3://delta/vectors")),
                settings(Map.of()).at(new Moment(2L, null)),
                null,
                100,
                scan,
                ProgressListener.NONE);

        assertThat(scan.finish().records())
                .isEqualTo(SparkTables.expected(folder)
                        .path("delta/vectors")
                        .path("2")
                        .size());
    }

    @Test
    void busyStorageIsAskedAgain() throws Exception {
        server.fail(503);

        assertThat(validate("delta/widened", LOOSE.replace("integer", "number"), settings(Map.of()))
                        .report()
                        .records())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delta/changes|AWS_SECRET_ACCESS_KEY|wrong|s3://delta/changes: s3://delta/ may not be read: SignatureDoesNotMatch, status 403; AWS_SECRET_ACCESS_KEY is not the one of this key",
                "delta/changes|AWS_ACCESS_KEY_ID|other|s3://delta/changes: s3://delta/ may not be read: InvalidAccessKeyId, status 403; the storage does not know AWS_ACCESS_KEY_ID",
                "delta/changes|AWS_SECRET_ACCESS_KEY|''|s3://delta/changes: s3://delta/ may not be read: AccessDenied, status 403; no keys are set: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE",
                "gone/changes|AWS_REGION|any|s3://gone/changes: there is no bucket gone; check its name and AWS_ENDPOINT_URL_S3",
                "delta/nothing|AWS_REGION|any|s3://delta/nothing: this is no table: below it is neither _delta_log/ nor metadata/*.metadata.json; check the address"
            })
    void whatIsNotGivenIsTold(String table, String variable, String value, String told) {
        assertThatThrownBy(() -> validate(table, LOOSE, settings(Map.of(variable, value))))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessage(told);
    }

    @Test
    void storageThatIsNotThereIsTroubleAround() {
        assertThatThrownBy(() ->
                        validate("delta/changes", LOOSE, settings(Map.of("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the storage at http://127.0.0.1:1 cannot be reached")
                .hasMessageContaining("check AWS_ENDPOINT_URL_S3");
    }

    @Test
    void aFileThatWasCleanedAwayIsNoEmptyFile() throws Exception {
        Path own = Files.createDirectories(folder.resolve("cleaned"));
        SparkTables.unpack(own);
        Path table = own.resolve("iceberg/t/positions");
        try (Stream<Path> files = Files.walk(table.resolve("data"))) {
            Files.delete(files.filter(file -> file.toString().endsWith("deletes.parquet"))
                    .findFirst()
                    .orElseThrow());
        }

        assertThatThrownBy(() -> validate("cleaned/iceberg/t/positions", LOOSE, settings(Map.of())))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageMatching(
                        "s3://cleaned/iceberg/t/positions: s3://cleaned/.*deletes.parquet is not there, or no longer; .*");
    }
}
