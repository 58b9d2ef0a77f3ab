/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import static dev.pacta.validation.ContractFixture.withProperties;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pacta.validation.plan.PlannedRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidatorTest {
    /** A tree whose numbers are as they were written. */
    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    @ParameterizedTest(name = "{0} with {1} breaks {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {name: a, required: true}                                                     | {}                     | data.a:required
            {name: a, required: true}                                                     | {"a":null}             | data.a:required
            {name: a, required: true}                                                     | {"a":0}                |
            {name: a, logicalType: string}                                                | {"a":1}                | data.a:type
            {name: a, logicalType: integer}                                               | {"a":1.5}              | data.a:type
            {name: a, logicalType: integer}                                               | {"a":1.0}              |
            {name: a, logicalType: integer}                                               | {"a":92233720368547758079} |
            {name: a, logicalType: number}                                                | {"a":"1"}              | data.a:type
            {name: a, logicalType: boolean}                                               | {"a":"true"}           | data.a:type
            {name: a, logicalType: date}                                                  | {"a":"2026-02-30"}     | data.a:type
            {name: a, logicalType: date, logicalTypeOptions: {format: dd.MM.yyyy}}        | {"a":"28.02.2026"}     |
            {name: a, logicalType: date, logicalTypeOptions: {format: dd.MM.yyyy}}        | {"a":"30.02.2026"}     | data.a:type
            {name: a, logicalType: timestamp}                                             | {"a":"2026-02-28T24:61:00Z"} | data.a:type
            {name: a, logicalType: timestamp, logicalTypeOptions: {minimum: "2020-01-01T00:00:00Z"}} | {"a":"2019-12-31T23:59:59Z"} | data.a:minimum
            {name: a, logicalType: timestamp, logicalTypeOptions: {minimum: "2020-01-01T00:00:00Z"}} | {"a":"2020-01-01T00:30:00+01:00"} | data.a:minimum
            {name: a, logicalType: string, logicalTypeOptions: {minLength: 2}}            | {"a":"x"}              | data.a:minLength
            {name: a, logicalType: string, logicalTypeOptions: {maxLength: 1}}            | {"a":"😀"}             |
            {name: a, logicalType: string, logicalTypeOptions: {pattern: "^[a-z]+$"}}     | {"a":"A"}              | data.a:pattern
            {name: a, logicalType: string, logicalTypeOptions: {format: uuid}}            | {"a":"123"}            | data.a:format
            {name: a, logicalType: string, logicalTypeOptions: {format: ipv6}}            | {"a":"::1"}            |
            {name: a, logicalType: string, logicalTypeOptions: {format: ipv6}}            | {"a":"1::2::3"}        | data.a:format
            {name: a, logicalType: integer, logicalTypeOptions: {format: i16}}            | {"a":70000}            | data.a:format
            {name: a, logicalType: integer, logicalTypeOptions: {format: i16}}            | {"a":32767}            |
            {name: a, logicalType: integer, logicalTypeOptions: {format: i16}}            | {"a":1e4}              |
            {name: a, logicalType: integer, logicalTypeOptions: {format: i16}}            | {"a":1.0}              |
            {name: a, logicalType: integer, logicalTypeOptions: {format: i16}}            | {"a":1.5}              | data.a:type
            {name: a, logicalType: integer, logicalTypeOptions: {format: i16}}            | {"a":1e999999}         | data.a:format
            {name: a, logicalType: integer, logicalTypeOptions: {format: u64}}            | {"a":18446744073709551615} |
            {name: a, logicalType: integer, logicalTypeOptions: {format: u64}}            | {"a":18446744073709551616} | data.a:format
            {name: a, logicalType: integer, logicalTypeOptions: {format: u64}}            | {"a":-1}               | data.a:format
            {name: a, logicalType: integer, logicalTypeOptions: {format: i128}}           | {"a":-170141183460469231731687303715884105728} |
            {name: a, logicalType: integer, logicalTypeOptions: {format: i128}}           | {"a":170141183460469231731687303715884105728} | data.a:format
            {name: a, logicalType: number, logicalTypeOptions: {format: f32}}             | {"a":1e39}             |
            {name: a, logicalType: number, logicalTypeOptions: {minimum: 0}}              | {"a":-0.01}            | data.a:minimum
            {name: a, logicalType: number, logicalTypeOptions: {exclusiveMaximum: 1}}     | {"a":1}                | data.a:maximum
            {name: a, logicalType: number, logicalTypeOptions: {multipleOf: 0.01}}        | {"a":0.07}             |
            {name: a, logicalType: number, logicalTypeOptions: {multipleOf: 0.01}}        | {"a":0.075}            | data.a:multipleOf
            {name: a, logicalType: number, logicalTypeOptions: {multipleOf: 3}}           | {"a":1e999999}         | data.a:multipleOf
            {name: a, logicalType: string, enum: [{value: x}]}                            | {"a":"y"}              | data.a:enum
            {name: a, logicalType: integer, enum: [{value: 1}]}                           | {"a":1.0}              |
            {name: a, logicalType: array, items: {logicalType: integer}}                  | {"a":[1,"2"]}          | data.a.items:type
            {name: a, logicalType: array, logicalTypeOptions: {minItems: 1}}              | {"a":[]}               | data.a:minItems
            {name: a, logicalType: array, logicalTypeOptions: {uniqueItems: true}}        | {"a":[1,1.0]}          | data.a:uniqueItems
            {name: a, logicalType: array}                                                 | {"a":{}}               | data.a:type
            {name: a, logicalType: object, properties: [{name: b, required: true}]}       | {"a":{}}               | data.a.b:required
            {name: a, logicalType: object, properties: [{name: b, required: true}]}       | {}                     |
            {name: a, logicalType: object, logicalTypeOptions: {required: [b]}}            | {"a":{}}               | data.a.b:required
            {name: a, logicalType: object, logicalTypeOptions: {required: [b]}, properties: [{name: b, logicalType: string}]} | {"a":{"b":null}} | data.a.b:required
            {name: a, logicalType: string}                                                | {"a":{}}               | data.a:type
            {name: a, logicalType: vector, logicalTypeOptions: {dimensions: 2}}           | {"a":[1,2,3]}          | data.a:dimensions
            """)
    void judgesARecordTheSameFromBytesAndParsed(String property, String record, @Nullable String brokenRule)
            throws IOException {
        Validator validator = CompiledContract.compile(withProperties(property)).validator("data");

        Verdict fromBytes = validator.validate(record.getBytes(StandardCharsets.UTF_8));
        Verdict fromMap = validator.validate(parse(record));

        assertThat(fromBytes.violations().stream()
                        .map(Violation::ruleId)
                        .map(id -> id.replace("data.a:items", "data.a.items")))
                .containsExactlyElementsOf(brokenRule == null ? List.of() : List.of(expected(brokenRule)));
        assertThat(fromMap).isEqualTo(fromBytes);
        assertThat(validator.validate(EXACT.readTree(record))).isEqualTo(fromBytes);
    }

    @Test
    void aFormatOfNumbersSaysWhatIsInItAndWhyItIsNotChecked() {
        String properties = """
                {name: a, logicalType: integer, logicalTypeOptions: {format: i8}},
                {name: b, logicalType: number, logicalTypeOptions: {format: f64}}
                """;
        CompiledContract contract = CompiledContract.compile(withProperties(properties));

        Verdict verdict = contract.validator("data").validate("{\"a\":128}".getBytes(StandardCharsets.UTF_8));

        assertThat(verdict.violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.message()).contains("i8 (-128 to 127)"));
        assertThat(contract.plan("data").rules())
                .filteredOn(rule -> rule.id().endsWith(":format"))
                .extracting(PlannedRule::where)
                .containsExactly(PlannedRule.Where.RECORD, PlannedRule.Where.SKIPPED);
    }

    /** The items of a list share its path; their rules are numbered after those of the list. */
    private static String expected(String ruleId) {
        return ruleId.equals("data.a.items:type") ? "data.a:type-2" : ruleId;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"[1]", "{\"a\":1} x", "{\"a\":", "{\"a\":1,\"a\":2}", "\"text\"", "''"})
    void whatIsNoJsonObjectIsAViolationOfTheRecord(String record) {
        Validator validator =
                CompiledContract.compile(withProperties("{name: a}")).validator("data");

        assertThat(validator.validate(record.getBytes(StandardCharsets.UTF_8)).violations())
                .extracting(Violation::ruleId)
                .containsExactly("data:record");
    }

    @Test
    void nestingBeyondTheLimitDoesNotFinish() {
        Validator validator =
                CompiledContract.compile(withProperties("{name: a}")).validator("data");
        String deep = "{\"a\":" + "[".repeat(1000) + "]".repeat(1000) + "}";

        assertThat(validator.validate(deep.getBytes(StandardCharsets.UTF_8)).kind())
                .isEqualTo(Verdict.Kind.UNFINISHED);
    }

    @Test
    void aPersonalValueIsNeverShown() {
        Validator validator = CompiledContract.compile(withProperties("""
                {name: mail, logicalType: string, logicalTypeOptions: {maxLength: 5}, customProperties: [{property: privacy, value: {dataCategory: user.contact.email}}]}""")).validator("data");

        Verdict verdict = validator.validate("{\"mail\":\"ada@example.org\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(verdict.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.value()).isEqualTo("***");
            assertThat(violation.toString()).doesNotContain("ada");
        });
    }

    @Test
    void anUnknownSchemaObjectIsNamedBesideTheKnownOnes() {
        CompiledContract compiled = CompiledContract.compile(withProperties("{name: a}"));

        assertThatThrownBy(() -> compiled.validator("orders"))
                .hasMessageContaining("'orders'")
                .hasMessageContaining("data");
    }

    private static Map<String, @Nullable Object> parse(String json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            return object(parser);
        }
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            map.put(name, value(parser));
        }
        return map;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> parser.getText();
            default -> parser.getDecimalValue();
        };
    }
}
