/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.checks;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.yaml.YamlWriter;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.TextFile;
import dev.pacta.exchange.facts.Losses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks in SodaCL, one block for each table. Source: Soda documentation, SodaCL reference of Soda Core 3. */
public final class SodaExporter implements Exporter {
    private static final Format FORMAT = Format.of("sodacl", "SodaCL checks", "checks.yml", Checked.FACTS)
            .remarking(
                    "Run them with soda scan -d SOURCE -c configuration.yml checks.yml; Soda Core 3 and Soda Library read it.",
                    "A rule in SQL becomes a metric of its own.");

    @Override
    public String format() {
        return FORMAT.name();
    }

    @Override
    public Format about() {
        return FORMAT;
    }

    @Override
    public Exported export(Contract contract) {
        List<Loss> losses = new ArrayList<>(Losses.of(contract, FORMAT));
        Map<String, Object> file = new LinkedHashMap<>();
        for (SchemaObject object : contract.schema()) {
            SodaChecks checks = new SodaChecks(object);
            List<Object> written = new ArrayList<>();
            for (Placed placed : Demands.of(contract, object, losses)) {
                checks.check(placed.demand())
                        .ifPresentOrElse(
                                written::add,
                                () -> losses.add(Loss.of(placed.path(), Unwritten.in(FORMAT, placed), placed.fact())));
            }
            if (!written.isEmpty()) {
                file.put("checks for " + SodaChecks.table(object.datasetName()), written);
            }
        }
        return new Exported(
                List.of(new TextFile("checks.yml", YamlWriter.write(file))),
                losses.stream().distinct().toList());
    }
}
