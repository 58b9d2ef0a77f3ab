/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.message.Fix;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.odcs.ContractDocument;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the catalogue, held to its own examples. */
class RuleExamplesTest {
    private static final LintSettings SETTINGS =
            new LintSettings(LintProfile.STANDARD, Map.of(), Instant.parse("2026-11-21T12:00:00Z"));
    private static final String MARK = "# <- here";

    @Test
    void thereAreAtLeastSixtyRulesAndEachIdIsUsedOnce() {
        assertThat(Lint.catalog()).extracting(RuleDescription::id).doesNotHaveDuplicates();
        assertThat(Lint.catalog())
                .extracting(RuleDescription::id)
                .allMatch(id -> id.matches("pacta\\.[a-z]+\\.[a-z-]+"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theBadExampleIsFoundAtTheMarkedLinesAndNothingElseIs(RuleDescription rule) {
        String yaml = ExampleContract.complete(rule.badExample());
        List<String> lines = yaml.lines().toList();

        assertThat(lint(yaml))
                .as(yaml)
                .isNotEmpty()
                .allSatisfy(message ->
                        assertThat(message.ruleId()).as(message.text()).isEqualTo(rule.id()))
                .extracting(message -> message.position().line())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, lines.size())
                        .filter(line -> lines.get(line - 1).contains(MARK))
                        .boxed()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theColumnOfAMessageIsThatOfTheValueOrOfItsKey(RuleDescription rule) {
        String yaml = ExampleContract.complete(rule.badExample());
        List<String> lines = yaml.lines().toList();
        ContractDocument document = document(yaml);

        assertThat(lint(yaml)).allSatisfy(message -> {
            String key = message.path().substring(message.path().lastIndexOf('/') + 1);
            String rest = lines.get(message.position().line() - 1)
                    .substring(message.position().column() - 1);
            boolean atValue = document.position(message.path()).equals(java.util.Optional.of(message.position()));
            assertThat(atValue || rest.startsWith(key + ":")).as(message.text()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void nothingIsSaidOfTheGoodExample(RuleDescription rule) {
        String yaml = ExampleContract.complete(rule.goodExample());

        assertThat(lint(yaml)).as(yaml).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void onlyAFixableRuleHasAFixAndItSilencesTheRule(RuleDescription rule) {
        String yaml = ExampleContract.complete(rule.badExample());
        List<Fix> fixes = lint(yaml).stream()
                .flatMap(message -> Stream.ofNullable(message.fix()))
                .toList();

        assertThat(fixes.isEmpty()).as(yaml).isEqualTo(!rule.fixable());
        if (rule.fixable()) {
            LintFix.Fixed fixed = LintFix.apply(yaml.getBytes(StandardCharsets.UTF_8), "example.yaml", SETTINGS);
            assertThat(LintFix.apply(fixed.bytes(), "example.yaml", SETTINGS).bytes())
                    .isEqualTo(fixed.bytes());
            assertThat(lint(new String(fixed.bytes(), StandardCharsets.UTF_8)))
                    .as(new String(fixed.bytes(), StandardCharsets.UTF_8))
                    .isEmpty();
        }
    }

    private static List<LintMessage> lint(String yaml) {
        return Lint.lintBytes(yaml.getBytes(StandardCharsets.UTF_8), "example.yaml", SETTINGS);
    }

    private static ContractDocument document(String yaml) {
        ReadResult read = new OdcsReader().read(yaml.getBytes(StandardCharsets.UTF_8), "example.yaml");
        return ((ReadResult.Readable) read).document();
    }

    static List<RuleDescription> rules() {
        return Lint.catalog();
    }
}
