/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

import dev.pacta.exchange.avro.AvroExporter;
import dev.pacta.exchange.avro.AvroImporter;
import dev.pacta.exchange.jsonschema.JsonSchemaFilesExporter;
import dev.pacta.exchange.jsonschema.JsonSchemaImporter;
import dev.pacta.exchange.odcs.OdcsExporter;
import dev.pacta.exchange.odcs.OdcsImporter;
import dev.pacta.exchange.protobuf.ProtobufExporter;
import java.util.List;
import java.util.Optional;

/** All formats, in the order in which users see them. Safe for many threads. */
public final class Formats {
    private static final List<Importer> IMPORTERS =
            List.of(new OdcsImporter(), new AvroImporter(), new JsonSchemaImporter());
    private static final List<Exporter> EXPORTERS =
            List.of(new OdcsExporter(), new AvroExporter(), new JsonSchemaFilesExporter(), new ProtobufExporter());

    private Formats() {}

    public static List<Importer> importers() {
        return IMPORTERS;
    }

    public static List<Exporter> exporters() {
        return EXPORTERS;
    }

    /** The importer of the format with that name. */
    public static Optional<Importer> importer(String format) {
        return IMPORTERS.stream().filter(each -> each.format().equals(format)).findFirst();
    }

    /** The exporter to the format with that name. */
    public static Optional<Exporter> exporter(String format) {
        return EXPORTERS.stream().filter(each -> each.format().equals(format)).findFirst();
    }
}
