/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import static dev.pacta.contract.ContractFixture.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.message.LintMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingVerdictTest {
    private static final String RULE = "pacta.privacy.finding";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {kind: iban, verdict: reject, basis: checksum}     | /verdict | write 'rejected'
            {kind: iban, verdict: Confirm}                     | /verdict | write 'confirmed'
            {kind: iban, verdict: rejectet}                    | /verdict | write 'rejected'
            {kind: iban, verdict: rejected, basis: checksums}  | /basis   | write 'checksum'
            {kind: iban, verdict: rejected, basis: nmae}       | /basis   | write 'name'
            {kind: iban, verdict: rejected, basis: everything} | /basis |
            {kind: iban, verdict: accepted}                    | /verdict |
            {kind: iban, verdict: true}                        | /verdict |
            {kind: iban, basis: checksum}                      | ''       |
            {verdict: rejected}                                | ''       |
            """)
    void whatNoScanReadsIsSaidWithAFixThatOnlyMendsTheSpelling(String entry, String at, String fix) {
        List<LintMessage> messages = messages("[" + entry + "]");

        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.path()).isEqualTo("/schema/0/properties/0/customProperties/0/value/0" + at);
            assertThat(message.position().line()).isEqualTo(line());
            if (fix == null) {
                assertThat(message.fix()).isNull();
            } else {
                assertThat(message.fix().title()).isEqualTo(fix);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{kind: iban, verdict: suggested, basis: name, detector: 1}]",
                "[{kind: iban, verdict: CONFIRMED}, {kind: e-mail address, verdict: rejected, basis: Text}]",
                "[]",
                "null"
            })
    void whatAScanReadsIsNoFault(String value) {
        assertThat(messages(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejected", "{kind: iban}", "[rejected]"})
    void anythingElseIsNoList(String value) {
        assertThat(messages(value))
                .singleElement()
                .satisfies(message -> assertThat(message.message()).contains("with kind, verdict and basis"));
    }

    private static List<LintMessage> messages(String value) {
        return Lint.lintBytes(contract(value).getBytes(StandardCharsets.UTF_8), "orders.yaml", LintProfile.STRICT)
                .stream()
                .filter(message -> message.ruleId().equals(RULE))
                .toList();
    }

    private static String contract(String value) {
        return ORDERS.replaceFirst(
                "(?m)^        required: true",
                "        required: true\n        customProperties:\n          - {property: personalDataFindings, value: %s}"
                        .formatted(value));
    }

    private static int line() {
        return (int) contract("null")
                        .lines()
                        .takeWhile(line -> !line.contains("personalDataFindings"))
                        .count()
                + 1;
    }
}
