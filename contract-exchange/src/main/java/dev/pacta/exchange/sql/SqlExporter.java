/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Draft;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.TextFile;
import dev.pacta.exchange.facts.ReadAgain;
import dev.pacta.exchange.table.TableContract;
import dev.pacta.exchange.types.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a script that creates the tables. A table that others refer to comes before them; circles are closed by ALTER TABLE. */
public final class SqlExporter implements Exporter {
    private final Dialect dialect;

    /** @param dialect in which statements are written */
    public SqlExporter(Dialect dialect) {
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
    public Exported export(Contract contract) {
        Written written = write(contract);
        return new Exported(
                List.of(new TextFile("schema.sql", written.script())),
                explained(written.names().renamed(written.found()), written.reasons()));
    }

    /**
     * A script and what became of the contract in it.
     *
     * @param names the contract as one who sees only the tables would call things
     * @param found what nobody finds in the script again is lost; in those names
     * @param reasons the writer's own words, in the contract's names
     */
    record Written(String script, TableNames names, List<Loss> found, List<Loss> reasons) {}

    Written write(Contract given) {
        Contract contract = FittingNames.of(given, dialect);
        List<Loss> reasons = new ArrayList<>();
        StringBuilder script = new StringBuilder();
        Set<String> written = new LinkedHashSet<>();
        for (SchemaObject object : References.inOrder(contract.schema())) {
            TableWriter writer = new TableWriter(dialect, contract, object, reasons);
            script.append(script.isEmpty() ? "" : "\n").append(writer.create(written));
            written.add(object.name());
        }
        contract.schema().forEach(object -> script.append(new TableWriter(dialect, contract, object, reasons).late()));
        TableNames names = new TableNames(contract, dialect);
        DdlReader reader = new DdlReader(script.toString(), dialect);
        Contract again =
                Draft.named("again").contract(TableContract.of(reader.read()).schema(), List.of());
        return new Written(
                script.toString(), names, ReadAgain.losses(names.contract(), again, about()), List.copyOf(reasons));
    }

    /** The writer's own words stand before what was found at the same place. */
    private static List<Loss> explained(List<Loss> found, List<Loss> reasons) {
        Map<String, Loss> all = new LinkedHashMap<>();
        for (Loss loss : found) {
            String words = reasons.stream()
                    .filter(reason -> reason.path().equals(loss.path()))
                    .map(Loss::message)
                    .distinct()
                    .collect(Collectors.joining("; "));
            String message =
                    words.isEmpty() || all.containsKey(loss.path()) ? loss.message() : words + "; " + loss.message();
            all.merge(loss.path(), new Loss(loss.path(), message, loss.facts()), SqlExporter::both);
        }
        reasons.forEach(reason -> all.putIfAbsent(reason.path(), reason));
        return List.copyOf(all.values());
    }

    private static Loss both(Loss one, Loss other) {
        Set<Fact> facts = new LinkedHashSet<>(one.facts());
        facts.addAll(other.facts());
        return new Loss(one.path(), one.message() + "; " + other.message(), facts);
    }
}
