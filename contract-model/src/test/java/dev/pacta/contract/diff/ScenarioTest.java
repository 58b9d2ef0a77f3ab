/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.contract.odcs.ContractDocument;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios under {@code scenarios/diff}: at least one for each rule. */
class ScenarioTest {
    static List<Scenario> scenarios() {
        return Scenario.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void findsTheChangesOfTheScenarioAndNoOthers(Scenario scenario) {
        assertThat(changes(scenario).stream().map(Scenario.Expected::of))
                .containsExactlyInAnyOrderElementsOf(scenario.expected());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyChangePointsToWhatIsInTheDocuments(Scenario scenario) {
        assertThat(changes(scenario)).allSatisfy(change -> {
            assertThat(scenario.before().position(String.valueOf(change.beforePointer())))
                    .as("before %s", change.beforePointer())
                    .isPresent();
            assertThat(scenario.after().position(String.valueOf(change.afterPointer())))
                    .as("after %s", change.afterPointer())
                    .isPresent();
            assertThat(change.message()).startsWith(change.path() + ": ").doesNotContain("null to", "to null");
        });
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aVersionDoesNotDifferFromItself(Scenario scenario) {
        Contract after = contract(scenario.after());

        assertThat(ContractDiff.between(after, after).changes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void whatDiffersOneWayDiffersTheOtherWay(Scenario scenario) {
        ContractDiff there = ContractDiff.between(contract(scenario.before()), contract(scenario.after()));
        ContractDiff back = ContractDiff.between(contract(scenario.after()), contract(scenario.before()));

        assertThat(back.changes().isEmpty()).isEqualTo(there.changes().isEmpty());
    }

    @Test
    void everyRuleOfTheCatalogHasAScenarioAndEveryScenarioItsVerdicts() {
        Set<String> shown = scenarios().stream()
                .flatMap(scenario -> scenario.expected().stream())
                .map(Scenario.Expected::rule)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known =
                ContractDiff.catalog().stream().map(ChangeRule::id).collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).isEqualTo(known);
        assertThat(known).hasSameSizeAs(ContractDiff.catalog());
    }

    private static List<Change> changes(Scenario scenario) {
        return ContractDiff.between(contract(scenario.before()), contract(scenario.after()), scenario.settings())
                .changes();
    }

    private static Contract contract(ContractDocument document) {
        return document.contract()
                .orElseThrow(() -> new AssertionError(document.structure().toString()));
    }
}
