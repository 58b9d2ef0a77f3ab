/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.policy.Action;
import dev.pacta.policy.Subject;
import dev.pacta.testkit.ComparableJson;
import dev.pacta.testkit.GuardedPeople;
import dev.pacta.validation.guard.Access;
import dev.pacta.validation.guard.MaskKeySource;
import dev.pacta.validation.guard.ObligationException;
import dev.pacta.validation.guard.RecordGuard;
import dev.pacta.validation.guard.RecordMaskings;
import dev.pacta.validation.rows.Struct;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.DecisionSource;
import dev.pacta.validation.source.PortableGuard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be seen of a record is what may be seen of the JSON that says the same. */
class MaskedRecordsTest {
    private static final Path EXAMPLE = Path.of("..", "..", "examples", "guard");
    private static final int POLICIES = 10;
    private static final int RECORDS = 25;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema PERSON = new Schema.Parser().parse("""
            {"type": "record", "name": "Person", "namespace": "people", "fields": [
              {"name": "id", "type": "long"}, {"name": "name", "type": ["null", "string"]},
              {"name": "email", "type": ["null", "string"]}, {"name": "phone", "type": ["string", "null"]},
              {"name": "country", "type": ["null", {"type": "enum", "name": "Country", "symbols": ["AT", "DE", "IT"]}]},
              {"name": "born", "type": ["null", {"type": "int", "logicalType": "date"}]},
              {"name": "seen", "type": ["null", {"type": "long", "logicalType": "timestamp-millis"}]},
              {"name": "income", "type": ["null", {"type": "bytes", "logicalType": "decimal", "precision": 12, "scale": 2}]},
              {"name": "adult", "type": "boolean"},
              {"name": "address", "type": ["null", {"type": "record", "name": "Address", "fields": [
                {"name": "city", "type": ["null", "string"]}, {"name": "zip", "type": ["null", "string"]}]}]},
              {"name": "orders", "type": ["null", {"type": "array", "items": {"type": "record", "name": "Order", "fields": [
                {"name": "sku", "type": ["null", "string"]}, {"name": "total", "type": ["null",
                  {"type": "fixed", "name": "Money", "size": 8, "logicalType": "decimal", "precision": 9, "scale": 2}]},
                {"name": "note", "type": ["null", "string"]}]}}]},
              {"name": "tags", "type": ["null", {"type": "array", "items": ["null", "string"]}]},
              {"name": "contacts", "type": ["null", {"type": "map", "values": ["null", {"type": "record", "name": "Contact", "fields": [
                {"name": "email", "type": ["null", "string"]}, {"name": "since", "type": ["null", {"type": "int", "logicalType": "date"}]}]}]}]},
              {"name": "secret", "type": ["null", "string"]}]}
            """);

    private static DecisionSource decisions;

    private final AvroRecords records = new AvroRecords();

    @TempDir
    private Path folder;

    private MaskKeySource key = MaskKeySource.NONE;

    @BeforeAll
    static void load(@TempDir Path policies) {
        decisions = DecisionSource.policies(
                GuardedPeople.policies(policies.resolve("all"), POLICIES, EXAMPLE.resolve("policy.yaml")));
    }

    @AfterAll
    static void close() {
        decisions.close();
    }

    @BeforeEach
    void writeTheKey() throws IOException {
        byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        Path file = Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(secret));
        key = new MaskKeySource("file:" + file);
    }

    @Test
    void givesWhatTheExampleSays() throws IOException {
        RecordGuard guard = guard("pipeline");
        RecordMaskings found = RecordMaskings.of(getClass().getClassLoader());
        List<String> seen = new ArrayList<>();
        for (String line : Files.readAllLines(EXAMPLE.resolve("people.ndjson"))) {
            found.apply(value(JSON.readTree(line), PERSON), guard)
                    .ifPresent(record -> seen.add(json((GenericRecord) record)));
        }

        assertThat(ComparableJson.records(seen))
                .isEqualTo(ComparableJson.records(Files.readAllLines(EXAMPLE.resolve("masked.ndjson"))));
        Schema masked = records.masked(PERSON, guard);
        assertThat(masked.getFullName()).isEqualTo("people.Person");
        assertThat(masked.getField("secret")).isNull();
        assertThat(masked.getField("id").schema().toString()).isEqualTo("[\"null\",\"string\"]");
        assertThat(masked.getField("country")).as("passes as it is").isEqualTo(PERSON.getField("country"));
    }

    @Test
    void agreesWithJsonForPoliciesByChance() throws IOException {
        int seen = 0;
        for (int number = 0; number < POLICIES; number++) {
            seen += agreeing(guard("chance-" + number), new GuardedPeople(-number).records(RECORDS));
        }
        assertThat(seen).isBetween(POLICIES * RECORDS / 4, POLICIES * RECORDS - 1);
    }

    private int agreeing(RecordGuard guard, List<String> lines) throws IOException {
        int seen = 0;
        for (String line : lines) {
            Optional<byte[]> expected = guard.apply(line.getBytes(StandardCharsets.UTF_8));
            Optional<Object> masked = records.apply(value(JSON.readTree(line), PERSON), guard);
            assertThat(masked.map(record -> tree(written((GenericRecord) record))))
                    .as("%s%n%s", guard.explain(), line)
                    .isEqualTo(expected.map(json -> tree(new String(json, StandardCharsets.UTF_8))));
            assertThat(masked.toString()).doesNotContainIgnoringCase("planted").doesNotContain("555-01");
            seen += masked.isPresent() ? 1 : 0;
        }
        return seen;
    }

    @Test
    void refusesTypesThatCannotHoldWhatAMaskLeavesBeforeARecordComes() throws IOException {
        RecordGuard guard = guard("pipeline");

        assertThatThrownBy(() -> records.masked(schema("income", "\"bytes\""), guard))
                .isInstanceOf(ObligationException.class)
                .hasMessage(
                        "the mask generalise(1000) of income leaves nothing of values that are bytes there; mask it with hash or null");
        assertThatThrownBy(() -> records.masked(schema("phone", "[\"null\", \"long\"]"), guard))
                .hasMessageContaining("the mask preserve of phone")
                .hasMessageContaining("numbers");
        assertThatThrownBy(() -> records.masked(schema("email", "{\"type\": \"map\", \"values\": \"string\"}"), guard))
                .hasMessageContaining("the mask hash of email")
                .hasMessageEndingWith("mask it with null");
        assertThatThrownBy(() -> records.masked(Schema.createRecord("P", null, null, false, List.of()), guard))
                .hasMessage("the row filter asks for 'adult', and the rows have no such field");
        assertThat(records.masked(schema("tags", "{\"type\": \"array\", \"items\": [\"string\", \"long\"]}"), guard)
                        .getField("tags")
                        .schema()
                        .toString())
                .isEqualTo("[\"null\",{\"type\":\"array\",\"items\":[\"null\",\"string\"]}]");
    }

    private static Schema schema(String field, String type) {
        return new Schema.Parser().parse("""
                {"type": "record", "name": "P", "fields": [{"name": "adult", "type": "boolean"}, {"name": "country", "type": "string"},
                 {"name": "%s", "type": %s}]}""".formatted(field, type));
    }

    private RecordGuard guard(String role) {
        Subject subject = new Subject("daily-report", List.of(role), List.of(), "daily-report");
        return PortableGuard.open(
                        decisions,
                        new Access(subject, Action.READ, "analytics.reporting", List.of()),
                        ContractSource.file(EXAMPLE.resolve("people.odcs.yaml")),
                        null,
                        key)
                .guard();
    }

    private static @Nullable Object value(JsonNode json, Schema type) {
        Schema schema = MaskedSchemas.present(type);
        if (json.isNull() || json.isMissingNode()) {
            return null;
        }
        return switch (schema.getType()) {
            case RECORD -> {
                GenericRecord record = new GenericData.Record(schema);
                schema.getFields()
                        .forEach(field -> record.put(field.pos(), value(json.path(field.name()), field.schema())));
                yield record;
            }
            case ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                json.forEach(item -> items.add(value(item, schema.getElementType())));
                yield items;
            }
            case MAP -> {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                json.properties()
                        .forEach(each -> members.put(each.getKey(), value(each.getValue(), schema.getValueType())));
                yield members;
            }
            case ENUM -> new GenericData.EnumSymbol(schema, json.textValue());
            case BYTES -> ByteBuffer.wrap(cents(json));
            case FIXED ->
                new GenericData.Fixed(
                        schema,
                        ByteBuffer.allocate(8)
                                .putLong(new BigDecimal(json.asText())
                                        .movePointRight(2)
                                        .longValueExact())
                                .array());
            case INT -> (int) LocalDate.parse(json.textValue()).toEpochDay();
            case LONG ->
                json.isNumber()
                        ? (Object) json.longValue()
                        : (Object) Instant.parse(json.textValue()).toEpochMilli();
            case BOOLEAN -> json.booleanValue();
            default -> json.textValue();
        };
    }

    private static byte[] cents(JsonNode json) {
        return new BigDecimal(json.asText()).setScale(2).unscaledValue().toByteArray();
    }

    /** As the next one reads it. */
    private String written(GenericRecord record) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
            encoder.flush();
            return json(new GenericDatumReader<GenericRecord>(record.getSchema())
                    .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null)));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static JsonNode tree(String json) {
        return ComparableJson.records(List.of(json)).get(0);
    }

    private String json(GenericRecord record) {
        try {
            return JSON.writeValueAsString(plain(records.struct(record)));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Struct struct) {
            Map<String, @Nullable Object> object = new TreeMap<>();
            for (int at = 0; at < struct.names().size(); at++) {
                object.put(struct.names().get(at), plain(struct.value(at)));
            }
            return object;
        }
        if (value instanceof Collection<?> items) {
            return items.stream()
                    .map(MaskedRecordsTest::plain)
                    .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> object = new TreeMap<>();
            map.forEach((name, member) -> object.put(String.valueOf(name), plain(member)));
            return object;
        }
        return value instanceof LocalDate || value instanceof Instant ? value.toString() : value;
    }
}
