/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.Violation;
import dev.pacta.validation.sample.FileScan;
import dev.pacta.validation.scan.ColumnVerdict;
import dev.pacta.validation.scan.PersonalScan;
import dev.pacta.validation.scan.ScanReport;
import dev.pacta.validation.scan.ScannedColumn;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that Avro's own writer made. */
class AvroFilesTest {
    private static final Schema SCHEMA = new Schema.Parser().parse("""
                    {"type": "record", "name": "Person", "fields": [
                      {"name": "id", "type": "long"},
                      {"name": "price", "type": {"type": "bytes", "logicalType": "decimal", "precision": 10, "scale": 2}},
                      {"name": "day", "type": {"type": "int", "logicalType": "date"}},
                      {"name": "at", "type": {"type": "long", "logicalType": "timestamp-micros"}},
                      {"name": "ratio", "type": "float"},
                      {"name": "contact", "type": ["null", {"type": "record", "name": "Contact", "fields": [
                        {"name": "mail", "type": ["null", "string"]}]}]},
                      {"name": "tags", "type": {"type": "array", "items": "string"}},
                      {"name": "counts", "type": {"type": "map", "values": "int"}}]}""");
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: people
            version: 1.0.0
            status: active
            schema:
              - name: people
                properties:
                  - {name: id, logicalType: integer, required: true, unique: true}
                  - {name: price, logicalType: number, logicalTypeOptions: {maximum: 12.34}}
                  - {name: day, logicalType: date, logicalTypeOptions: {minimum: '2026-01-01'}}
                  - {name: at, logicalType: timestamp}
                  - {name: ratio, logicalType: number, logicalTypeOptions: {maximum: 0.1}}
                  - name: contact
                    logicalType: object
                    properties:
                      - name: mail
                        logicalType: string
                        customProperties: [{property: privacy, value: {dataCategory: user.contact.email}}]
                  - {name: tags, logicalType: array, items: {logicalType: string}, logicalTypeOptions: {minItems: 1}}
            """;

    @TempDir
    Path folder;

    private static GenericRecord person(long id, String price, LocalDate day, List<String> tags) {
        GenericRecord person = new GenericData.Record(SCHEMA);
        person.put("id", id);
        person.put(
                "price", ByteBuffer.wrap(new BigDecimal(price).unscaledValue().toByteArray()));
        person.put("day", (int) day.toEpochDay());
        person.put("at", 1_767_225_600_000_000L);
        person.put("ratio", 0.1f);
        GenericRecord contact = new GenericData.Record(
                SCHEMA.getField("contact").schema().getTypes().get(1));
        contact.put("mail", "person%d@example.com".formatted(id));
        person.put("contact", id % 2 == 0 ? null : contact);
        person.put("tags", tags);
        person.put("counts", Map.of("visits", 3));
        return person;
    }

    private Path write(CodecFactory codec, GenericRecord... people) throws IOException {
        Path file = folder.resolve("people.avro");
        try (DataFileWriter<GenericRecord> writer = new DataFileWriter<>(new GenericDatumWriter<>(SCHEMA))) {
            writer.setCodec(codec).create(SCHEMA, file.toFile());
            for (GenericRecord person : people) {
                writer.append(person);
            }
        }
        return file;
    }

    private static FileReport validate(Path file) throws Exception {
        ReadResult read = new OdcsReader().read(CONTRACT.getBytes(StandardCharsets.UTF_8), "people.odcs.yaml");
        CompiledContract contract = CompiledContract.compile(
                ((ReadResult.Readable) read).document().contract().orElseThrow());
        return Fixture.validate(contract, "people", file, Fixture.mode(Mode.REPORT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "deflate", "snappy", "bzip2"})
    void logicalTypesAreWhatTheyMean(String codec) throws Exception {
        Path file = write(
                CodecFactory.fromString(codec),
                person(1, "12.34", LocalDate.of(2026, 1, 1), List.of("a")),
                person(2, "12.35", LocalDate.of(2025, 12, 31), List.of()),
                person(2, "1.00", LocalDate.of(2026, 5, 1), List.of("b")));

        FileReport report = validate(file);

        assertThat(report.report().records()).isEqualTo(3);
        assertThat(report.report().violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("price", "day", "tags", "id");
        assertThat(report.report().violations())
                .extracting(violation -> String.valueOf(violation.location()))
                .contains(file + ":2", file + ":3");
    }

    @Test
    void theScanLooksIntoFieldsOfFields() throws Exception {
        GenericRecord[] people = new GenericRecord[60];
        for (int at = 0; at < people.length; at++) {
            people[at] = person(at, "1.00", LocalDate.of(2026, 1, 1), List.of("a"));
        }
        PersonalScan scan = new PersonalScan();

        FileScan.read(List.of(write(CodecFactory.nullCodec(), people)), 100, scan, ProgressListener.NONE);

        ScanReport report = scan.finish();
        assertThat(report.records()).isEqualTo(60);
        assertThat(report.columns())
                .filteredOn(column -> column.verdict() == ColumnVerdict.PERSONAL)
                .extracting(ScannedColumn::path)
                .containsExactly("contact.mail");
    }

    @Test
    void aFileThatIsTornOrNoneIsNoData() throws Exception {
        Path file = write(CodecFactory.nullCodec(), person(1, "1.00", LocalDate.of(2026, 1, 1), List.of("a")));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 20));
        assertThatThrownBy(() -> validate(file))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("breaks off");

        Files.writeString(file, "no Avro at all");
        assertThatThrownBy(() -> validate(file))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("cannot be read as an Avro file");
    }

    @Test
    void aRecordThatIsTooDeepIsTold() throws Exception {
        Schema chain = new Schema.Parser().parse("""
                {"type": "record", "name": "people", "fields": [{"name": "id", "type": "long"}, {"name": "next", "type": ["null", "people"]}]}
                """);
        int levels = 1_000_000;
        byte[] deep = new byte[2 * levels];
        // The id 1, and the second branch of the union; the last has the first.
        Arrays.fill(deep, (byte) 2);
        deep[deep.length - 1] = 0;
        Path file = folder.resolve("people.avro");
        try (DataFileWriter<GenericRecord> writer = new DataFileWriter<>(new GenericDatumWriter<>(chain))) {
            writer.create(chain, file.toFile());
            writer.appendEncoded(ByteBuffer.wrap(new byte[] {2, 0}));
            writer.appendEncoded(ByteBuffer.wrap(deep));
        }

        assertThatThrownBy(() -> validate(file))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("record 2 is nested deeper than can be read");
    }
}
