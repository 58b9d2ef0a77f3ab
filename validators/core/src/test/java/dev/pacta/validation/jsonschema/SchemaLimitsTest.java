/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.validation.jsonschema.SchemaVerdict.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile schemas and values end, and never as a verdict that nobody has worked out. */
class SchemaLimitsTest {
    private static final SchemaLimits SMALL = new SchemaLimits(40, 1_000, 20_000, 3);

    @Test
    void aSchemaThatLeadsIntoItselfForEverDoesNotFinish() {
        assertThat(verdict("{\"$ref\":\"#\"}", "1").kind()).isEqualTo(Kind.UNFINISHED);
        assertThat(verdict(
                                "{\"allOf\":[{\"$ref\":\"#/$defs/a\"}],\"$defs\":{\"a\":{\"anyOf\":[{\"$ref\":\"#\"}]}}}",
                                "1")
                        .reason())
                .contains("lead into each other");
    }

    @Test
    void overlappingBranchesThatDoubleAtEveryLevelDoNotFinish() {
        String schema = "{\"anyOf\":[{\"items\":{\"$ref\":\"#\"}},{\"items\":{\"$ref\":\"#\"}}],\"type\":\"array\"}";

        assertThat(verdict(schema, "[".repeat(16) + "1" + "]".repeat(16)).kind())
                .isEqualTo(Kind.UNFINISHED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1e999999999     | exponent
            1e99999999999   | exponent
            """)
    void numbersBeyondAllMeasureDoNotFinish(String value, String reason) {
        assertThat(verdict("{\"multipleOf\":3}", value).reason()).contains(reason);
    }

    @Test
    void depthAndBytesAreBounded() {
        assertThat(verdict("true", "[".repeat(41) + "]".repeat(41)).kind()).isEqualTo(Kind.UNFINISHED);
        assertThat(verdict("true", "\"" + "x".repeat(1_000) + "\"").kind()).isEqualTo(Kind.UNFINISHED);
    }

    @Test
    void aParsedValueThatHoldsItselfDoesNotFinish() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);

        assertThat(JsonSchema.compile("true", SchemaSettings.DEFAULT)
                        .validate((Object) endless)
                        .kind())
                .isEqualTo(Kind.UNFINISHED);
    }

    @Test
    void aPatternThatOthersRunForeverIsDoneAtOnce() {
        assertThat(verdict("{\"pattern\":\"^(a+)+$\"}", "\"" + "a".repeat(900) + "!\"")
                        .kind())
                .isEqualTo(Kind.INVALID);
    }

    @Test
    void noMoreErrorsAreKeptThanTheLimitSays() {
        assertThat(verdict("{\"items\":{\"type\":\"string\"}}", "[1,2,3,4,5]").errors())
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,]", "1 2", "{\"a\":1,\"a\":2}", "nul", "\u0001"})
    void whatIsNoJsonIsInvalid(String value) {
        assertThat(verdict("true", value).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.keyword()).isEqualTo("json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"text\"}",
                "{\"minLength\":-1}",
                "{\"properties\":[]}",
                "{\"items\":7}",
                "{\"pattern\":\"(?=x)\"}",
                "{\"pattern\":\"(\"}",
                "{\"$ref\":\"https://example.org/nowhere\"}",
                "{\"$ref\":\"#/nowhere\"}",
                "{\"$ref\":\"#nowhere\"}",
                "{\"$ref\":\"::\"}",
                "{\"required\":[1]}",
                "{\"multipleOf\":0}",
                "7",
                "{",
            })
    void aSchemaThatIsNoneIsRefusedWithAReason(String schema) {
        assertThatThrownBy(() -> JsonSchema.compile(schema, SchemaSettings.DEFAULT))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageMatching("(?s).{10,}");
    }

    private static SchemaVerdict verdict(String schema, String value) {
        SchemaSettings settings = new SchemaSettings(Dialect.DRAFT_2020_12, false, Map.of(), SMALL);
        return JsonSchema.compile(schema, settings).validate(value.getBytes(StandardCharsets.UTF_8));
    }
}
