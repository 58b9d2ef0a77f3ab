/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pacta.contract.odcs.JsonText;
import dev.pacta.validation.jsonschema.SchemaVerdict.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Maps, lists and Jackson trees get the verdict of their JSON. */
class JavaValuesTest {
    private static final long CASES = Long.getLong("pacta.cases", 50_000);
    private static final int VALUES = 10;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "Verdict, places, keywords and words of plain values and trees are those of bytes, and the verdict is networknt's")
    void everyFormHasTheVerdictOfBytes(Dialect dialect) throws Exception {
        RandomSchemas generator = new RandomSchemas(new Random(20261124 + dialect.ordinal()), dialect);
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                dialect == Dialect.DRAFT_2020_12
                        ? SpecificationVersion.DRAFT_2020_12
                        : SpecificationVersion.DRAFT_2019_09);
        SchemaSettings settings =
                new SchemaSettings(dialect, false, Map.of(), new SchemaLimits(512, 16 << 20, 10_000_000, 10_000));
        long invalid = 0;
        for (long done = 0; done < CASES / 2; done += VALUES) {
            String text = JsonText.of(generator.schema());
            JsonSchema schema = JsonSchema.compile(text, settings);
            Schema theirs = registry.getSchema(text);
            for (int each = 0; each < VALUES; each++) {
                Object value = generator.value();
                String json = JsonText.of(value);
                JsonNode tree = MAPPER.readTree(json);
                SchemaVerdict ofBytes = schema.validate(json.getBytes(StandardCharsets.UTF_8));
                for (Object form : Arrays.asList(value, MAPPER.readValue(json, Object.class), tree, mixed(tree))) {
                    SchemaVerdict verdict = schema.validate(form);
                    assertThat(verdict.kind()).as("%s%n%s", text, json).isEqualTo(ofBytes.kind());
                    assertThat(sorted(verdict)).as("%s%n%s", text, json).isEqualTo(sorted(ofBytes));
                }
                if (!deviates(dialect, text)) {
                    assertThat(theirs.validate(json, InputFormat.JSON).isEmpty())
                            .as("%s%n%s", text, json)
                            .isEqualTo(ofBytes.isValid());
                }
                invalid += ofBytes.isValid() ? 0 : 1;
            }
        }
        assertThat(invalid).isBetween(CASES / 20, CASES * 9 / 20);
    }

    /** Of {@link SchemaAgreementTest}, the one that changes a verdict. */
    private static boolean deviates(Dialect dialect, String schema) {
        return dialect == Dialect.DRAFT_2019_09
                && schema.contains("\"contains\"")
                && schema.contains("\"unevaluatedItems\"");
    }

    /** A map with trees in it. */
    private static @Nullable Object mixed(JsonNode tree) {
        if (!tree.isObject()) {
            return tree;
        }
        Map<CharSequence, Object> map = new LinkedHashMap<>();
        tree.properties().forEach(member -> map.put(new StringBuilder(member.getKey()), member.getValue()));
        return map;
    }

    private static List<String> sorted(SchemaVerdict verdict) {
        return List.copyOf(new TreeSet<>(
                verdict.errors().stream().map(SchemaError::toString).toList()));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of("{\"type\":\"integer\"}", 1.0, true),
                Arguments.of("{\"type\":\"integer\"}", 1.5f, false),
                Arguments.of("{\"type\":\"integer\"}", new BigDecimal("1E+3"), true),
                Arguments.of("{\"type\":\"integer\"}", DoubleNode.valueOf(-0.0), true),
                Arguments.of("{\"multipleOf\":0.01}", 19.99, true),
                Arguments.of("{\"multipleOf\":0.1}", 0.3f, true),
                Arguments.of("{\"const\":0.1}", NODES.numberNode(0.1f), true),
                Arguments.of("{\"const\":1}", new BigDecimal("1.000"), true),
                Arguments.of("{\"maximum\":9007199254740992}", 9007199254740993L, false),
                Arguments.of("{\"maximum\":18446744073709551615}", BigInteger.TWO.pow(64), false),
                Arguments.of("{\"const\":9223372036854775807}", NODES.numberNode(Long.MAX_VALUE), true),
                Arguments.of("{\"maximum\":0.1}", NODES.numberNode(new BigDecimal("0.1000000000000000000001")), false),
                Arguments.of("{\"const\":7}", new AtomicInteger(7), true),
                Arguments.of("{\"uniqueItems\":true}", List.of(1, 1.0), false));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void numbersAreExact(String schema, Object value, boolean valid) {
        assertThat(compile(schema).validate(value).kind()).isEqualTo(valid ? Kind.VALID : Kind.INVALID);
    }

    static Stream<Arguments> foreign() {
        return Stream.of(
                Arguments.of(Map.of("a", Map.of("b", Double.NaN)), "/a/b", "not finite"),
                Arguments.of(List.of(1, Float.NEGATIVE_INFINITY), "/1", "not finite"),
                Arguments.of(NODES.objectNode().put("a/b", Double.POSITIVE_INFINITY), "/a~1b", "not finite"),
                Arguments.of(Map.of("day", LocalDate.EPOCH), "/day", "java.time.LocalDate is no value of JSON"),
                Arguments.of(new byte[] {1}, "", "byte[] is no value of JSON, expected a map"),
                Arguments.of(Map.of("a", Map.of(7, "x")), "/a", "a key of the map is no text"),
                Arguments.of(Collections.singletonMap(null, 1), "", "a key of the map is no text"),
                Arguments.of(Map.of(new StringBuilder("k"), 1, "k", 2), "", "twice"),
                Arguments.of(MissingNode.getInstance(), "", "there is nothing"),
                Arguments.of(NODES.arrayNode().add(NODES.pojoNode(LocalDate.EPOCH)), "/0", "Java object"));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    @DisplayName("What JSON cannot say is told with its place, even when the schema accepts everything")
    void whatIsNoJsonIsRefused(Object value, String place, String message) {
        SchemaVerdict verdict = compile("true").validate(value);

        assertThat(verdict.kind()).isEqualTo(Kind.INVALID);
        assertThat(verdict.errors()).singleElement().satisfies(error -> {
            assertThat(error.keyword()).isEqualTo("json");
            assertThat(error.instanceLocation()).isEqualTo(place);
            assertThat(error.message()).contains(message);
        });
    }

    @Test
    void collectionsTextsAndBytesOfATreeAreWhatTheirJsonIs() {
        assertThat(compile("{\"items\":{\"const\":\"a\"},\"minItems\":1}")
                        .validate((Object) Set.of(new StringBuilder("a")))
                        .isValid())
                .isTrue();
        assertThat(compile("{\"const\":\"AQI=\"}")
                        .validate(NODES.binaryNode(new byte[] {1, 2}))
                        .isValid())
                .isTrue();
        assertThat(compile("{\"type\":\"null\"}").validate((Object) null).isValid())
                .isTrue();
        assertThat(compile("{\"type\":\"null\"}").validate(NODES.nullNode()).isValid())
                .isTrue();
    }

    @Test
    void whatIsBeyondTheLimitsOfBytesIsBeyondThoseOfValues() {
        assertThat(compile("true").validate(BigInteger.TWO.pow(100_000)).reason())
                .contains("1,000 digits");
        assertThat(compile("true").validate(new BigDecimal("1E+99999")).reason())
                .contains("exponent");
        JsonNode deep = NODES.nullNode();
        for (int level = 0; level < 600; level++) {
            deep = NODES.arrayNode().add(deep);
        }
        assertThat(compile("true").validate(deep).reason()).contains("nesting");
    }

    @Test
    @DisplayName(
            "Where schemas lead into each other at every level of a very deep value, a parsed one is not finished: never another verdict")
    void aVeryDeepParsedValueOfARecursiveSchemaIsNotFinished() throws Exception {
        JsonSchema schema = compile("{\"items\":{\"$ref\":\"#\"}, \"type\": [\"array\", \"string\"]}");

        assertThat(schema.validate(MAPPER.readTree("[".repeat(200) + "1" + "]".repeat(200)))
                        .kind())
                .isEqualTo(Kind.INVALID);
        assertThat(schema.validate(MAPPER.readTree("[".repeat(500) + "1" + "]".repeat(500)))
                        .reason())
                .contains("lead into each other");
    }

    private static JsonSchema compile(String schema) {
        return JsonSchema.compile(schema, SchemaSettings.DEFAULT);
    }
}
