/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.testkit.verdicts.Agreement;
import dev.pacta.testkit.verdicts.Backend;
import dev.pacta.testkit.verdicts.Case;
import dev.pacta.testkit.verdicts.CaseVerdict;
import dev.pacta.testkit.verdicts.Exemption;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Location;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.report.ReportJson;
import dev.pacta.validation.rows.Struct;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Protobuf messages, and their bytes, reach the verdicts of the common corpus. */
class CommonVerdictsTest {
    private interface Reading {
        Struct struct(Message message) throws InvalidProtocolBufferException;
    }

    private interface Readings {
        Reading of(Descriptor type);
    }

    private record Messages(String name, Readings readings) implements Backend {
        @Override
        public CaseVerdict judge(Case data) throws Exception {
            ReadResult read = new OdcsReader().read(data.contract().getBytes(StandardCharsets.UTF_8), "case.odcs.yaml");
            ValidationRun run = CompiledContract.compile(
                            ((ReadResult.Readable) read).document().contract().orElseThrow())
                    .validator("data")
                    .open();
            Descriptor type = CommonMessages.type(data.columns());
            Reading reading = readings.of(type);
            int row = 0;
            for (Map<String, @Nullable Object> record : data.records()) {
                Struct struct = reading.struct(CommonMessages.message(type, record));
                run.accept(struct, new Location("case", ++row, Location.Unit.ROW));
            }
            return CaseVerdict.ofReport(ReportJson.write(run.finish()));
        }

        @Override
        public List<Exemption> exemptions() {
            return List.of(
                    Exemption.columns("a field has one type", "mixed"),
                    Exemption.columns("it has no decimals", "exact"),
                    Exemption.cases("its lists have no nulls", "lists of texts", "metrics of items"),
                    Exemption.cases("its lists have no lists", "lists of lists"));
        }
    }

    @Test
    void messages() {
        ProtobufRecords records = new ProtobufRecords();
        Agreement.hold(new Messages("Protobuf, messages", type -> records::struct));
    }

    @Test
    void bytes() {
        Agreement.hold(new Messages("Protobuf, bytes that nobody decoded", type -> {
            ProtobufBytes bytes = ProtobufBytes.of(type);
            return message -> bytes.struct(message.toByteArray());
        }));
    }
}
