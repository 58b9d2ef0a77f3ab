/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

import dev.pacta.exchange.avro.AvroExporter;
import dev.pacta.exchange.avro.AvroImporter;
import dev.pacta.exchange.bigquery.BigQueryExporter;
import dev.pacta.exchange.bigquery.BigQueryImporter;
import dev.pacta.exchange.catalog.GlueImporter;
import dev.pacta.exchange.catalog.UnityCatalogImporter;
import dev.pacta.exchange.checks.ExpectationsExporter;
import dev.pacta.exchange.checks.SodaExporter;
import dev.pacta.exchange.code.JavaExporter;
import dev.pacta.exchange.code.PydanticExporter;
import dev.pacta.exchange.code.TypeScriptExporter;
import dev.pacta.exchange.confluent.ConfluentImporter;
import dev.pacta.exchange.dbt.DbtExporter;
import dev.pacta.exchange.dbt.DbtImporter;
import dev.pacta.exchange.delta.DeltaImporter;
import dev.pacta.exchange.excel.ExcelImporter;
import dev.pacta.exchange.iceberg.IcebergExporter;
import dev.pacta.exchange.iceberg.IcebergImporter;
import dev.pacta.exchange.jdbc.JdbcImporter;
import dev.pacta.exchange.jsonschema.JsonSchemaFilesExporter;
import dev.pacta.exchange.jsonschema.JsonSchemaImporter;
import dev.pacta.exchange.nakadi.NakadiExporter;
import dev.pacta.exchange.nakadi.NakadiImporter;
import dev.pacta.exchange.odcs.OdcsExporter;
import dev.pacta.exchange.odcs.OdcsImporter;
import dev.pacta.exchange.openapi.OpenApiImporter;
import dev.pacta.exchange.page.HtmlExporter;
import dev.pacta.exchange.page.MarkdownExporter;
import dev.pacta.exchange.page.MermaidExporter;
import dev.pacta.exchange.protobuf.ProtobufExporter;
import dev.pacta.exchange.protobuf.ProtobufImporter;
import dev.pacta.exchange.spark.SparkExporter;
import dev.pacta.exchange.spark.SparkImporter;
import dev.pacta.exchange.sql.SqlExporter;
import dev.pacta.exchange.sql.SqlImporter;
import dev.pacta.exchange.types.Dialect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * All formats, in the order in which users see them: the standard first, then by name. Other modules add theirs as services
 * ({@code META-INF/services/dev.pacta.exchange.Importer} or {@code Exporter}). Safe for many threads.
 */
public final class Formats {
    private static final List<Importer> IMPORTERS = importersOfAll();
    private static final List<Exporter> EXPORTERS = exportersOfAll();

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

    private static List<Importer> importersOfAll() {
        List<Importer> importers = new ArrayList<>();
        // One line each, by the alphabet.
        importers.add(new AvroImporter());
        importers.add(new BigQueryImporter());
        importers.add(new ConfluentImporter());
        importers.add(new DbtImporter());
        importers.add(new DeltaImporter());
        importers.add(new ExcelImporter());
        importers.add(new GlueImporter());
        importers.add(new IcebergImporter());
        importers.add(new JdbcImporter());
        importers.add(new JsonSchemaImporter());
        importers.add(new NakadiImporter());
        importers.add(new OpenApiImporter());
        importers.add(new ProtobufImporter());
        importers.add(new SparkImporter());
        for (Dialect dialect : Dialect.values()) {
            importers.add(new SqlImporter(dialect));
        }
        importers.add(new UnityCatalogImporter());
        ServiceLoader.load(Importer.class, Formats.class.getClassLoader()).forEach(importers::add);
        importers.sort(Comparator.comparing(Importer::format));
        importers.add(0, new OdcsImporter());
        return List.copyOf(importers);
    }

    private static List<Exporter> exportersOfAll() {
        List<Exporter> exporters = new ArrayList<>();
        // One line each, by the alphabet.
        exporters.add(new AvroExporter());
        exporters.add(DbtExporter.models());
        exporters.add(DbtExporter.sources());
        exporters.add(new BigQueryExporter());
        exporters.add(new ExpectationsExporter());
        exporters.add(new HtmlExporter());
        exporters.add(new IcebergExporter());
        exporters.add(new JavaExporter());
        exporters.add(new JsonSchemaFilesExporter());
        exporters.add(new MarkdownExporter());
        exporters.add(new MermaidExporter());
        exporters.add(new NakadiExporter());
        exporters.add(new ProtobufExporter());
        exporters.add(new PydanticExporter());
        exporters.add(new SodaExporter());
        exporters.add(new SparkExporter());
        exporters.add(new TypeScriptExporter());
        for (Dialect dialect : Dialect.values()) {
            exporters.add(new SqlExporter(dialect));
        }
        ServiceLoader.load(Exporter.class, Formats.class.getClassLoader()).forEach(exporters::add);
        exporters.sort(Comparator.comparing(Exporter::format));
        exporters.add(0, new OdcsExporter());
        return List.copyOf(exporters);
    }
}
