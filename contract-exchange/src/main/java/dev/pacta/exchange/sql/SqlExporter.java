/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.TextFile;
import dev.pacta.exchange.types.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes a script that creates the tables. A table that others refer to comes before them; circles are closed by ALTER TABLE. */
public final class SqlExporter implements Exporter {
    private final Dialect dialect;

    public SqlExporter(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String format() {
        return "sql-" + dialect.id();
    }

    @Override
    public Exported export(Contract contract) {
        List<Loss> losses = new ArrayList<>();
        StringBuilder script = new StringBuilder();
        Set<String> written = new LinkedHashSet<>();
        for (SchemaObject object : References.inOrder(contract.schema())) {
            TableWriter writer = new TableWriter(dialect, contract, object, losses);
            script.append(script.isEmpty() ? "" : "\n").append(writer.create(written));
            written.add(object.name());
        }
        contract.schema().forEach(object -> script.append(new TableWriter(dialect, contract, object, losses).late()));
        losses.addAll(ContractLosses.besideSchema(contract));
        return new Exported(
                List.of(new TextFile("schema.sql", script.toString())),
                losses.stream().distinct().toList());
    }
}
