/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.testkit.verdicts.Agreement;
import dev.pacta.testkit.verdicts.Backend;
import dev.pacta.testkit.verdicts.Case;
import dev.pacta.testkit.verdicts.CaseVerdict;
import dev.pacta.testkit.verdicts.Exemption;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.report.ReportJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.junit.jupiter.api.Test;

/** Batches of Arrow reach the verdicts of the common corpus. */
class CommonVerdictsTest {
    private record Vectors(String name) implements Backend {
        @Override
        public CaseVerdict judge(Case data) throws Exception {
            ReadResult read = new OdcsReader().read(data.contract().getBytes(StandardCharsets.UTF_8), "case.odcs.yaml");
            ValidationRun run = CompiledContract.compile(
                            ((ReadResult.Readable) read).document().contract().orElseThrow())
                    .validator("data")
                    .open();
            ArrowChecks checks = new ArrowChecks(run, "case");
            try (BufferAllocator allocator = new RootAllocator();
                    VectorSchemaRoot root = CommonVectors.of(data, allocator)) {
                checks.check(root);
            }
            return CaseVerdict.ofReport(ReportJson.write(run.finish()));
        }

        @Override
        public List<Exemption> exemptions() {
            return List.of(Exemption.columns("a column has one type", "mixed"));
        }
    }

    @Test
    void vectors() {
        Agreement.hold(new Vectors("Arrow, vectors"));
    }
}
