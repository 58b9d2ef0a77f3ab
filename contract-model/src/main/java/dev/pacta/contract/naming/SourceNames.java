/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.naming;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.Server;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names under which {@code transformSourceObjects} may know the tables and fields of a contract: by the name or the physical name, with
 * or without the schema and the database that a server names, a field behind its table and a dot. Each with how reports call the thing.
 */
public final class SourceNames {
    private static final List<String> SCHEMA = List.of("schema", "dataset", "database");
    private static final List<String> DATABASE = List.of("database", "catalog", "project");

    private final Map<String, String> names = new HashMap<>();

    private SourceNames(Contract contract) {
        for (SchemaObject object : contract.schema()) {
            Set<String> tables = tables(contract, object);
            tables.forEach(table -> names.putIfAbsent(table, object.name()));
            fields(tables, object.name(), object.properties());
        }
    }

    /** Every name of a contract; none when there is no contract. */
    public static Map<String, String> of(Optional<Contract> contract) {
        return contract.map(known -> Map.copyOf(new SourceNames(known).names)).orElse(Map.of());
    }

    private static Set<String> tables(Contract contract, SchemaObject object) {
        Set<String> tables = new TreeSet<>(List.of(object.name(), object.datasetName()));
        for (Server server : contract.servers()) {
            first(server, SCHEMA).ifPresent(schema -> {
                String qualified = schema + "." + object.datasetName();
                tables.add(qualified);
                first(server, DATABASE).ifPresent(database -> tables.add(database + "." + qualified));
            });
        }
        return tables;
    }

    private static Optional<String> first(Server server, List<String> settings) {
        return settings.stream()
                .map(server.settings()::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }

    private void fields(Set<String> holders, String path, List<Property> properties) {
        for (Property property : properties) {
            Set<String> own = new TreeSet<>();
            for (String holder : holders) {
                own.add(holder + "." + property.name());
                if (property.physicalName() != null) {
                    own.add(holder + "." + property.physicalName());
                }
            }
            String name = path + "." + property.name();
            own.forEach(each -> names.putIfAbsent(each, name));
            fields(own, name, property.properties());
            if (property.items() != null) {
                fields(own, name, property.items().properties());
            }
        }
    }
}
