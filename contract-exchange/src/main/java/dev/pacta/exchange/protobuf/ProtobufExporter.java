/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.protobuf;

import dev.pacta.contract.Contract;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.schema.ObjectFiles;

/** One Protobuf file for each schema object, see {@link ProtobufSchemaWriter}. */
public final class ProtobufExporter implements Exporter {
    @Override
    public String format() {
        return ProtobufFormat.FORMAT.name();
    }

    @Override
    public Exported export(Contract contract) {
        return ObjectFiles.write(contract, ProtobufFormat.FORMAT, ".proto", ProtobufSchemaWriter::write);
    }

    @Override
    public Format about() {
        return ProtobufFormat.FORMAT;
    }
}
