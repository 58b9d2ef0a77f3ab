/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each keyword on values that it accepts and refuses; the cases are written from the text of the standard. */
class KeywordsTest {
    private static final int CASES = 70;

    @TestFactory
    List<DynamicTest> keywords() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : lines()) {
            String[] parts = line.split(" \\| ?", -1);
            for (Dialect dialect : dialects(parts[1])) {
                tests.add(DynamicTest.dynamicTest(
                        parts[0] + " " + dialect + " " + parts[2], () -> check(dialect, parts[2], parts[3], parts[4])));
            }
        }
        assertThat(tests).hasSizeGreaterThan(CASES);
        return tests;
    }

    private static List<String> lines() throws IOException {
        try (InputStream file =
                        Objects.requireNonNull(KeywordsTest.class.getResourceAsStream("/json-schema/cases.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    private static List<Dialect> dialects(String drafts) {
        return switch (drafts) {
            case "2019" -> List.of(Dialect.DRAFT_2019_09);
            case "2020" -> List.of(Dialect.DRAFT_2020_12);
            default -> List.of(Dialect.values());
        };
    }

    private static void check(Dialect dialect, String schema, String accepted, String refused) {
        SchemaSettings settings = new SchemaSettings(dialect, false, Map.of(), SchemaLimits.DEFAULT);
        JsonSchema compiled = JsonSchema.compile(schema, settings);
        values(accepted)
                .forEach(value -> assertThat(verdict(compiled, value)).as(value).isEqualTo(SchemaVerdict.Kind.VALID));
        values(refused)
                .forEach(value -> assertThat(verdict(compiled, value)).as(value).isEqualTo(SchemaVerdict.Kind.INVALID));
    }

    private static Stream<String> values(String text) {
        return Arrays.stream(text.strip().split(" {2,}")).filter(value -> !value.isEmpty());
    }

    private static SchemaVerdict.Kind verdict(JsonSchema schema, String value) {
        return schema.validate(value.getBytes(StandardCharsets.UTF_8)).kind();
    }

    @Test
    void anErrorSaysWhereInTheValueAndWhereInTheSchema() {
        JsonSchema schema = JsonSchema.compile("""
                {"properties":{"a/b":{"items":{"$ref":"#/$defs/small"}}},"$defs":{"small":{"maximum":9}}}""", SchemaSettings.DEFAULT);

        assertThat(schema.validate("{\"a/b\":[1,10]}".getBytes(StandardCharsets.UTF_8))
                        .errors())
                .containsExactly(new SchemaError("/a~1b/1", "maximum", "#/$defs/small/maximum", "expected at most 9"));
    }
}
