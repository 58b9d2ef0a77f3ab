/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jsonschema;

import dev.pacta.contract.Contract;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.exchange.jsonschema.JsonSchemaExporter;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.TextFile;
import dev.pacta.exchange.schema.LegalNames;
import java.util.ArrayList;
import java.util.List;

/** One JSON Schema for each schema object, the same that validators use: see {@link JsonSchemaExporter}. */
public final class JsonSchemaFilesExporter implements Exporter {
    @Override
    public String format() {
        return "jsonschema";
    }

    @Override
    public Exported export(Contract contract) {
        List<TextFile> files = new ArrayList<>();
        List<Loss> losses = new ArrayList<>();
        LegalNames names = new LegalNames();
        for (SchemaObject object : contract.schema()) {
            files.add(new TextFile(names.take(object.name()) + ".schema.json", JsonSchemaExporter.export(object)));
            object.properties().forEach(property -> lose(property, object.name() + "." + property.name(), losses));
        }
        return new Exported(files, losses);
    }

    private static void lose(Property property, String path, List<Loss> losses) {
        LogicalType type = property.logicalType();
        boolean time = type == LogicalType.DATE || type == LogicalType.TIMESTAMP || type == LogicalType.TIME;
        if (time && (property.options().minimum() != null || property.options().maximum() != null)) {
            losses.add(new Loss(path, "JSON Schema has no bounds for dates and times"));
        }
        if (property.unique() || property.primaryKey()) {
            losses.add(new Loss(path, "JSON Schema cannot say that values are unique among all records"));
        }
        if (property.physicalType() != null) {
            losses.add(new Loss(path, "the physical type " + property.physicalType() + " is left out"));
        }
        property.properties().forEach(inner -> lose(inner, path + "." + inner.name(), losses));
        if (property.items() != null) {
            lose(property.items(), path + "[]", losses);
        }
    }
}
