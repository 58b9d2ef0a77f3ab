/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.validation.personal.LabelledColumns;
import dev.pacta.validation.personal.LabelledColumns.Labelled;
import dev.pacta.validation.scan.ContractComparison.Line;
import dev.pacta.validation.scan.ContractComparison.Standing;
import dev.pacta.validation.scan.ContractSuggestions.Written;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractSuggestionsTest {
    private static final int ROWS = 100;
    private static final String HEAD = """
            # The shop's customers.
            apiVersion: v3.1.0
            kind: DataContract
            id: customers
            status: active
            version: 1.0.0
            schema:
              - name: customers   # one row each
                properties:
            """;
    private static final ScanReport REPORT = report();

    /** The columns mail, card, phone, ip, iban and last_name; in the column order one value in a hundred is an e-mail address. */
    private static ScanReport report() {
        Map<String, String> names =
                Map.of("e-mail", "mail", "payment", "card", "telephone", "phone", "internet", "ip", "bank", "iban");
        List<Labelled> columns = new LabelledColumns(11)
                .unnamed(ROWS).stream()
                        .filter(column -> names.containsKey(column.kind().split(" ", 2)[0]))
                        .toList();
        PersonalScan scan = new PersonalScan();
        for (int row = 0; row < ROWS; row++) {
            Map<String, Object> record = new HashMap<>();
            for (Labelled column : columns) {
                record.put(
                        names.get(column.kind().split(" ", 2)[0]),
                        column.values().get(row));
            }
            record.put("order", row == 50 ? "ada@mail.example" : "ORD-" + row);
            record.put("last_name", "Example");
            scan.accept(record);
        }
        return scan.finish();
    }

    @Test
    void whatIsFoundIsWrittenAndNothingElseChanges() {
        String contract = HEAD + """
                      - name: mail  # where receipts go
                        logicalType: string
                        quality:
                          - metric: nullValues
                            mustBe: 0
                      - {name: card, logicalType: string}
                      - name: ip
                        classification: internal
                        customProperties:
                          - property: owner
                            value: web
                        # a remark
                        tags: [web]
                """;

        Written written = write(contract);

        assertThat(written.written()).containsExactly("mail", "card", "ip");
        assertThat(written.left()).containsOnlyKeys("phone", "iban", "order");
        assertThat(text(written)).isEqualTo(HEAD + """
                              - name: mail  # where receipts go
                                logicalType: string
                                classification: confidential
                                customProperties:
                                  - property: privacy
                                    value: {dataCategory: user.contact.email}
                                  - property: personalDataFindings
                                    value: [{kind: e-mail address, verdict: suggested, basis: form, detector: 1}]
                                quality:
                                  - metric: nullValues
                                    mustBe: 0
                              - {name: card, logicalType: string, classification: confidential, customProperties: [{property: privacy, value: {dataCategory: user.payment}}, {property: personalDataFindings, value: [{kind: payment card number, verdict: suggested, basis: checksum, detector: 1}]}]}
                              - name: ip
                                classification: internal
                                customProperties:
                                  - property: owner
                                    value: web
                                  - property: privacy
                                    value: {dataCategory: user.device.ip_address}
                                  - property: personalDataFindings
                                    value: [{kind: internet address (IPv4), verdict: suggested, basis: form, detector: 1}]
                                # a remark
                                tags: [web]
                        """);
        assertThat(lines(text(written)))
                .extracting(Line::standing)
                .filteredOn(Standing.UNDECLARED::equals)
                .as("those without a property, and the stray value")
                .hasSize(3);
        assertThat(write(text(written)).written()).as("a second run").isEmpty();
    }

    @Test
    void aFewStrayValuesAreAViolationAndNoSuggestion() {
        String contract = HEAD + "      - {name: order, logicalType: string}\n";

        assertThat(write(contract).left().get("order"))
                .isEqualTo("only 1 of 100 values are such; they may not belong there");
        assertThat(standing(contract, "order")).isEqualTo(Standing.UNDECLARED);
    }

    @Test
    void whatAPersonDeclaredStays() {
        String contract = HEAD + property("mail", "privacy", "{dataCategory: user.contact.phone_number}");

        Written written = write(contract);

        assertThat(text(written)).isEqualTo(contract);
        assertThat(written.left().get("mail"))
                .isEqualTo("the contract declares user.contact.phone_number; found was user.contact.email");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: payment card number, verdict: rejected, basis: checksum, detector: 1 | REJECTED",
                "kind: payment card number, verdict: rejected, basis: checksum, detector: 99 | REJECTED",
                "kind: payment card number, verdict: rejected | REJECTED",
                "kind: payment card number, verdict: rejected, basis: name | UNDECLARED",
                "kind: payment card number, verdict: confirmed, basis: checksum | UNDECLARED",
                "kind: telephone number, verdict: rejected, basis: checksum | UNDECLARED",
                "kind: payment card number, verdict: perhaps | UNDECLARED",
                "verdict: rejected | UNDECLARED",
            })
    void aRejectionHoldsForItsKindAndItsSortOfEvidence(String said, Standing standing) {
        String contract = HEAD + property("card", "personalDataFindings", "[{" + said + "}]");

        assertThat(standing(contract, "card")).isEqualTo(standing);
        Written written = write(contract);
        assertThat(written.written()).isEqualTo(standing == Standing.REJECTED ? List.of() : List.of("card"));
        assertThat(text(written)).as("what a person said stays").contains(said);
    }

    @Test
    void evidenceOfAnotherSortIsSuggestedBesideWhatWasRejected() {
        String contract = HEAD
                + property(
                        "card",
                        "personalDataFindings",
                        "[{kind: payment card number, verdict: rejected, basis: name}]");

        assertThat(text(write(contract)))
                .contains("value: [{kind: payment card number, verdict: rejected, basis: name}, "
                        + "{kind: payment card number, verdict: suggested, basis: checksum, detector: 1}]")
                .contains("value: {dataCategory: user.payment}");
    }

    @Test
    void whatIsDeclaredAndNotThereIsTold() {
        String contract = HEAD
                + property("order", "privacy", "{dataCategory: user.financial.bank_account}")
                + property("last_name", "privacy", "{dataCategory: user.name}")
                + property("absent", "privacy", "{dataCategory: user.contact.email}")
                + property("height", "privacy", "{dataCategory: user.biometric}")
                + property("mail", "privacy", "{dataCategory: user.contact}");

        assertThat(lines(contract))
                .filteredOn(line -> line.card().isEmpty())
                .extracting(line -> line.field() + " " + line.standing())
                .containsExactly("order NOT_FOUND", "absent NOT_FOUND", "height NOT_LOOKED_FOR");
        assertThat(standing(contract, "last_name")).isEqualTo(Standing.DECLARED);
        assertThat(standing(contract, "mail")).isEqualTo(Standing.DECLARED);
    }

    @Test
    void whatIsReferredToFromElsewhereIsLeftAlone() {
        String contract = HEAD + """
                      - &card
                        name: card
                        logicalType: string
                      - *card
                """;

        Written written = write(contract);

        assertThat(text(written)).isEqualTo(contract);
        assertThat(written.left().get("card")).contains("write dataCategory user.payment yourself");
    }

    @Test
    void aPrivacyBlockWithoutCategoryGetsOne() {
        String contract = HEAD + property("card", "privacy", "{dataSubject: customer}");

        assertThat(text(write(contract))).contains("value: {dataSubject: customer, dataCategory: user.payment}");
    }

    @Test
    void aPropertyIsFoundByItsPhysicalNameInAnyCase() {
        String contract = HEAD + "      - {name: address, physicalName: MAIL, logicalType: string}\n";

        assertThat(write(contract).written()).containsExactly("address");
    }

    private static String property(String name, String custom, String value) {
        return """
                      - name: %s
                        customProperties:
                          - property: %s
                            value: %s
                """.formatted(name, custom, value);
    }

    private static Standing standing(String contract, String field) {
        return lines(contract).stream()
                .filter(line -> line.field().equals(field) && line.card().isPresent())
                .map(Line::standing)
                .findFirst()
                .orElseThrow();
    }

    private static List<Line> lines(String text) {
        Contract contract = contract(text);
        return new ArrayList<>(
                ContractComparison.of(REPORT, contract, contract.schema().get(0)));
    }

    private static Written write(String text) {
        Contract contract = contract(text);
        SchemaObject object = contract.schema().get(0);
        return ContractSuggestions.write(text.getBytes(StandardCharsets.UTF_8), contract, object, REPORT);
    }

    private static String text(Written written) {
        return new String(written.bytes(), StandardCharsets.UTF_8);
    }

    private static Contract contract(String text) {
        ReadResult read = new OdcsReader().read(text.getBytes(StandardCharsets.UTF_8), "customers");
        return ((ReadResult.Readable) read).document().contract().orElseThrow();
    }
}
