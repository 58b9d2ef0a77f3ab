/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.naming.DatasetName;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.ContractFixture;
import dev.pacta.validation.Location;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.ValidationRun;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final UUID RUN = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Test
    void theEventTellsTheContractItsVerdictAndEveryJudgedRule() {
        String event = OpenLineageReporter.json(new OpenLineageReporter(CLOCK)
                .event(report(), RUN, "pacta", "order-load", new DatasetName("file", "/data/orders")));

        assertThat(event)
                .contains(
                        "\"eventTime\":\"2026-01-02T03:04:05Z\"",
                        "\"name\":\"order-load\"",
                        "\"name\":\"/data/orders\"")
                .contains(
                        "\"pacta_contract\"", "\"contract\":\"test\"", "\"verdict\":\"failed\"", "\"invalidRecords\":1")
                .contains("\"assertion\":\"data.mail:maxLength\",\"success\":false", "\"rowCount\":2")
                .contains("\"assertion\":\"data.mail:type\",\"success\":true");
    }

    @Test
    void noReportHoldsAPersonalValue() {
        ValidationReport report = report();
        String event = OpenLineageReporter.json(
                new OpenLineageReporter(CLOCK).event(report, RUN, "pacta", "x", new DatasetName("file", "x")));

        assertThat(List.of(event, ReportJson.write(report), ReportText.write(report, 10)))
                .allSatisfy(text -> assertThat(text).doesNotContain("ada@example.org"));
    }

    @Test
    void theTextSaysWhatFailedWhereAndHowManyRulesEndedHow() {
        assertThat(ReportText.write(report(), 10))
                .startsWith("test 1.0.0, data: failed")
                .contains("2 records, 1 bad; rules: 2 passed, 1 failed, 1 skipped, 0 not executable")
                .contains("memory:1: data.mail: is '***', expected 5 characters or fewer [data.mail:maxLength]");
    }

    @Test
    void theJsonHasEveryRuleAndViolation() {
        assertThat(ReportJson.write(report()))
                .contains(
                        "\"result\" : \"failed\"",
                        "\"rule\" : \"data.mail:maxLength\"",
                        "\"line\" : 1",
                        "\"value\" : \"***\"");
    }

    private static ValidationReport report() {
        ValidationRun run = CompiledContract.compile(ContractFixture.withProperties("""
                {name: mail, logicalType: string, logicalTypeOptions: {maxLength: 5}, customProperties: [{property: privacy, value: {dataCategory: user}}]}"""))
                .validator("data")
                .open();
        run.accept(bytes("{\"mail\":\"ada@example.org\"}"), new Location("memory", 1, Location.Unit.LINE));
        run.accept(bytes("{\"mail\":\"a@b.c\"}"), new Location("memory", 2, Location.Unit.LINE));
        return run.finish();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
