/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import dev.pacta.exchange.Format;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.SourceText;
import dev.pacta.exchange.table.Table;
import dev.pacta.exchange.table.TableContract;
import dev.pacta.exchange.types.Dialect;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables of a SQL script. */
public final class SqlImporter implements Importer {
    private final Dialect dialect;

    public SqlImporter(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String format() {
        return "sql-" + dialect.id();
    }

    @Override
    public Format about() {
        return SqlFormat.of(dialect);
    }

    @Override
    public ImportResult read(ImportSource source) {
        return SourceText.text(source, script -> read(source, script));
    }

    private ImportResult read(ImportSource source, String script) {
        DdlReader reader = new DdlReader(script, dialect);
        List<Table> tables = reader.read();
        if (tables.isEmpty()) {
            return SourceText.refused(
                    source,
                    "import.sql.no-table",
                    "no CREATE TABLE with columns was found; is this a script that creates tables?");
        }
        TableContract.Objects objects = TableContract.of(tables);
        List<Loss> losses = new ArrayList<>(objects.losses());
        losses.addAll(reader.losses());
        return new ImportResult.Imported(source.draft().contract(objects.schema(), List.of()), losses);
    }
}
