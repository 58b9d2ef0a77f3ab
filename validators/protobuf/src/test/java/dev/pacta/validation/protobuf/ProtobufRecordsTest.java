/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Validator;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.guard.Access;
import dev.pacta.validation.guard.MaskKeySource;
import dev.pacta.validation.guard.ObligationException;
import dev.pacta.validation.guard.RecordGuard;
import dev.pacta.validation.rows.Struct;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.DecisionSource;
import dev.pacta.validation.source.PortableGuard;
import dev.pacta.validation.source.RegistrySettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtobufRecordsTest {
    private static final Path EXAMPLE = Path.of("..", "..", "examples", "guard");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CASES = 2_000;

    private final ProtobufRecords records = new ProtobufRecords();

    @TempDir
    private Path folder;

    /** The verdict of a message is that of the same record as JSON, whatever is wrong with it. */
    @Test
    void agreesWithJsonOnSeededMutations() throws Exception {
        Path contract = Files.writeString(
                folder.resolve("people.odcs.yaml"),
                Files.readString(EXAMPLE.resolve("people.odcs.yaml"))
                        .replace(
                                "{name: country, logicalType: string}",
                                "{name: country, logicalType: string, required: true, logicalTypeOptions: {pattern: '^[A-Z]{2}$'}}")
                        .replace(
                                "{name: income, logicalType: number}",
                                "{name: income, logicalType: number, logicalTypeOptions: {minimum: 0, maximum: 100000}}")
                        .replace(
                                "{name: id, logicalType: integer,",
                                "{name: id, logicalType: integer, logicalTypeOptions: {format: u16},")
                        .replace(
                                "{name: sku, logicalType: string}",
                                "{name: sku, logicalType: string, logicalTypeOptions: {maxLength: 3}}")
                        .replace(
                                "logicalType: array\n        items: {logicalType: string}",
                                "logicalType: array\n        logicalTypeOptions: {maxItems: 2, uniqueItems: true}\n        items: {logicalType: string}"));
        Validator validator = CompiledContract.compile(ContractSource.of(
                                "file:" + contract,
                                RegistrySettings.NONE,
                                getClass().getClassLoader())
                        .read()
                        .contract())
                .validator("people");
        Descriptor type = PersonMessages.type(Type.TYPE_INT64);
        List<String> lines = Files.readAllLines(EXAMPLE.resolve("people.ndjson"));
        Random random = new Random(17);
        int invalid = 0;
        for (int number = 0; number < CASES; number++) {
            ObjectNode json = mutated((ObjectNode) JSON.readTree(lines.get(random.nextInt(lines.size()))), random);
            Message message = PersonMessages.message(type, json);
            Verdict expected = validator.validate(JSON.writeValueAsBytes(withoutNulls(json)));

            Verdict found = validator.validate(records.struct(message.toByteArray(), type));

            assertThat(told(found)).as(json.toString()).isEqualTo(told(expected));
            invalid += found.isValid() ? 0 : 1;
        }
        assertThat(invalid).isBetween(CASES / 10, CASES * 9 / 10);
    }

    private static List<String> told(Verdict verdict) {
        return verdict.violations().stream()
                .map(violation -> violation.ruleId() + " " + violation.field())
                .sorted()
                .toList();
    }

    private static ObjectNode mutated(ObjectNode json, Random random) {
        switch (random.nextInt(16)) {
            case 0 -> json.put("country", random.nextBoolean() ? "Austria" : "");
            case 1 -> json.put("income", random.nextBoolean() ? -1 : 100_000.5);
            case 2 -> json.put("born", "1990-02-30");
            case 3 -> json.putArray("tags").add("a").add("a").add("b");
            case 4 -> json.putArray("orders").addObject().put("sku", "too long").put("total", 1);
            case 5 -> json.remove("country");
            case 6 -> json.putObject("contacts").putObject("x").put("since", "soon");
            case 7 -> json.put("id", random.nextBoolean() ? 65_535 : 65_536);
            case 8 -> json.put("id", -1);
            default -> json.put("seen", "2026-01-01T00:00:00Z");
        }
        return json;
    }

    @Test
    void givesWhatTheExampleSays() throws Exception {
        Descriptor type = PersonMessages.type(Type.TYPE_STRING);
        RecordGuard guard = guard();
        List<JsonNode> seen = new ArrayList<>();
        for (String line : Files.readAllLines(EXAMPLE.resolve("people.ndjson"))) {
            byte[] bytes = PersonMessages.message(type, JSON.readTree(line)).toBuilder()
                    .setUnknownFields(UnknownFieldSet.newBuilder()
                            .addField(
                                    99,
                                    UnknownFieldSet.Field.newBuilder()
                                            .addVarint(4711)
                                            .build())
                            .build())
                    .build()
                    .toByteArray();
            records.apply(bytes, type, guard).ifPresent(masked -> {
                assertThat(new String(masked, StandardCharsets.ISO_8859_1)).doesNotContainIgnoringCase("planted");
                Message message = parsed(type, masked);
                assertThat(message.getUnknownFields().asMap()).isEmpty();
                seen.add(plainNumbers(withoutNulls(tree(records.struct(message)))));
            });
        }

        List<JsonNode> expected = new ArrayList<>();
        for (String line : Files.readAllLines(EXAMPLE.resolve("masked.ndjson"))) {
            expected.add(plainNumbers(withoutNulls(JSON.readTree(line))));
        }
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void refusesATypeThatCannotHoldWhatAMaskLeaves() throws Exception {
        Descriptor type = PersonMessages.type(Type.TYPE_INT64);
        Message message =
                PersonMessages.message(type, JSON.readTree("{\"id\": 1, \"adult\": true, \"country\": \"AT\"}"));
        RecordGuard guard = guard();

        assertThatThrownBy(() -> records.apply(message, guard))
                .isInstanceOf(ObligationException.class)
                .hasMessage("the mask hash of people.Person.id leaves texts, which the schema's type does not hold; "
                        + "make it a string, or mask it with null");
    }

    @Test
    void bytesThatAreNoMessageAreRefused() throws Exception {
        Descriptor type = PersonMessages.type(Type.TYPE_INT64);

        assertThatThrownBy(() -> records.struct(new byte[] {(byte) 0xFF, 1, 2}, type))
                .isInstanceOf(InvalidProtocolBufferException.class);
        assertThat(records.read("no message")).isEmpty();
        assertThat(records.takes(Map.of())).isFalse();
    }

    private static Message parsed(Descriptor type, byte[] bytes) {
        try {
            return DynamicMessage.parseFrom(type, bytes);
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
    }

    private RecordGuard guard() throws IOException {
        byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        Path key = Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(secret));
        try (DecisionSource decisions = DecisionSource.policies(EXAMPLE.resolve("policy.yaml"))) {
            return PortableGuard.open(
                            decisions,
                            Access.reading("daily-report", "analytics.reporting"),
                            ContractSource.file(EXAMPLE.resolve("people.odcs.yaml")),
                            null,
                            new MaskKeySource("file:" + key))
                    .guard();
        }
    }

    private static JsonNode tree(@Nullable Object plain) {
        if (plain instanceof Struct struct) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (int at = 0; at < struct.names().size(); at++) {
                object.set(struct.names().get(at), tree(struct.value(at)));
            }
            return object;
        }
        if (plain instanceof Collection<?> items) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> array.add(tree(item)));
            return array;
        }
        if (plain instanceof Map<?, ?> map) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            map.forEach((name, member) -> object.set(String.valueOf(name), tree(member)));
            return object;
        }
        return JSON.valueToTree(plain instanceof Instant ? plain.toString() : plain);
    }

    private static JsonNode plainNumbers(JsonNode json) {
        if (json.isObject()) {
            ((ObjectNode) json).properties().forEach(member -> member.setValue(plainNumbers(member.getValue())));
        } else if (json.isArray()) {
            for (int at = 0; at < json.size(); at++) {
                ((ArrayNode) json).set(at, plainNumbers(json.get(at)));
            }
        }
        return json.isNumber()
                ? JsonNodeFactory.instance.textNode(
                        new BigDecimal(json.asText()).stripTrailingZeros().toPlainString())
                : json;
    }

    /** Without what messages cannot say: null, and lists and maps of nothing. */
    private static JsonNode withoutNulls(JsonNode json) {
        if (json.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            json.properties().forEach(member -> {
                JsonNode value = withoutNulls(member.getValue());
                boolean nothing = value.isNull() || member.getKey().matches("tags|orders|contacts") && value.isEmpty();
                if (!nothing) {
                    object.set(member.getKey(), value);
                }
            });
            return object;
        }
        if (json.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            json.forEach(item -> {
                if (!item.isNull()) {
                    array.add(withoutNulls(item));
                }
            });
            return array;
        }
        return json;
    }
}
