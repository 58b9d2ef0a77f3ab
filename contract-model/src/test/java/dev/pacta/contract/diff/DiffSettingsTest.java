/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import static dev.pacta.contract.ContractFixture.ORDERS;
import static dev.pacta.contract.ContractFixture.contract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pacta.contract.Contract;
import dev.pacta.contract.VersionNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffSettingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Contract BEFORE = contract(ORDERS);
    private static final Contract WITHOUT_AMOUNT =
            contract(ORDERS.replaceAll("(?s)      - id: amount.*?(?=      - id: state)", ""));

    @ParameterizedTest
    @CsvSource({
        "property.removed, orders.amount, orders, true",
        "property.removed, orders.*, , true",
        "property.*, **, , true",
        "*, orders.amount, , false",
        "**, orders.amount, , true",
        "property.removed, *, , false",
        "property.removed, orders.amount, invoices, false",
        "property.renamed, orders.amount, , false",
        "property.removed, orders_amount, , false"
    })
    void aWaiverCoversWhatItNames(String rule, String path, String contract, boolean covers) {
        Waiver waiver = new Waiver(rule, path, contract, "team-sales", "agreed", TODAY);

        ContractDiff diff = ContractDiff.between(BEFORE, WITHOUT_AMOUNT, with(waiver));

        assertThat(diff.breaking(CompatibilityMode.BACKWARD).isEmpty()).isEqualTo(covers);
        assertThat(diff.waived().isEmpty()).isNotEqualTo(covers);
        assertThat(diff.changes()).hasSize(1);
    }

    @Test
    void aWaiverCountsUntilItsLastDayAndIsNamedAfterwards() {
        Waiver ended = new Waiver("property.removed", "**", null, "team-sales", "agreed", TODAY.minusDays(1));

        ContractDiff diff = ContractDiff.between(BEFORE, WITHOUT_AMOUNT, with(ended));

        assertThat(diff.breaking(CompatibilityMode.BACKWARD)).hasSize(1);
        assertThat(diff.expiredWaivers()).containsExactly(ended);
    }

    @Test
    void aWaiverDoesNotMakeTheVersionNumberSmaller() {
        Waiver waiver = new Waiver("property.removed", "**", null, "team-sales", "agreed", TODAY);

        assertThat(ContractDiff.between(BEFORE, WITHOUT_AMOUNT, with(waiver)).weight())
                .isEqualTo(Weight.MAJOR);
    }

    @Test
    void aWaiverHasAnOwnerAndAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Waiver("property.removed", "**", null, " ", "agreed", TODAY))
                .withMessage("a waiver names its owner");
    }

    @ParameterizedTest
    @CsvSource({"property.removed, MINOR, MINOR, 1", "property.*, NONE, NONE, 0", "quality.*, NONE, MAJOR, 1"})
    void aRuleSetGivesAnotherWeight(String rule, Weight weight, Weight due, int breaking) {
        DiffSettings settings = new DiffSettings(Map.of(rule, weight), List.of(), TODAY, false);

        ContractDiff diff = ContractDiff.between(BEFORE, WITHOUT_AMOUNT, settings);

        assertThat(diff.weight()).isEqualTo(due);
        assertThat(diff.breaking(CompatibilityMode.BACKWARD)).hasSize(breaking);
    }

    @Test
    void theFingerprintStaysWhenSomethingElseChanges() {
        Contract more = contract(ORDERS.replaceAll("(?s)      - id: amount.*?(?=      - id: state)", "")
                .replace("    name: orders\n", "    name: orders\n    description: All orders.\n")
                .replace("apiVersion", "name: Orders\napiVersion"));

        assertThat(fingerprint(WITHOUT_AMOUNT)).hasSize(24).isEqualTo(fingerprint(more));
    }

    @ParameterizedTest
    @CsvSource({
        "1.4.2, MAJOR, 2.0.0", "1.4.2, MINOR, 1.5.0", "v1.4.2, PATCH, v1.4.3", "1.4.2-rc.1, NONE, 1.4.2",
        "0.4.2, MAJOR, 0.5.0", "0.4.2, MINOR, 0.4.3", "0.4.2, PATCH, 0.4.3", "2026-01, MAJOR,"
    })
    void theNextVersionFollowsFromTheWeight(String version, Weight weight, String next) {
        assertThat(NextVersion.after(new VersionNumber(version), weight)).isEqualTo(next);
    }

    @Test
    void aVersionThatGrewTooLittleIsSaidWithTheOneThatIsDue() {
        DiffSettings settings = DiffSettings.on(TODAY);

        assertThat(ContractDiff.between(BEFORE, WITHOUT_AMOUNT, settings).changes())
                .filteredOn(change -> change.ruleId().equals("contract.version-too-small"))
                .singleElement()
                .satisfies(change -> assertThat(change.message()).contains("2.0.0 is due for a major change"));
    }

    private static String fingerprint(Contract after) {
        return ContractDiff.between(BEFORE, after).changes().stream()
                .filter(change -> change.ruleId().equals("property.removed"))
                .map(Change::fingerprint)
                .findFirst()
                .orElseThrow();
    }

    private static DiffSettings with(Waiver waiver) {
        return new DiffSettings(Map.of(), List.of(waiver), TODAY, false);
    }
}
