/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.verdicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final Case TEXTS = Case.values("texts", ColumnType.Single.TEXT, "logicalType: string", "a");
    private static final Case LISTS =
            Case.values("lists", new ColumnType.ListOf(ColumnType.Single.WHOLE), "logicalType: array", List.of(1L));
    private static final List<Case> CASES = List.of(TEXTS, LISTS);
    private static final CaseVerdict GOOD = new CaseVerdict(1, 0, new TreeMap<>(Map.of("data.a:type", "passed")));
    private static final CaseVerdict BAD = new CaseVerdict(1, 1, new TreeMap<>(Map.of("data.a:type", "failed 1")));
    private static final Map<String, Map<String, String>> EXPECTED = Map.of("texts", GOOD.ends(), "lists", GOOD.ends());

    /** Says what it is told to say of lists. */
    private record Told(CaseVerdict ofLists, List<Exemption> exemptions) implements Backend {
        @Override
        public String name() {
            return "told";
        }

        @Override
        public CaseVerdict judge(Case data) {
            return data.equals(LISTS) ? ofLists : GOOD;
        }
    }

    @Test
    void countsTheCasesThatAgree() {
        assertThat(Agreement.row(new Told(GOOD, List.of()), CASES, EXPECTED)).isEqualTo("| told | 2 | 2 | none |");
    }

    @Test
    void aDifferenceThatIsNotDeclaredFails() {
        assertThatThrownBy(() -> Agreement.row(new Told(BAD, List.of()), CASES, EXPECTED))
                .hasMessageContaining("lists: data.a:type is failed 1, not passed; records is 1 of 1 invalid");
    }

    @Test
    void aRuleThatVanishesFails() {
        CaseVerdict silent = new CaseVerdict(1, 0, new TreeMap<>());

        assertThatThrownBy(() -> Agreement.row(new Told(silent, List.of()), CASES, EXPECTED))
                .hasMessageContaining("data.a:type is null, not passed");
    }

    @Test
    void aDeclaredDifferenceIsTold() {
        Backend backend = new Told(BAD, List.of(Exemption.columns("it has none", "list")));

        assertThat(Agreement.row(backend, CASES, EXPECTED))
                .isEqualTo("| told | 2 | 1 | list columns (1): it has none |");
    }

    @Test
    void aDeclaredDifferenceThatNoLongerHappensFails() {
        Backend backend = new Told(GOOD, List.of(Exemption.cases("it has none", "lists")));

        assertThatThrownBy(() -> Agreement.row(backend, CASES, EXPECTED))
                .hasMessageContaining("told: the exception for “lists” no longer happens in each of its cases");
    }

    @Test
    void aRuleThatIsNotDeclaredHasToAgreeInADeclaredCaseToo() {
        Exemption ofAnotherRule = Exemption.cases("it has none", "lists").ofRules("data.b:type");

        assertThatThrownBy(() -> Agreement.row(new Told(BAD, List.of(ofAnotherRule)), CASES, EXPECTED))
                .hasMessageContaining("lists: data.a:type is failed 1, not passed");
        assertThat(Agreement.row(new Told(BAD, List.of(ofAnotherRule.ofRules("data.a:type"))), CASES, EXPECTED))
                .isEqualTo("| told | 2 | 1 | “lists” (1): it has none |");
    }

    @Test
    void aNameThatNoCaseHasNeverHappens() {
        Backend backend = new Told(BAD, List.of(Exemption.cases("it has none", "lists"), Exemption.cases("x", "gone")));

        assertThatThrownBy(() -> Agreement.row(backend, CASES, EXPECTED))
                .hasMessageContaining("told: the exception for “gone” no longer happens");
    }

    @Test
    void everyCaseHasANameOfItsOwnAndRecordsThatStayTheSame() {
        assertThat(Corpus.cases()).extracting(Case::name).doesNotHaveDuplicates();
        assertThat(Corpus.cases()).isEqualTo(Corpus.cases());
        assertThat(RecordedVerdicts.read().keySet())
                .containsExactlyElementsOf(
                        Corpus.cases().stream().map(Case::name).toList());
    }
}
