/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.checks;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.TextFile;
import dev.pacta.exchange.facts.Losses;
import dev.pacta.exchange.schema.LegalNames;
import dev.pacta.exchange.schema.PrettyJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Expectation suites of Great Expectations 1, one for each table. Source: Great Expectations 1.x, core expectations. */
public final class ExpectationsExporter implements Exporter {
    private static final Format FORMAT = Format.of(
                    "great-expectations", "Great Expectations suite", "*.suite.json", Checked.FACTS)
            .remarking(
                    "Version 1: gx.ExpectationSuite(**json.load(file)).",
                    "Rules in SQL and relationships need a SQL data source; they become queries for unexpected rows.");

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
        List<TextFile> files = new ArrayList<>();
        LegalNames names = new LegalNames();
        for (SchemaObject object : contract.schema()) {
            Expectations expectations = new Expectations(object);
            List<Object> written = new ArrayList<>();
            for (Placed placed : Demands.of(contract, object, losses)) {
                expectations
                        .of(placed.demand())
                        .ifPresentOrElse(
                                expectation -> written.add(expectation.written()),
                                () -> losses.add(Loss.of(placed.path(), Unwritten.in(FORMAT, placed), placed.fact())));
            }
            Map<String, Object> suite = new LinkedHashMap<>();
            suite.put("name", contract.id().value() + "." + object.name());
            suite.put("expectations", written);
            suite.put("meta", origin(contract));
            files.add(new TextFile(names.take(object.name()) + ".suite.json", PrettyJson.of(suite)));
        }
        return new Exported(files, losses.stream().distinct().toList());
    }

    private static Map<String, Object> origin(Contract contract) {
        Map<String, Object> origin = new LinkedHashMap<>();
        origin.put("contract", contract.id().value());
        origin.put("contract_version", contract.version().value());
        return origin;
    }
}
