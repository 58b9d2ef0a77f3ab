/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.exchange.compatibility.ComparisonResult;
import dev.pacta.exchange.compatibility.ComparisonResult.Compared;
import dev.pacta.exchange.compatibility.ComparisonResult.NotFinished;
import dev.pacta.exchange.compatibility.ComparisonResult.NotReadable;
import dev.pacta.exchange.compatibility.SchemaChange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonSchemaComparisonTest {
    private final JsonSchemaComparison comparison = new JsonSchemaComparison(Strictness.VALIDATING);

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void namesTheDifferenceAndWhatItBreaks(Case one) {
        List<SchemaChange> changes = changes(comparison, one.before(), one.after());
        assertThat(verdict(changes)).as("%s", changes).isEqualTo(one.breaks());
        if (one.rule().equals("none")) {
            assertThat(changes).isEmpty();
        } else {
            assertThat(changes).extracting(SchemaChange::rule).contains("jsonschema." + one.rule());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void judgesTheOppositeChangeTheOtherWayRound(Case one) {
        String opposite = Map.of("b", "f", "f", "b", "bf", "bf", "-", "-").get(one.breaks());
        assertThat(verdict(changes(comparison, one.after(), one.before()))).isEqualTo(opposite);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void nothingChangesBetweenASchemaAndItself(Case one) {
        assertThat(changes(comparison, one.before(), one.before())).isEmpty();
        assertThat(changes(comparison, one.after(), one.after())).isEmpty();
    }

    @Test
    void everyRuleOfTheCatalogueHasACase() {
        Set<String> shown = cases().map(one -> "jsonschema." + one.rule()).collect(Collectors.toSet());
        assertThat(comparison.catalog())
                .hasSizeGreaterThan(150)
                .filteredOn(rule -> !shown.contains(rule.id()))
                .extracting(rule -> rule.id())
                .isEmpty();
    }

    @Test
    void strictAndLenientForgiveWhatRegistriesForgive() {
        String open = "{\"type\":\"object\"}";
        String optional = "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}";
        String defaulted =
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\",\"default\":\"\"}},\"required\":[\"a\"]}";
        String relaxed = "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\",\"default\":\"\"}}}";
        assertThat(verdict(changes(with(Strictness.STRICT), open, optional))).isEqualTo("b");
        assertThat(verdict(changes(with(Strictness.LENIENT), open, optional))).isEqualTo("-");
        assertThat(verdict(changes(with(Strictness.VALIDATING), relaxed, defaulted)))
                .isEqualTo("b");
        assertThat(verdict(changes(with(Strictness.STRICT), relaxed, defaulted)))
                .isEqualTo("-");
        String closed = "{\"type\":\"object\",\"additionalProperties\":false}";
        assertThat(verdict(changes(with(Strictness.STRICT), open, closed))).isEqualTo("b");
        assertThat(verdict(changes(with(Strictness.LENIENT), open, closed))).isEqualTo("-");
    }

    @Test
    void pathsPointIntoTheLaterSchema() {
        assertThat(changes(
                        comparison,
                        "{\"properties\":{\"a/b\":{\"items\":{\"maximum\":10}}}}",
                        "{\"properties\":{\"a/b\":{\"items\":{\"maximum\":5}}}}"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.path()).isEqualTo("#/properties/a~1b/items/maximum");
                    assertThat(change.message()).isEqualTo("#/properties/a~1b/items/maximum: maximum was 10 and is 5");
                    assertThat(change.counterexample()).isEqualTo("10");
                });
    }

    @Test
    void whatIsNoSchemaIsSaidWithItsPlace() {
        assertThat(comparison.between("{}", "{\n  \"type\": }"))
                .isInstanceOfSatisfying(NotReadable.class, unreadable -> {
                    assertThat(unreadable.later()).isTrue();
                    assertThat(unreadable.position()).isNotNull();
                    assertThat(unreadable.position().line()).isEqualTo(2);
                });
        assertThat(comparison.between("[]", "{}")).isInstanceOf(NotReadable.class);
        assertThat(comparison.between("", "{}")).isInstanceOf(NotReadable.class);
        assertThat(comparison.between("{} {}", "{}")).isInstanceOf(NotReadable.class);
        assertThat(comparison.between("{\"type\":\"string\",\"type\":\"integer\"}", "{}"))
                .isInstanceOf(NotReadable.class);
        assertThat(comparison.between("[".repeat(50_000), "{}")).isInstanceOf(NotReadable.class);
    }

    /** Each branch refers to all others, and the two documents differ in the end of every path. */
    @Test
    void entangledSchemasEndInNotFinished() {
        assertThat(new JsonSchemaComparison(Strictness.VALIDATING, 20_000)
                        .between(entangled("integer"), entangled("string")))
                .isInstanceOf(NotFinished.class);
    }

    @Test
    void aPatternThatTakesForeverEndsInNotFinished() {
        String name = "a".repeat(60);
        String schema = "{\"properties\":{\"%s!\":{}},\"patternProperties\":{\"^(.*a){20}$\":{\"type\":\"%s\"}}}";
        assertThat(new JsonSchemaComparison(Strictness.VALIDATING, 20_000)
                        .between(schema.formatted(name, "integer"), schema.formatted(name, "string")))
                .isInstanceOf(NotFinished.class);
    }

    @Test
    void aSchemaThatRefersToNothingButItselfComesToAnEnd() {
        String loop =
                "{\"$ref\":\"#/$defs/a\",\"$defs\":{\"a\":{\"$ref\":\"#/$defs/b\"},\"b\":{\"$ref\":\"#/$defs/a\"}}}";
        assertThat(comparison.between(loop, "{\"type\":\"string\"}")).isInstanceOf(Compared.class);
    }

    private static String entangled(String leaf) {
        int size = 14;
        String definitions = IntStream.range(0, size)
                .mapToObj(at -> "\"n%d\":{\"anyOf\":[%s,{\"type\":\"%s\",\"maximum\":%d}]}"
                        .formatted(
                                at,
                                IntStream.range(0, size)
                                        .mapToObj(to -> "{\"properties\":{\"p%d\":{\"$ref\":\"#/$defs/n%d\"}}}"
                                                .formatted(to, to))
                                        .collect(Collectors.joining(",")),
                                leaf,
                                at))
                .collect(Collectors.joining(","));
        return "{\"$ref\":\"#/$defs/n0\",\"$defs\":{%s}}".formatted(definitions);
    }

    private static JsonSchemaComparison with(Strictness strictness) {
        return new JsonSchemaComparison(strictness);
    }

    private static List<SchemaChange> changes(JsonSchemaComparison comparison, String before, String after) {
        ComparisonResult result = comparison.between(before, after);
        assertThat(result).isInstanceOf(Compared.class);
        return ((Compared) result).changes();
    }

    private static String verdict(List<SchemaChange> changes) {
        String backward = changes.stream().anyMatch(SchemaChange::breaksBackward) ? "b" : "";
        String forward = changes.stream().anyMatch(SchemaChange::breaksForward) ? "f" : "";
        return (backward + forward).isEmpty() ? "-" : backward + forward;
    }

    static Stream<Case> cases() {
        try (InputStream file = JsonSchemaComparisonTest.class.getResourceAsStream("cases.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace('\'', '"');
            return text.lines().filter(line -> !line.startsWith("#")).map(Case::of);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    record Case(String rule, String breaks, String before, String after) {
        static Case of(String line) {
            String[] cells = line.split(" \\| ");
            return new Case(cells[0], cells[1], cells[2], cells[3]);
        }
    }
}
