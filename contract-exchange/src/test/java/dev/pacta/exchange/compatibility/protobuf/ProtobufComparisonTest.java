/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.exchange.compatibility.ComparisonResult;
import dev.pacta.exchange.compatibility.ComparisonResult.Compared;
import dev.pacta.exchange.compatibility.ComparisonResult.NotReadable;
import dev.pacta.exchange.compatibility.SchemaChange;
import dev.pacta.exchange.compatibility.SchemaPosition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtobufComparisonTest {
    private final ProtobufComparison comparison = new ProtobufComparison();

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void namesTheDifferenceAndWhatItBreaks(Case one) {
        List<SchemaChange> changes = changes(comparison, one);
        if (one.rule().equals("none")) {
            assertThat(changes).isEmpty();
            return;
        }
        assertThat(changes)
                .filteredOn(change -> change.rule().equals("protobuf." + one.rule()))
                .isNotEmpty()
                .allSatisfy(
                        change -> assertThat((change.breaksBackward() ? "b" : "") + (change.breaksForward() ? "f" : ""))
                                .isEqualTo(one.breaks().replace("-", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void belongsToItsCategoryAndToAllStricterOnes(Case one) {
        for (ProtobufCategory watched : ProtobufCategory.values()) {
            List<SchemaChange> changes = changes(new ProtobufComparison(watched), one);
            boolean told = one.category() != ProtobufCategory.NONE
                    && watched.ordinal() >= one.category().ordinal();
            assertThat(changes.stream()
                            .filter(change -> change.rule().equals("protobuf." + one.rule()))
                            .anyMatch(SchemaChange::breaksBackward))
                    .as("%s", watched)
                    .isEqualTo(told);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void nothingChangesBetweenAFileAndItself(Case one) {
        assertThat(changes(comparison, new Case("none", "-", ProtobufCategory.NONE, one.after(), one.after())))
                .isEmpty();
    }

    @Test
    void everyRuleOfTheCatalogueHasACase() {
        Set<String> shown = cases().map(one -> "protobuf." + one.rule()).collect(Collectors.toSet());
        assertThat(comparison.catalog())
                .hasSizeGreaterThan(60)
                .allSatisfy(rule -> assertThat(shown).contains(rule.id()));
    }

    @Test
    void saysLineAndColumnOfWhatChanged() {
        String before = "syntax = \"proto3\";\nmessage M {\n  int32 a = 1;\n}\n";
        String after = "syntax = \"proto3\";\nmessage M {\n\n    string a = 1;\n}\n";
        assertThat(((Compared) comparison.between(before, after)).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.path()).isEqualTo("M.a");
                    assertThat(change.position()).isEqualTo(new SchemaPosition(4, 5));
                    assertThat(change.message()).contains("was int32, is string");
                });
    }

    @Test
    void aRemovalSaysWhatToReserve() {
        assertThat(changes(comparison, Case.of("x | - | NONE | message M { int32 a = 7; } | message M {}")))
                .singleElement()
                .satisfies(change ->
                        assertThat(change.message()).endsWith("reserve number 7 so that nobody uses it again"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"message M {", "syntax = \"proto9\";", "message M { int32 a; }", "{}", "\u0000", "message {}"})
    void whatIsNoProtobufIsSaid(String text) {
        assertThat(comparison.between("", text)).isInstanceOfSatisfying(NotReadable.class, unreadable -> {
            assertThat(unreadable.later()).isTrue();
            assertThat(unreadable.message()).startsWith("this is no Protobuf file");
        });
    }

    @Test
    void filesThatAreNestedTooDeeplyAreRefused() {
        assertThat(comparison.between("", "message M {".repeat(200_000))).isInstanceOf(NotReadable.class);
    }

    private static List<SchemaChange> changes(ProtobufComparison comparison, Case one) {
        ComparisonResult result = comparison.between(file(one.before()), file(one.after()));
        assertThat(result).isInstanceOf(Compared.class);
        return ((Compared) result).changes();
    }

    private static String file(String text) {
        if (text.startsWith("p ")) {
            return "syntax = \"proto3\"; " + text.substring(2);
        }
        return text.startsWith("2 ")
                ? "syntax = \"proto2\"; package p; " + text.substring(2)
                : "syntax = \"proto3\"; package p; " + text;
    }

    static Stream<Case> cases() {
        try (InputStream file = ProtobufComparisonTest.class.getResourceAsStream("cases.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Case::of);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    record Case(String rule, String breaks, ProtobufCategory category, String before, String after) {
        static Case of(String line) {
            String[] cells = line.split(" \\| ");
            return new Case(cells[0], cells[1], ProtobufCategory.valueOf(cells[2]), cells[3], cells[4]);
        }
    }
}
