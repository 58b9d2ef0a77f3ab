/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The contracts in {@code examples/contracts}. */
class ExampleContractsTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "contracts");

    @ParameterizedTest
    @MethodSource("goodContracts")
    void aGoodContractHasNeitherErrorsNorWarnings(Path contract) throws IOException {
        assertThat(lint(contract))
                .filteredOn(message -> message.severity() != Severity.INFO)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // The quotation mark that is never closed ends at the next one, and only there the document stops being YAML.
        "not-yaml, yaml.syntax, 24",
        "duplicate-key, yaml.duplicate-key, 8",
        "unknown-api-version, odcs.apiVersion, 2",
        "missing-id, odcs.key.missing, 2",
        "misspelled-key, odcs.key.unknown, 28",
        "option-of-another-type, odcs.key.unknown, 33",
        "two-operators, odcs.quality.operator, 43",
        "server-without-database, odcs.key.missing, 48",
        "pattern-does-not-compile, pacta.pattern.broken, 24",
        "minimum-above-maximum, pacta.range.empty, 33",
    })
    void aBadContractIsRefusedAtTheRightLine(String name, String ruleId, int line) throws IOException {
        assertThat(lint(EXAMPLES.resolve("bad/" + name + ".odcs.yaml")))
                .filteredOn(message -> message.severity() == Severity.ERROR)
                .extracting(LintMessage::ruleId, message -> message.position().line())
                .contains(org.assertj.core.groups.Tuple.tuple(ruleId, line));
    }

    @ParameterizedTest
    @CsvSource({
        "broken-reference, pacta.reference.missing, 44",
        "example-breaks-its-own-rule, pacta.example.mismatch, 35",
        "personal-data-without-purpose, pacta.privacy.purpose, 42",
    })
    void whatIsProbablyAMistakeIsAWarningAtTheRightLine(String name, String ruleId, int line) throws IOException {
        assertThat(lint(EXAMPLES.resolve("bad/" + name + ".odcs.yaml")))
                .filteredOn(message -> message.severity() == Severity.WARNING)
                .extracting(LintMessage::ruleId, message -> message.position().line())
                .contains(org.assertj.core.groups.Tuple.tuple(ruleId, line));
    }

    private static List<LintMessage> lint(Path contract) throws IOException {
        return Lint.lintBytes(
                Files.readAllBytes(contract), contract.getFileName().toString(), LintProfile.STANDARD);
    }

    static Stream<Path> goodContracts() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve("good"))) {
            return files.sorted().toList().stream();
        }
    }
}
