/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.avro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.exchange.compatibility.ComparisonResult;
import dev.pacta.exchange.compatibility.ComparisonResult.Compared;
import dev.pacta.exchange.compatibility.ComparisonResult.NotReadable;
import dev.pacta.exchange.compatibility.SchemaChange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvroComparisonTest {
    private final AvroComparison comparison = new AvroComparison();

    /** Backward and forward, of a field's type before and after; both fields have no default. */
    @ParameterizedTest(name = "{0} -> {1}: backward {2}, forward {3}")
    @CsvSource(delimiter = '|', textBlock = """
            "int" | "int" | true | true
            "int" | "long" | true | false
            "int" | "float" | true | false
            "int" | "double" | true | false
            "long" | "int" | false | true
            "long" | "float" | true | false
            "long" | "double" | true | false
            "float" | "double" | true | false
            "double" | "float" | false | true
            "string" | "bytes" | true | true
            "bytes" | "string" | true | true
            "int" | "string" | false | false
            "boolean" | "int" | false | false
            "int" | ["null", "int"] | true | false
            ["null", "int"] | "int" | false | true
            ["null", "int"] | ["null", "int", "string"] | true | false
            ["null", "int", "string"] | ["null", "int"] | false | true
            ["null", "int"] | ["int", "null"] | true | true
            {"type":"array","items":"int"} | {"type":"array","items":"long"} | true | false
            {"type":"map","values":"long"} | {"type":"map","values":"int"} | false | true
            {"type":"enum","name":"E","symbols":["A"]} | {"type":"enum","name":"E","symbols":["A","B"]} | true | false
            {"type":"enum","name":"E","symbols":["A","B"]} | {"type":"enum","name":"E","symbols":["A"]} | false | true
            {"type":"enum","name":"E","symbols":["A","B"]} | {"type":"enum","name":"E","symbols":["A"],"default":"A"} | true | true
            {"type":"fixed","name":"F","size":4} | {"type":"fixed","name":"F","size":8} | false | false
            {"type":"fixed","name":"F","size":4} | {"type":"fixed","name":"G","size":4} | false | false
            {"type":"int","logicalType":"date"} | {"type":"int","logicalType":"time-millis"} | false | false
            {"type":"int","logicalType":"date"} | "int" | true | true
            {"type":"long","logicalType":"timestamp-millis"} | {"type":"long","logicalType":"timestamp-micros"} | false | false
            {"type":"bytes","logicalType":"decimal","precision":10,"scale":2} | {"type":"bytes","logicalType":"decimal","precision":12,"scale":2} | false | false
            {"type":"bytes","logicalType":"decimal","precision":10,"scale":2} | {"type":"bytes","logicalType":"decimal","precision":10,"scale":4} | false | false
            {"type":"record","name":"N","fields":[]} | {"type":"record","name":"M","fields":[]} | false | false
            """, quoteCharacter = '\u0001')
    void judgesTheChangeOfAType(String before, String after, boolean backward, boolean forward) {
        List<SchemaChange> changes = compare(field(before, ""), field(after, ""));
        assertThat(changes.stream().noneMatch(SchemaChange::breaksBackward)).isEqualTo(backward);
        assertThat(changes.stream().noneMatch(SchemaChange::breaksForward)).isEqualTo(forward);
    }

    @Test
    void addedFieldsNeedADefaultForTheReadersOfTheLaterSchema() {
        assertThat(compare(record(""), field("\"int\"", "")))
                .filteredOn(SchemaChange::breaksBackward)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.rule()).isEqualTo("avro.reader-field-missing-default-value");
                    assertThat(change.path()).isEqualTo("#/fields/0");
                    assertThat(change.message()).contains("a reader with the later schema cannot read", "f");
                });
        assertThat(compare(record(""), field("\"int\"", ", \"default\": 0")))
                .extracting(SchemaChange::rule)
                .containsExactly("avro.field-added");
    }

    @Test
    void removedFieldsNeedADefaultForTheReadersOfTheEarlierSchema() {
        assertThat(compare(field("\"int\"", ""), record("")))
                .filteredOn(SchemaChange::breaksForward)
                .extracting(SchemaChange::rule)
                .containsExactly("avro.reader-field-missing-default-value");
        assertThat(compare(field("\"int\"", ", \"default\": 0"), record("")))
                .extracting(SchemaChange::rule)
                .containsExactly("avro.field-removed");
    }

    @Test
    void missingSymbolsAreTheCounterexample() {
        List<SchemaChange> changes = compare(
                field("{\"type\":\"enum\",\"name\":\"E\",\"symbols\":[\"A\"]}", ""),
                field("{\"type\":\"enum\",\"name\":\"E\",\"symbols\":[\"A\",\"B\"]}", ""));
        assertThat(changes)
                .filteredOn(SchemaChange::breaksForward)
                .singleElement()
                .satisfies(change -> assertThat(change.counterexample()).contains("B"));
    }

    @Test
    void harmlessDifferencesAreSaidToo() {
        assertThat(compare(
                        field("\"int\"", ""),
                        field("\"int\"", ", \"doc\": \"d\", \"default\": 3, \"aliases\": [\"g\"]")))
                .extracting(SchemaChange::rule)
                .containsExactly("avro.default-changed", "avro.doc-changed", "avro.aliases-changed");
    }

    @Test
    void aSchemaThatContainsItselfIsComparedToTheEnd() {
        String tree = "{\"type\":\"record\",\"name\":\"T\",\"fields\":[{\"name\":\"value\",\"type\":\"%s\"},"
                + "{\"name\":\"next\",\"type\":[\"null\",\"T\"],\"default\":null}]}";
        assertThat(compare(tree.formatted("int"), tree.formatted("long")))
                .filteredOn(SchemaChange::breaksForward)
                .isNotEmpty();
        assertThat(compare(tree.formatted("int"), tree.formatted("int"))).isEmpty();
    }

    @Test
    void whatIsNoSchemaIsSaid() {
        assertThat(comparison.between("{", "\"int\"")).isInstanceOfSatisfying(NotReadable.class, unreadable -> {
            assertThat(unreadable.later()).isFalse();
            assertThat(unreadable.message()).startsWith("this is no Avro schema: ");
        });
        assertThat(comparison.between("\"int\"", "{\"type\":\"record\"}")).isInstanceOf(NotReadable.class);
        assertThat(comparison.between("\"int\"", "[".repeat(100_000))).isInstanceOf(NotReadable.class);
    }

    private List<SchemaChange> compare(String before, String after) {
        ComparisonResult result = comparison.between(before, after);
        assertThat(result).isInstanceOf(Compared.class);
        return ((Compared) result).changes();
    }

    private static String field(String type, String more) {
        return record("{\"name\":\"f\",\"type\":" + type + more + "}");
    }

    private static String record(String fields) {
        return "{\"type\":\"record\",\"name\":\"R\",\"fields\":[" + fields + "]}";
    }
}
