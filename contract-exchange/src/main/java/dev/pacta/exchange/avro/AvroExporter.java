/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.avro;

import dev.pacta.contract.Contract;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.schema.ObjectFiles;

/** One Avro record for each schema object, see {@link AvroSchemaWriter}. */
public final class AvroExporter implements Exporter {
    @Override
    public String format() {
        return AvroFormat.FORMAT.name();
    }

    @Override
    public Exported export(Contract contract) {
        return ObjectFiles.write(contract, AvroFormat.FORMAT, ".avsc", AvroSchemaWriter::write);
    }

    @Override
    public Format about() {
        return AvroFormat.FORMAT;
    }
}
