/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.avro;

import dev.pacta.exchange.Format;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.SourceText;
import dev.pacta.exchange.schema.SchemaReading;

/** An Avro record as a contract with one schema object, see {@link AvroSchemaReader}. */
public final class AvroImporter implements Importer {
    @Override
    public String format() {
        return AvroFormat.FORMAT.name();
    }

    @Override
    public ImportResult read(ImportSource source) {
        return SourceText.text(
                source, text -> SchemaReading.imported(AvroSchemaReader.read(text), source, "import.avro"));
    }

    @Override
    public Format about() {
        return AvroFormat.FORMAT;
    }
}
