/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jsonschema;

import dev.pacta.exchange.Format;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.SourceText;
import dev.pacta.exchange.schema.SchemaReading;

/** A JSON Schema of an object as a contract with one schema object, see {@link JsonSchemaReader}. */
public final class JsonSchemaImporter implements Importer {
    @Override
    public String format() {
        return JsonSchemaFormat.FORMAT.name();
    }

    @Override
    public ImportResult read(ImportSource source) {
        return SourceText.text(
                source,
                text -> SchemaReading.imported(
                        JsonSchemaReader.read(text, source.draft().id().value()), source, "import.jsonschema"));
    }

    @Override
    public Format about() {
        return JsonSchemaFormat.FORMAT;
    }
}
