/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.odcs.JsonText;
import dev.pacta.exchange.schema.PropertyDraft;
import dev.pacta.testkit.ComparableJson;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Location;
import dev.pacta.validation.Mode;
import dev.pacta.validation.Violation;
import dev.pacta.validation.sample.FileScan;
import dev.pacta.validation.scan.PersonalScan;
import dev.pacta.validation.scan.ScannedColumn;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrow files that pyarrow and Polars wrote: arrow/make.py, beside them, says how. */
class ArrowFilesTest {
    private static final Path FILES = Path.of("src/test/resources/arrow");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "types.arrow, types",
        "types.arrows, types",
        "lz4.feather, packed",
        "zstd.feather, packed",
        "polars.arrow, polars",
        "polars-zstd.arrow, polars",
        "polars.arrows, polars"
    })
    void everyTypeIsWhatItMeans(String name, String said) throws Exception {
        assertThat(records(FILES.resolve(name)))
                .isEqualTo(ComparableJson.records(Files.readAllLines(FILES.resolve(said + ".ndjson"))));
    }

    @Test
    void dictionariesThatGrowAndChangeFromBatchToBatch() throws Exception {
        assertThat(records(FILES.resolve("dictionaries.arrows")))
                .extracting(record -> record.path("word").asText())
                .containsExactly("a", "b", "c", "a", "z", "");
    }

    @Test
    void theFormIsToldByHowTheFileBeginsNotByItsName() throws Exception {
        Path stream = Files.copy(FILES.resolve("types.arrows"), folder.resolve("stream.feather"));
        Path file = Files.copy(FILES.resolve("types.arrow"), folder.resolve("file.arrows"));

        assertThat(records(stream)).isEqualTo(records(file)).hasSize(4);
    }

    private static List<JsonNode> records(Path file) throws Exception {
        List<String> lines = new ArrayList<>();
        SchemaObject any = PropertyDraft.object("any", null, false, List.of());
        FileSettings settings = FileSettings.of(Mode.REPORT, null, Clock.systemUTC());
        FileRecords.read(file, FileForm.ARROW, any, settings, new FileRecords.Visitor() {
            @Override
            public boolean json(byte[] record, Location location) {
                throw new AssertionError("Arrow has no JSON");
            }

            @Override
            public boolean parsed(Map<String, @Nullable Object> record, Location location) {
                lines.add(JsonText.of(record));
                return lines.size() < 1_000;
            }

            @Override
            public boolean unreadable(String reason, Location location) {
                throw new AssertionError(reason);
            }
        });
        return ComparableJson.records(lines);
    }

    private static final String PEOPLE = """
            apiVersion: v3.2.0
            kind: DataContract
            id: people
            version: 1.0.0
            status: active
            schema:
              - name: people
                properties:
                  - {name: id, logicalType: integer, required: true, unique: true, logicalTypeOptions: {maximum: 2}}
                  - {name: called, physicalName: name, logicalType: string, required: true}
                  - {name: price, logicalType: number, logicalTypeOptions: {minimum: 0}}
                  - {name: colour, logicalType: string, enum: [{value: red}]}
                  - {name: vector, logicalType: vector, logicalTypeOptions: {dimensions: 2, elementType: float32}}
            """;

    private CompiledContract contract(String text) throws IOException {
        return Fixture.compile(Files.writeString(folder.resolve("contract.odcs.yaml"), text));
    }

    @Test
    void aBadRowIsNamedByItsNumberAndQuarantinedAsItSays() throws Exception {
        Path file = FILES.resolve("polars.arrow");

        FileReport report = Fixture.validate(
                contract(PEOPLE),
                "people",
                file,
                FileSettings.of(Mode.QUARANTINE, folder.resolve("bad"), Clock.systemUTC()));

        assertThat(report.report().violations())
                .extracting(violation -> violation.ruleId() + " " + violation.location())
                .containsExactlyInAnyOrder(
                        "people.called:required " + file + ":2",
                        "people.id:maximum " + file + ":3",
                        "people.price:minimum " + file + ":3",
                        "people.colour:enum " + file + ":3");
        assertThat(report.quarantined()).isEqualTo(2);
        try (var files = Files.walk(folder.resolve("bad"))) {
            List<Path> kept = files.filter(path -> path.toString().endsWith("polars.ndjson"))
                    .toList();
            assertThat(kept)
                    .singleElement()
                    .satisfies(path -> assertThat(Files.readString(path)).contains("-2.25"));
        }
    }

    @Test
    void keysThatReturnInAnotherFileAreRepeated() throws Exception {
        FileReport report = FileValidation.validate(
                List.of(FILES.resolve("polars.arrow"), FILES.resolve("polars.arrows")),
                contract(PEOPLE),
                "people",
                Fixture.mode(Mode.REPORT),
                ProgressListener.NONE);

        assertThat(report.report().violations())
                .extracting(Violation::ruleId)
                .filteredOn(id -> id.endsWith("unique"))
                .hasSize(3);
    }

    @Test
    void aColumnThatIsMissingOrOfAnotherTypeIsNoData() {
        String missing = PEOPLE.replace("physicalName: name", "physicalName: nowhere");
        String other = PEOPLE.replace("logicalType: number, logicalTypeOptions: {minimum: 0}", "logicalType: date");

        assertThatThrownBy(() -> people(missing))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("the column 'called', which 'people' requires, is missing");
        assertThatThrownBy(() -> people(other))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("the column 'price' is DECIMAL(10,2), the contract says date");
    }

    private FileReport people(String contract) throws Exception {
        return Fixture.validate(contract(contract), "people", FILES.resolve("polars.arrow"), Fixture.mode(Mode.REPORT));
    }

    @Test
    void theScanKnowsEveryColumn() throws Exception {
        PersonalScan scan = new PersonalScan();

        FileScan.read(List.of(FILES.resolve("types.arrow")), 100, scan, ProgressListener.NONE);

        assertThat(scan.finish().columns())
                .extracting(ScannedColumn::path)
                .contains("nothing", "place.street", "colour");
        assertThat(scan.finish().records()).isEqualTo(4);
    }

    @Test
    void aFileThatBreaksOffIsNoData() throws Exception {
        for (String name : List.of("types.arrow", "types.arrows", "zstd.feather", "lz4.feather")) {
            byte[] whole = Files.readAllBytes(FILES.resolve(name));
            for (int length : new int[] {0, 3, 6, 12, whole.length / 2, whole.length - 9, whole.length - 1}) {
                Path file = Files.write(folder.resolve(name), Arrays.copyOf(whole, length));

                assertThatThrownBy(() -> records(file))
                        .as("%s with %d bytes", name, length)
                        .isInstanceOf(UnreadableDataException.class);
            }
        }
    }

    @Test
    void aStreamThatEndsBetweenTwoMessagesBreaksOffToo() throws Exception {
        byte[] whole = Files.readAllBytes(FILES.resolve("dictionaries.arrows"));
        Path file = Files.write(folder.resolve("cut.arrows"), Arrays.copyOf(whole, whole.length - 8));

        assertThatThrownBy(() -> records(file)).hasMessageEndingWith("breaks off: the mark of its end is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"types.arrow", "types.arrows", "lz4.feather", "zstd.feather", "dictionaries.arrows"})
    void damagedBytesAreDamagedDataOrOtherValuesAndNeverAFailure(String name) throws Exception {
        byte[] whole = Files.readAllBytes(FILES.resolve(name));
        Random random = new Random(20_261_122);
        int refused = 0;
        for (int round = 0; round < 60; round++) {
            byte[] damaged = whole.clone();
            for (int at = 0; at < 1 + round % 4; at++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve(name), damaged);
            try {
                records(file);
            } catch (UnreadableDataException told) {
                assertThat(told.getMessage()).startsWith(file.toString());
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void aBufferWhoseSumIsAnotherIsDamaged() throws Exception {
        byte[] whole = Files.readAllBytes(FILES.resolve("polars.arrows"));
        ByteBuffer bytes = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        int frame = 0;
        while (bytes.getInt(frame) != 0x184D2204) {
            frame++;
        }
        int head = Integer.BYTES + 3;
        int block = bytes.getInt(frame + head) & Integer.MAX_VALUE;
        whole[frame + head + Integer.BYTES + block - 1] ^= 1;
        Path file = Files.write(folder.resolve("polars.arrows"), whole);

        assertThatThrownBy(() -> records(file))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageEndingWith("this cannot be read as Arrow: it breaks off or is damaged");
    }

    @Test
    void aMessageThatClaimsMoreThanTheFileHoldsTakesNoMemory() throws Exception {
        byte[] claim = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(-1)
                .putInt(Integer.MAX_VALUE)
                .array();
        Path file = Files.write(folder.resolve("claim.arrows"), claim);

        assertThatThrownBy(() -> records(file)).hasMessageContaining("cannot be read as Arrow");
    }

    @Test
    void otherFilesUnderThatNameAreToldApart() throws Exception {
        Path text = Files.writeString(folder.resolve("text.arrow"), "id,name\n1,Ada\n", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> records(text))
                .hasMessageContaining("begins neither as an Arrow file nor as an Arrow stream");
        assertThatThrownBy(() -> records(FILES.resolve("old.feather")))
                .hasMessageContaining("Feather file of version 1");
        assertThatThrownBy(() -> records(folder.resolve("x.arrow.gz"))).isInstanceOf(UnreadableDataException.class);
    }
}
