/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

import dev.pacta.exchange.jdbc.JdbcImporter;
import dev.pacta.exchange.odcs.OdcsExporter;
import dev.pacta.exchange.odcs.OdcsImporter;
import dev.pacta.exchange.sql.SqlExporter;
import dev.pacta.exchange.sql.SqlImporter;
import dev.pacta.exchange.types.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All formats, in the order in which users see them. Safe for many threads. */
public final class Formats {
    private static final List<Importer> IMPORTERS = Stream.concat(
                    Stream.of(new OdcsImporter(), new JdbcImporter()),
                    Stream.of(Dialect.values()).map(SqlImporter::new))
            .toList();
    private static final List<Exporter> EXPORTERS = Stream.concat(
                    Stream.of(new OdcsExporter()), Stream.of(Dialect.values()).map(SqlExporter::new))
            .toList();

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
