/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.spark;

import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.nested.Field;
import dev.pacta.exchange.nested.FieldReader;
import dev.pacta.exchange.nested.JsonReading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the JSON of a Spark schema; the table is called as the draft is. */
public final class SparkImporter implements Importer {
    private static final String METADATA = "sparkMetadata";

    @Override
    public String format() {
        return SparkFormat.FORMAT.name();
    }

    @Override
    public ImportResult read(ImportSource source) {
        return JsonReading.read(source, document -> {
            List<Loss> losses = new ArrayList<>();
            List<Field> columns = SparkSchema.read(document, (field, metadata) -> {
                Map<String, Object> rest = new LinkedHashMap<>();
                metadata.properties().forEach(each -> rest.put(each.getKey(), JsonReading.plain(each.getValue())));
                rest.remove("comment");
                rest.remove("__CHAR_VARCHAR_TYPE_STRING");
                return rest.isEmpty() ? field : field.with(Map.of(METADATA, rest));
            });
            SchemaObject table =
                    new FieldReader(losses).table(source.draft().id().value(), null, null, columns, Map.of());
            return new ImportResult.Imported(source.draft().contract(List.of(table), List.of()), losses);
        });
    }

    @Override
    public Format about() {
        return SparkFormat.FORMAT;
    }
}
