/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.dbt;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.yaml.YamlWriter;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.TextFile;
import dev.pacta.exchange.facts.Losses;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the properties file that dbt reads beside the SQL of models, or for sources: types, constraints and tests, so that the next
 * {@code dbt build} holds the data against the contract. Source: dbt reference, model and source properties.
 */
public final class DbtExporter implements Exporter {
    private static final Set<Fact> HELD = EnumSet.of(
            Fact.OBJECT_NAME,
            Fact.OBJECT_DESCRIPTION,
            Fact.OBJECT_TAGS,
            Fact.NAME,
            Fact.TYPE,
            Fact.DESCRIPTION,
            Fact.TAGS,
            Fact.REQUIRED,
            Fact.UNIQUE,
            Fact.PRIMARY_KEY,
            Fact.ENUM,
            Fact.RELATIONSHIPS,
            Fact.MEMBERS,
            Fact.ITEMS,
            Fact.MAP,
            Fact.FORMAT,
            Fact.MAX_LENGTH,
            Fact.TIMEZONE,
            Fact.PHYSICAL_NAME,
            Fact.PHYSICAL_TYPE,
            Fact.TEAM);

    private static final Format MODELS = Format.of("dbt-models", "dbt models", "models/*.yml", HELD)
            .remarking(
                    "The contract of each model is enforced: dbt compares names and types before it builds.",
                    "Needs dbt 1.10.5, which knows the arguments of tests by that name.");

    private static final Format SOURCES = Format.of("dbt-sources", "dbt sources", "models/*.yml", HELD)
            .and(Fact.OBJECT_PHYSICAL_NAME)
            .remarking("Needs dbt 1.10.5, which knows the arguments of tests by that name.");

    private final boolean sources;

    private DbtExporter(boolean sources) {
        this.sources = sources;
    }

    /** Writes models. */
    public static DbtExporter models() {
        return new DbtExporter(false);
    }

    /** Writes one source with all tables. */
    public static DbtExporter sources() {
        return new DbtExporter(true);
    }

    @Override
    public String format() {
        return about().name();
    }

    @Override
    public Exported export(Contract contract) {
        List<Loss> losses = new ArrayList<>(Losses.of(contract, about()));
        List<Object> tables = new ArrayList<>();
        for (SchemaObject object : contract.schema()) {
            tables.add(new DbtTable(contract, object, sources, losses).properties());
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("version", 2);
        if (sources) {
            Map<String, Object> source = new LinkedHashMap<>();
            source.put("name", DbtTable.sourceName(contract));
            source.put("config", Map.of("meta", DbtTable.origin(contract)));
            source.put("tables", tables);
            file.put("sources", List.of(source));
        } else {
            file.put("models", tables);
        }
        String name = "models/%s.yml".formatted(DbtTable.sourceName(contract));
        return new Exported(List.of(new TextFile(name, YamlWriter.write(file))), losses);
    }

    @Override
    public Format about() {
        return sources ? SOURCES : MODELS;
    }
}
