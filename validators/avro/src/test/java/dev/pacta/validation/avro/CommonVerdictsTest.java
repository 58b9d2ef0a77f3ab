/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Avro records, and their bytes, reach the verdicts of the common corpus. */
class CommonVerdictsTest {
    private interface Reading {
        Struct struct(GenericRecord record) throws IOException;
    }

    private interface Readings {
        Reading of(Schema schema);
    }

    private record Avro(String name, List<Exemption> exemptions, Readings readings) implements Backend {
        @Override
        public CaseVerdict judge(Case data) throws Exception {
            ReadResult read = new OdcsReader().read(data.contract().getBytes(StandardCharsets.UTF_8), "case.odcs.yaml");
            ValidationRun run = CompiledContract.compile(
                            ((ReadResult.Readable) read).document().contract().orElseThrow())
                    .validator("data")
                    .open();
            Schema schema = new CommonRecords().schema(data.columns());
            Reading reading = readings.of(schema);
            int row = 0;
            for (Map<String, @Nullable Object> record : data.records()) {
                Struct struct = reading.struct(CommonRecords.record(schema, record));
                run.accept(struct, new Location("case", ++row, Location.Unit.ROW));
            }
            return CaseVerdict.ofReport(ReportJson.write(run.finish()));
        }
    }

    @Test
    void genericRecords() {
        AvroRecords records = new AvroRecords();
        Agreement.hold(new Avro("Avro, generic records", List.of(), schema -> records::struct));
    }

    @Test
    void bytes() {
        Agreement.hold(new Avro("Avro, bytes that nobody decoded", List.of(), schema -> {
            AvroBytes bytes = AvroBytes.of(schema);
            return record -> bytes.struct(encoded(schema, record));
        }));
    }

    private static byte[] encoded(Schema schema, GenericRecord record) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }
}
