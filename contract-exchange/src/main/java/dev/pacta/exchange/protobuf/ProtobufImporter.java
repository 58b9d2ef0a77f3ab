/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.protobuf;

import dev.pacta.exchange.Format;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.SourceText;
import dev.pacta.exchange.schema.SchemaReading;

/** The messages of a Protobuf file as a contract, see {@link ProtobufSchemaReader}. The option {@code message} chooses one. */
public final class ProtobufImporter implements Importer {
    @Override
    public String format() {
        return ProtobufFormat.FORMAT.name();
    }

    @Override
    public ImportResult read(ImportSource source) {
        return SourceText.text(
                source,
                text -> SchemaReading.imported(
                        ProtobufSchemaReader.read(text, source.option("message")), source, "import.protobuf"));
    }

    @Override
    public Format about() {
        return ProtobufFormat.FORMAT;
    }
}
