/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.testkit.verdicts.Agreement;
import dev.pacta.testkit.verdicts.Backend;
import dev.pacta.testkit.verdicts.Case;
import dev.pacta.testkit.verdicts.CaseVerdict;
import dev.pacta.testkit.verdicts.Column;
import dev.pacta.testkit.verdicts.Exemption;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Location;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.report.ReportJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;
import org.apache.flink.table.types.logical.RowType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows of Flink, and the rows inside of its tables, reach the verdicts of the common corpus. */
class CommonVerdictsTest {
    private interface Check {
        void check(Map<String, @Nullable Object> record, ValidationRun run, Location location) throws Exception;
    }

    private interface Checks {
        Check of(List<Column> columns);
    }

    private record Rows(String name, List<Exemption> exemptions, Checks checks) implements Backend {
        @Override
        public CaseVerdict judge(Case data) throws Exception {
            ReadResult read = new OdcsReader().read(data.contract().getBytes(StandardCharsets.UTF_8), "case.odcs.yaml");
            ValidationRun run = CompiledContract.compile(
                            ((ReadResult.Readable) read).document().contract().orElseThrow())
                    .validator("data")
                    .open();
            Check check = checks.of(data.columns());
            int row = 0;
            for (Map<String, @Nullable Object> record : data.records()) {
                check.check(record, run, new Location("case", ++row, Location.Unit.ROW));
            }
            return CaseVerdict.ofReport(ReportJson.write(run.finish()));
        }
    }

    @Test
    void rows() {
        Agreement.hold(new Rows(
                "Flink, rows",
                List.of(),
                columns -> (record, run, location) ->
                        RecordForm.rows().check(CommonRows.row(columns, record), run, location)));
    }

    @Test
    void rowsOfTables() {
        Agreement.hold(new Rows("Flink, rows of tables", exemptions(), columns -> {
            RowType type = CommonRows.type(columns);
            RecordForm<RowData> form = RecordForm.rowData(type);
            return (record, run, location) -> form.check(CommonRows.rowData(columns, record), run, location);
        }));
    }

    @Test
    void rowsOfTablesInBytes() {
        Agreement.hold(new Rows("Flink, rows of tables in bytes", exemptions(), columns -> {
            RowType type = CommonRows.type(columns);
            RecordForm<RowData> form = RecordForm.rowData(type);
            RowDataSerializer binary = new RowDataSerializer(type);
            return (record, run, location) ->
                    form.check(binary.toBinaryRow(CommonRows.rowData(columns, record)), run, location);
        }));
    }

    private static List<Exemption> exemptions() {
        return List.of(
                Exemption.columns("a column has one type", "mixed"),
                Exemption.cases("its times of day are in milliseconds", "times of day"));
    }
}
