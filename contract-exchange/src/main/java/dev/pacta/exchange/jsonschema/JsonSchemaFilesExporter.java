/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jsonschema;

import dev.pacta.contract.Contract;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.schema.ObjectFiles;

/** One JSON Schema for each schema object, see {@link JsonSchemaWriter}. */
public final class JsonSchemaFilesExporter implements Exporter {
    @Override
    public String format() {
        return JsonSchemaFormat.FORMAT.name();
    }

    @Override
    public Exported export(Contract contract) {
        return ObjectFiles.write(contract, JsonSchemaFormat.FORMAT, ".schema.json", JsonSchemaWriter::write);
    }

    @Override
    public Format about() {
        return JsonSchemaFormat.FORMAT;
    }
}
