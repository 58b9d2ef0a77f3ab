/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.contract.odcs.JsonText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Values that stream by get the verdict that they get when they are there whole. */
class StreamedSchemaTest {
    private static final long CASES = Long.getLong("pacta.cases", 100_000);
    private static final int VALUES = 10;
    private static final SchemaLimits SMALL = new SchemaLimits(40, 1_000, 20_000, 100);

    @ParameterizedTest
    @EnumSource
    @DisplayName("Verdict, places, keywords and words are those of the whole value")
    void agreesWithTheWholeValue(Dialect dialect) throws IOException {
        Random random = new Random(23 + dialect.ordinal());
        RandomSchemas generator = new RandomSchemas(random, dialect);
        ObjectMapper mapper = new ObjectMapper()
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        long streaming = 0;
        long invalid = 0;
        for (long done = 0; done < CASES / 2; done += VALUES) {
            String text = JsonText.of(generator.schema());
            JsonSchema schema = JsonSchema.compile(
                    text,
                    new SchemaSettings(dialect, false, Map.of(), new SchemaLimits(512, 16 << 20, 10_000_000, 10_000)));
            streaming += schema.outline().whole().isEmpty() ? 1 : 0;
            for (int value = 0; value < VALUES; value++) {
                String json = JsonText.of(generator.value());
                SchemaVerdict streamed = schema.validate(stream(json));
                SchemaVerdict whole = schema.validate(mapper.readValue(json, Object.class));
                assertThat(streamed.kind()).as("%s%n%s", text, json).isEqualTo(whole.kind());
                assertThat(sorted(streamed)).as("%s%n%s", text, json).isEqualTo(sorted(whole));
                invalid += streamed.isValid() ? 0 : 1;
            }
        }
        assertThat(streaming).as("schemas that stream to the last keyword").isGreaterThan(CASES / 2 / VALUES / 10);
        assertThat(invalid).isBetween(CASES / 20, CASES * 9 / 20);
    }

    private static List<String> sorted(SchemaVerdict verdict) {
        return List.copyOf(new TreeSet<>(
                verdict.errors().stream().map(SchemaError::toString).toList()));
    }

    @Test
    @DisplayName("A list of any length is checked item by item, and what is wrong far behind is found")
    void longListsStream() throws IOException {
        JsonSchema schema = compile("""
                {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/order"},
                 "$defs": {"order": {"type": "object", "required": ["id"], "additionalProperties": false,
                   "properties": {"id": {"type": "integer"}, "to": {"oneOf": [{"type": "string"}, {"type": "null"}]}}}}}""");

        SchemaVerdict verdict =
                schema.validate(list("{\"id\": 1, \"to\": \"Ada\"}", 100_000, "{\"id\": 2, \"to\": 3, \"too\": 4}"));

        assertThat(verdict.errors())
                .extracting(error -> error.instanceLocation() + " " + error.keyword())
                .containsExactlyInAnyOrder(
                        "/100000 additionalProperties", "/100000/to type", "/100000/to type", "/100000/to oneOf");
    }

    @Test
    @DisplayName("What a keyword has to see whole has a limit, and the reason names the place and the schema")
    void whatHasToBeSeenWholeIsBounded() throws IOException {
        JsonSchema schema = compile("{\"properties\": {\"orders\": {\"uniqueItems\": true}}}");
        String start = "{\"orders\": ";

        assertThat(schema.validate(stream(start + "[1, 2, 1]}")).kind()).isEqualTo(SchemaVerdict.Kind.INVALID);
        assertThat(schema.validate(new SequenceInputStream(stream(start), list("1", 1_000, "1")))
                        .reason())
                .isEqualTo(
                        "the value at '/orders' has more than 1,000 bytes, and a keyword at #/properties/orders has to see it whole");
        assertThat(compile("{\"oneOf\": [true]}")
                        .validate(list("1", 1_000, "1"))
                        .reason())
                .contains("1,000 bytes");
        String text = "\"" + "x".repeat(2_000) + "\"}";
        assertThat(schema.validate(stream(start + text)).reason()).contains("texts");
        assertThat(schema.validate(stream("{\"other\": " + text)).isValid()).isTrue();
    }

    @Test
    @DisplayName("A schema that leads by the way that led to it sees values whole, and says so")
    void referencesByTheWaySeeValuesWhole() throws IOException {
        JsonSchema schema = compile("""
                {"$id": "https://shop.example/strict", "$ref": "tree", "$dynamicAnchor": "node", "unevaluatedProperties": false,
                 "$defs": {"tree": {"$id": "tree", "$dynamicAnchor": "node", "properties": {"child": {"$dynamicRef": "#node"}}}}}""");

        assertThat(schema.outline().whole()).containsExactly("https://shop.example/strict#");
        assertThat(schema.validate(stream("{\"child\": {\"chlid\": {}}}")).isValid())
                .isFalse();
        assertThat(schema.validate(stream("{\"child\": {\"child\": {}}}")).isValid())
                .isTrue();
    }

    @Test
    void theOutlineNamesWhatIsSeenWhole() {
        assertThat(compile("{\"properties\": {\"a\": {\"anyOf\": [{\"enum\": [1, {}]}]}, \"b\": {\"enum\": [1]}}}")
                        .outline()
                        .whole())
                .containsExactlyInAnyOrder("#/properties/a/anyOf", "#/properties/a/anyOf/0/enum");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[1, 2|json", "[1, 2] 3|json", "{\"a\": 1, \"a\": 2}|json", "[1, \"x]|json", "|json"})
    @DisplayName("What turns out to be no JSON in the end is no JSON, whatever was found before")
    void brokenJsonIsBroken(String json, String keyword) throws IOException {
        assertThat(compile("{\"items\": {\"type\": \"string\"}}")
                        .validate(stream(json == null ? "" : json))
                        .errors())
                .extracting(SchemaError::keyword)
                .containsExactly(keyword);
    }

    @Test
    void anInputThatBreaksOffIsNoVerdict() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        assertThatThrownBy(() -> compile("true").validate(broken)).hasMessage("the disk is gone");
    }

    private static JsonSchema compile(String schema) {
        return JsonSchema.compile(schema, new SchemaSettings(Dialect.DRAFT_2020_12, false, Map.of(), SMALL));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream list(String item, int count, String last) {
        return new SequenceInputStream(Collections.enumeration(List.of(
                stream("["),
                new SequenceInputStream(Collections.enumeration(IntStream.range(0, count)
                        .mapToObj(at -> stream(item + ","))
                        .toList())),
                stream(last + "]"))));
    }
}
