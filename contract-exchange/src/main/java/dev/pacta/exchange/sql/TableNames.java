/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.Relationship;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.types.Dialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tables and columns are called by their physical names. This is the contract as one who sees only the tables would call things. */
final class TableNames {
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, String> original = new LinkedHashMap<>();
    private final Set<String> places = new TreeSet<>();
    private final List<Loss> losses = new ArrayList<>();
    private final Contract contract;

    TableNames(Contract contract, Dialect dialect) {
        for (SchemaObject object : contract.schema()) {
            List<String> parts = of(dialect, contract, object);
            String table = parts.get(parts.size() - 1);
            if (parts.size() > 1) {
                places.add(parts.get(parts.size() - 2));
            }
            name(object.name(), table, Fact.OBJECT_NAME, Fact.OBJECT_PHYSICAL_NAME);
            if (object.name().equals(table) && !object.datasetName().endsWith(table)) {
                losses.add(Loss.of(
                        object.name(),
                        "the physical name '%s' stands in the connector only".formatted(object.datasetName()),
                        Fact.OBJECT_PHYSICAL_NAME));
            }
            for (Property property : object.properties()) {
                name(
                        object.name() + "." + property.name(),
                        table + "." + property.columnName(),
                        Fact.NAME,
                        Fact.PHYSICAL_NAME);
            }
        }
        this.contract = new Contract(
                contract.id(),
                contract.version(),
                contract.apiVersion(),
                contract.fundamentals(),
                contract.schema().stream().map(this::object).toList(),
                contract.servers(),
                contract.terms(),
                contract.team(),
                contract.roles(),
                contract.privacy(),
                contract.annotations(),
                contract.context());
    }

    /** What a table is called, part by part. A table of Flink's that stands for data elsewhere is called as the contract calls it. */
    static List<String> of(Dialect dialect, Contract contract, SchemaObject object) {
        boolean elsewhere =
                dialect == Dialect.FLINK && !FlinkConnector.of(contract, object).isEmpty();
        return elsewhere ? List.of(object.name()) : List.of(object.datasetName().split("\\."));
    }

    static String last(SchemaObject object) {
        return object.datasetName().substring(object.datasetName().lastIndexOf('.') + 1);
    }

    private void name(String path, String table, Fact name, Fact physical) {
        written.put(path, table);
        original.put(table, path);
        if (!path.equals(table)) {
            String own = name == Fact.NAME ? table.substring(table.indexOf('.') + 1) : table;
            losses.add(Loss.of(path, "the script knows only the physical name '%s'".formatted(own), name, physical));
        }
    }

    Contract contract() {
        return contract;
    }

    /** The schemas in which the tables are, as far as their names say so. */
    Set<String> places() {
        return places;
    }

    /** Losses with the contract's own names, after those of the names themselves. */
    List<Loss> renamed(List<Loss> found) {
        List<Loss> all = new ArrayList<>(losses);
        found.forEach(loss -> all.add(new Loss(path(loss.path()), loss.message(), loss.facts())));
        return all;
    }

    private String path(String path) {
        String longest = "";
        for (String table : original.keySet()) {
            boolean begins = path.equals(table) || path.startsWith(table + ".") || path.startsWith(table + "[");
            longest = begins && table.length() > longest.length() ? table : longest;
        }
        return longest.isEmpty() ? path : original.get(longest) + path.substring(longest.length());
    }

    private SchemaObject object(SchemaObject object) {
        String table = written.getOrDefault(object.name(), object.name());
        return new SchemaObject(
                object.id(),
                table,
                null,
                object.physicalType(),
                object.dataGranularityDescription(),
                object.deprecated(),
                object.properties().stream().map(this::property).toList(),
                object.relationships().stream().map(this::relationship).toList(),
                object.quality(),
                object.privacy(),
                object.annotations(),
                object.context());
    }

    private Property property(Property property) {
        Property.Physical physical = property.physical();
        Property.Keys keys = property.keys();
        return property.withName(property.columnName())
                .withPhysical(new Property.Physical(
                        null,
                        physical.type(),
                        physical.partitioned(),
                        physical.partitionKeyPosition(),
                        physical.encryptedName()))
                .withKeys(new Property.Keys(
                        keys.required(),
                        keys.unique(),
                        keys.primaryKey(),
                        keys.primaryKeyPosition(),
                        keys.relationships().stream().map(this::relationship).toList()));
    }

    private Relationship relationship(Relationship relationship) {
        return new Relationship(
                relationship.id(),
                relationship.type(),
                relationship.from().stream()
                        .map(each -> written.getOrDefault(each, each))
                        .toList(),
                relationship.to().stream()
                        .map(each -> written.getOrDefault(each, each))
                        .toList(),
                relationship.customProperties());
    }
}
