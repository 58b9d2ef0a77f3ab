/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jsonschema;

import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.SourceText;
import dev.pacta.exchange.schema.SchemaReading;
import java.util.List;

/** A JSON Schema of an object as a contract with one schema object, see {@link JsonSchemaReader}. */
public final class JsonSchemaImporter implements Importer {
    @Override
    public String format() {
        return "jsonschema";
    }

    @Override
    public ImportResult read(ImportSource source) {
        return SourceText.text(source, text -> read(source, text));
    }

    private static ImportResult read(ImportSource source, String text) {
        SchemaReading reading = JsonSchemaReader.read(text, source.draft().id().value());
        if (reading instanceof SchemaReading.Unreadable unreadable) {
            return SourceText.refused(source, "import.jsonschema", unreadable.message());
        }
        SchemaReading.Read read = (SchemaReading.Read) reading;
        List<Loss> losses = read.unheld().stream()
                .map(each -> new Loss(each.path(), each.message()))
                .toList();
        return new ImportResult.Imported(source.draft().contract(read.objects(), List.of()), losses);
    }
}
