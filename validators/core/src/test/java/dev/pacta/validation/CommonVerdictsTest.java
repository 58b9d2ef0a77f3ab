/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.testkit.verdicts.Agreement;
import dev.pacta.testkit.verdicts.Backend;
import dev.pacta.testkit.verdicts.Case;
import dev.pacta.testkit.verdicts.CaseVerdict;
import dev.pacta.testkit.verdicts.RecordedVerdicts;
import dev.pacta.validation.json.TreeRecord;
import dev.pacta.validation.report.ReportJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** JSON and parsed records reach the verdicts of the common corpus. JSON that Jackson reads is the reference. */
class CommonVerdictsTest {
    private static final ObjectMapper EXACT = new ObjectMapper()
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Takes one record of a case; the location is the same for all. */
    private interface Taker {
        void take(ValidationRun run, String line, Map<String, @Nullable Object> record, Location location)
                throws Exception;
    }

    private record Records(String name, boolean jacksonOnly, Taker taker) implements Backend {
        @Override
        public CaseVerdict judge(Case data) throws Exception {
            ValidationSettings settings = new ValidationSettings(64, 16 << 20, 20, 1_000, 100_000, true, jacksonOnly);
            ValidationRun run = CompiledContract.compile(ContractFixture.contract(data.contract()), settings)
                    .validator("data")
                    .open();
            for (int at = 0; at < data.records().size(); at++) {
                Location location = new Location("case", at + 1L, Location.Unit.LINE);
                taker.take(run, data.lines().get(at), data.records().get(at), location);
            }
            return CaseVerdict.ofReport(ReportJson.write(run.finish()));
        }
    }

    private static final Backend REFERENCE = bytes("JSON bytes, Jackson's reader", true);

    private static Backend bytes(String name, boolean jacksonOnly) {
        return new Records(
                name,
                jacksonOnly,
                (run, line, record, location) -> run.accept(line.getBytes(StandardCharsets.UTF_8), location));
    }

    @Test
    void theRecordedVerdictsAreThoseOfTheReference() throws Exception {
        RecordedVerdicts.areThoseOf(REFERENCE);
    }

    @Test
    void bytesThatJacksonReads() {
        Agreement.hold(REFERENCE);
    }

    @Test
    void bytesThatPactaReads() {
        Agreement.hold(bytes("JSON bytes, Pacta's own reader", false));
    }

    @Test
    void maps() {
        Agreement.hold(new Records(
                "Maps of Java values", false, (run, line, record, location) -> run.accept(record, location)));
    }

    @Test
    void trees() {
        Agreement.hold(new Records("Jackson trees with exact numbers", false, (run, line, record, location) -> {
            JsonNode tree = EXACT.readTree(line);
            run.accept(new TreeRecord((ObjectNode) tree), location);
        }));
    }
}
