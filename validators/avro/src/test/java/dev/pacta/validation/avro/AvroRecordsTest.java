/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.Validator;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.Violation;
import dev.pacta.validation.rows.StructReader;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.PortableValidator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An Avro record has the verdict of the JSON that says the same. */
class AvroRecordsTest {
    private static final int RECORDS = 20_000;
    private static final String CONTRACT = """
            apiVersion: v3.2.0
            kind: DataContract
            id: types
            status: active
            version: 1.0.0
            schema:
              - name: types
                properties:
                  - {name: text, logicalType: string, required: true, logicalTypeOptions: {maxLength: 4, pattern: "^[a-z]*$"}}
                  - {name: whole, logicalType: integer, logicalTypeOptions: {format: i16, minimum: 0}}
                  - {name: exact, logicalType: number, logicalTypeOptions: {minimum: 0.01}}
                  - {name: day, logicalType: date}
                  - {name: at, logicalType: timestamp}
                  - {name: noon, logicalType: time}
                  - {name: state, logicalType: string, enum: [{value: NEW}, {value: SENT}]}
                  - {name: bytes, logicalType: string, logicalTypeOptions: {maxLength: 8}}
                  - {name: tags, logicalType: array, logicalTypeOptions: {uniqueItems: true, maxItems: 2}, items: {logicalType: string}}
                  - {name: place, logicalType: object, properties: [{name: street, logicalType: string, required: true}]}
                  - {name: counts, logicalType: map, map: {key: {logicalType: string, logicalTypeOptions: {maxLength: 2}}, value: {logicalType: integer, logicalTypeOptions: {minimum: 0}}}}
                  - {name: either, logicalType: integer}
                  - {name: open, logicalType: boolean}
                  - {name: weight, logicalType: number, logicalTypeOptions: {minimum: 0, maximum: 12.5}}
                  - {name: ratio, logicalType: number, logicalTypeOptions: {maximum: 1}}
                  - {name: fine, logicalType: timestamp}
                  - {name: born, logicalType: string, logicalTypeOptions: {pattern: "^20"}}
                  - {name: cents, logicalType: number, logicalTypeOptions: {minimum: -1, maximum: 5}}
                  - {name: vast, logicalType: number, logicalTypeOptions: {maximum: 99999999999999999999}}
                  - {name: days, logicalType: array, logicalTypeOptions: {uniqueItems: true}, items: {logicalType: date}}
            """;
    private static final Schema SCHEMA = new Schema.Parser().parse("""
            {"type": "record", "name": "Types", "fields": [
              {"name": "text", "type": ["null", "string"]},
              {"name": "whole", "type": ["null", "long"]},
              {"name": "exact", "type": ["null", {"type": "bytes", "logicalType": "decimal", "precision": 12, "scale": 4}]},
              {"name": "day", "type": ["null", {"type": "int", "logicalType": "date"}]},
              {"name": "at", "type": ["null", {"type": "long", "logicalType": "timestamp-millis"}]},
              {"name": "noon", "type": ["null", {"type": "int", "logicalType": "time-millis"}]},
              {"name": "state", "type": ["null", {"type": "enum", "name": "State", "symbols": ["NEW", "SENT", "GONE"]}]},
              {"name": "bytes", "type": ["null", "bytes"]},
              {"name": "tags", "type": ["null", {"type": "array", "items": "string"}]},
              {"name": "place", "type": ["null", {"type": "record", "name": "Place", "fields": [{"name": "street", "type": ["null", "string"]}, {"name": "inner", "type": ["null", "Place"]}]}]},
              {"name": "counts", "type": ["null", {"type": "map", "values": "int"}]},
              {"name": "either", "type": ["null", "long", "string"]},
              {"name": "open", "type": "boolean"},
              {"name": "weight", "type": ["double", "null"]},
              {"name": "ratio", "type": ["null", "float"]},
              {"name": "fine", "type": ["null", {"type": "long", "logicalType": "timestamp-micros"}]},
              {"name": "born", "type": ["null", {"type": "int", "logicalType": "date"}]},
              {"name": "cents", "type": ["null", {"type": "fixed", "name": "Cents", "size": 4, "logicalType": "decimal", "precision": 8, "scale": 2}]},
              {"name": "vast", "type": ["null", {"type": "bytes", "logicalType": "decimal", "precision": 30, "scale": 1}]},
              {"name": "days", "type": ["null", {"type": "array", "items": {"type": "int", "logicalType": "date"}}]},
              {"name": "unknown", "type": ["null", "string"]}]}
            """);

    /** A value as Avro has it and as JSON says it. */
    private record Both(@Nullable Object avro, @Nullable Object json) {}

    private final Random random = new Random(20_261_121);
    private final ObjectMapper json = new ObjectMapper();
    private final AvroRecords records = new AvroRecords();
    private final AvroBytes bytes = AvroBytes.of(SCHEMA);

    @TempDir
    private Path folder;

    private Validator validator;

    @BeforeEach
    void compile() throws Exception {
        Path file = Files.writeString(folder.resolve("types.odcs.yaml"), CONTRACT);
        validator =
                new PortableValidator(ContractSource.file(file).read(), null, ValidationSettings.DEFAULT).validator();
    }

    @Test
    void everyTypeOfAvro() throws Exception {
        int valid = 0;
        for (int number = 0; number < RECORDS; number++) {
            GenericRecord avro = new GenericData.Record(SCHEMA);
            Map<String, @Nullable Object> said = new LinkedHashMap<>();
            record().forEach((name, both) -> {
                avro.put(name, both.avro());
                said.put(name, both.json());
            });
            Verdict expected = validator.validate(json.writeValueAsBytes(said));
            valid += expected.isValid() ? 1 : 0;
            assertThat(rules(validator.validate(records.struct(avro))))
                    .as(avro::toString)
                    .isEqualTo(rules(expected));
            assertThat(rules(validator.validate(bytes.struct(encoded(avro)))))
                    .as(avro::toString)
                    .isEqualTo(rules(expected));
        }
        assertThat(valid).as("both kinds of verdict were compared").isBetween(RECORDS / 10, RECORDS * 9 / 10);
    }

    /** What Avro's own decoder takes is judged as it is decoded, and the rest is refused and nothing worse. */
    @Test
    void damagedBytesAreRefusedOrMeanWhatAvroReads() throws Exception {
        GenericDatumReader<GenericRecord> reader = new GenericDatumReader<>(SCHEMA);
        int refused = 0;
        int read = 0;
        for (int number = 0; number < RECORDS; number++) {
            GenericRecord avro = new GenericData.Record(SCHEMA);
            record().forEach((name, both) -> avro.put(name, both.avro()));
            byte[] damaged = damaged(encoded(avro));
            BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(damaged, null);
            try {
                Verdict verdict = validator.validate(bytes.struct(damaged));
                GenericRecord decoded = reader.read(null, decoder);
                assertThat(rules(verdict))
                        .as(() -> Base64.getEncoder().encodeToString(damaged))
                        .isEqualTo(rules(validator.validate(records.struct(decoded))));
                read++;
            } catch (UnreadableAvroException expected) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(RECORDS / 10);
        assertThat(read).isGreaterThan(RECORDS / 10);
    }

    @Test
    void moreBytesThanARecordOrFewerAreNone() throws Exception {
        GenericRecord avro = new GenericData.Record(SCHEMA);
        avro.put("text", "abc");
        avro.put("open", true);
        byte[] whole = encoded(avro);

        assertThatThrownBy(() -> bytes.struct(Arrays.copyOf(whole, whole.length + 2)))
                .isInstanceOf(UnreadableAvroException.class)
                .hasMessage("2 bytes behind the record");
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> bytes.struct(part)).isInstanceOf(UnreadableAvroException.class);
        }
        byte[] framed = new byte[whole.length + 5];
        System.arraycopy(whole, 0, framed, 5, whole.length);
        assertThat(bytes.struct(framed, 5, framed.length).value(0)).isEqualTo("abc");
    }

    @Test
    void recordsWithoutEndAndListsOfNothingEnd() {
        Schema endless = new Schema.Parser().parse("""
                {"type": "record", "name": "Node", "fields": [{"name": "next", "type": ["Node", "null"]},
                  {"name": "nothing", "type": {"type": "array", "items": "null"}}]}
                """);
        AvroBytes nodes = AvroBytes.of(endless);

        assertThatThrownBy(() -> nodes.struct(new byte[10_000]))
                .isInstanceOf(UnreadableAvroException.class)
                .hasMessageContaining("nested deeper");
        byte[] many = {2, -2, -1, -1, -1, -1, -1, -1, -1, -1, 1, 0};
        assertThatThrownBy(() -> nodes.struct(many))
                .isInstanceOf(UnreadableAvroException.class)
                .hasMessageContaining("more items than there are bytes");
        assertThatThrownBy(() -> AvroBytes.of(Schema.create(Schema.Type.STRING)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDecimalWithoutBytesIsNoNumberAndNoFailure() throws Exception {
        GenericRecord avro = new GenericData.Record(SCHEMA);
        avro.put("text", "abc");
        avro.put("open", true);
        avro.put("exact", ByteBuffer.allocate(0));

        assertThat(rules(validator.validate(records.struct(avro)))).containsExactly("types.exact:type");
        assertThat(rules(validator.validate(bytes.struct(encoded(avro))))).containsExactly("types.exact:type");
    }

    private static byte[] encoded(GenericRecord avro) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(SCHEMA).write(avro, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    /** A byte changed, taken out, or put in. */
    private byte[] damaged(byte[] whole) {
        int at = random.nextInt(whole.length);
        if (random.nextBoolean()) {
            byte[] damaged = whole.clone();
            damaged[at] = (byte) random.nextInt(256);
            return damaged;
        }
        int taken = random.nextInt(2);
        byte[] damaged = new byte[whole.length + 1 - 2 * taken];
        System.arraycopy(whole, 0, damaged, 0, at);
        System.arraycopy(whole, at + taken, damaged, at + 1 - taken, whole.length - at - taken);
        return damaged;
    }

    @Test
    void numbersBeyondAllTimesAreABreachAndNoFailure() {
        GenericRecord avro = new GenericData.Record(SCHEMA);
        avro.put("text", "abc");
        avro.put("noon", -5);
        avro.put("at", Long.MAX_VALUE);

        assertThat(rules(validator.validate(records.struct(avro)))).contains("types.noon:type");
    }

    @Test
    void isFoundAsAService() {
        List<StructReader> found = new ArrayList<>();
        ServiceLoader.load(StructReader.class).forEach(found::add);

        assertThat(found).singleElement().satisfies(reader -> {
            assertThat(reader.read(new GenericData.Record(SCHEMA))).isPresent();
            assertThat(reader.read("text")).isEmpty();
        });
    }

    private static List<String> rules(Verdict verdict) {
        return verdict.violations().stream().map(Violation::ruleId).sorted().toList();
    }

    private Map<String, Both> record() {
        Map<String, Both> record = new LinkedHashMap<>();
        record.put("text", oneOf(text("abc"), text("ABC"), text("abcde"), text("größ"), text("größe"), same(null)));
        record.put("whole", oneOf(same(7L), same(-1L), same(1001L), same(32_767L), same(32_768L), same(null)));
        record.put("exact", oneOf(decimal("1.5000"), decimal("0.0001"), decimal("-3.2500"), same(null)));
        record.put("day", oneOf(new Both(20_484, "2026-01-31"), same(null)));
        record.put("at", oneOf(new Both(1_769_860_800_000L, "2026-01-31T12:00:00Z"), same(null)));
        record.put("noon", oneOf(new Both(43_200_000, "12:00:00"), same(null)));
        record.put("state", oneOf(state("NEW"), state("SENT"), state("GONE"), same(null)));
        record.put("bytes", oneOf(bytes(3), bytes(20), same(null)));
        record.put("tags", oneOf(tags("a", "b"), tags("a", "a"), tags("a", "b", "c"), tags(), same(null)));
        record.put("place", oneOf(place("Long Street"), place(null), same(null)));
        record.put("counts", oneOf(counts("k1", 1), counts("k1", -1), counts("long", 1), same(null)));
        record.put("either", oneOf(same(5L), text("five"), same(null)));
        record.put("open", oneOf(same(true), same(false)));
        record.put("weight", oneOf(same(12.5), same(12.500001), same(-0.5), same(1e-7), same(null)));
        record.put("ratio", oneOf(new Both(0.1f, new BigDecimal("0.1")), new Both(1.5f, 1.5), same(null)));
        record.put(
                "fine",
                oneOf(
                        new Both(1_769_860_800_000_001L, "2026-01-31T12:00:00.000001Z"),
                        new Both(-1L, "1969-12-31T23:59:59.999999Z"),
                        new Both(Long.MAX_VALUE, "+294247-01-10T04:00:54.775807Z"),
                        same(null)));
        record.put("born", oneOf(new Both(20_484, "2026-01-31"), new Both(-1, "1969-12-31"), same(null)));
        record.put("cents", oneOf(fixed("1.50"), fixed("-1.00"), fixed("-1.01"), fixed("5.01"), same(null)));
        record.put("vast", oneOf(decimal("2.5"), decimal("99999999999999999999.0"), decimal("99999999999999999999.1")));
        record.put("days", oneOf(days(20_484, 20_485), days(20_484, 20_484), days(3_000_000), days(), same(null)));
        record.put("unknown", oneOf(same(null), same(null), text("mail jane.roe@example.org")));
        return record;
    }

    private static Both same(@Nullable Object value) {
        return new Both(value, value);
    }

    private static Both text(String value) {
        return new Both(new Utf8(value), value);
    }

    private static Both decimal(String value) {
        BigDecimal number = new BigDecimal(value);
        return new Both(ByteBuffer.wrap(number.unscaledValue().toByteArray()), number);
    }

    private static Both fixed(String value) {
        Schema type = SCHEMA.getField("cents").schema().getTypes().get(1);
        BigDecimal number = new BigDecimal(value);
        byte[] bytes = ByteBuffer.allocate(4)
                .putInt(number.unscaledValue().intValueExact())
                .array();
        return new Both(new GenericData.Fixed(type, bytes), number);
    }

    private static Both days(Integer... days) {
        Schema type = SCHEMA.getField("days").schema().getTypes().get(1);
        return new Both(
                new GenericData.Array<>(type, List.of(days)),
                Stream.of(days).map(day -> LocalDate.ofEpochDay(day).toString()).toList());
    }

    private static Both state(String name) {
        Schema type = SCHEMA.getField("state").schema().getTypes().get(1);
        return new Both(new GenericData.EnumSymbol(type, name), name);
    }

    private static Both bytes(int length) {
        byte[] bytes = new byte[length];
        return new Both(ByteBuffer.wrap(bytes), bytes);
    }

    private static Both tags(String... tags) {
        List<Utf8> avro = new ArrayList<>();
        for (String tag : tags) {
            avro.add(new Utf8(tag));
        }
        return new Both(avro, List.of(tags));
    }

    private static Both place(@Nullable String street) {
        GenericRecord place = new GenericData.Record(
                SCHEMA.getField("place").schema().getTypes().get(1));
        place.put("street", street);
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("street", street);
        said.put("inner", null);
        return new Both(place, said);
    }

    private static Both counts(String key, int value) {
        return new Both(Map.of(new Utf8(key), value), Map.of(key, value));
    }

    /** The first ones are fine and come up most often. */
    private Both oneOf(Both... values) {
        return values[random.nextInt(12) > 0 ? 0 : random.nextInt(values.length)];
    }
}
