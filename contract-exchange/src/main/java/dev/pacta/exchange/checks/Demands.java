/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.checks;

import dev.pacta.contract.Contract;
import dev.pacta.contract.EnumValue;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.QualityRule;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.TypeOptions;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.sql.References;
import java.util.ArrayList;
import java.util.List;

/** Collects what a contract demands of one table, property by property. What lies inside of columns is no table's business. */
final class Demands {
    private final Contract contract;
    private final SchemaObject object;
    private final List<Loss> losses;
    private final List<Placed> all = new ArrayList<>();

    private Demands(Contract contract, SchemaObject object, List<Loss> losses) {
        this.contract = contract;
        this.object = object;
        this.losses = losses;
    }

    /** @param losses takes what is no demand on this table alone */
    static List<Placed> of(Contract contract, SchemaObject object, List<Loss> losses) {
        Demands demands = new Demands(contract, object, losses);
        demands.columns();
        object.properties().forEach(demands::property);
        demands.keys();
        demands.references();
        for (QualityRule rule : object.quality()) {
            demands.all.add(new Placed(object.name(), Fact.OBJECT_QUALITY, new Demand.Rule(null, rule)));
        }
        return demands.all;
    }

    private void columns() {
        if (!object.properties().isEmpty()) {
            List<String> names =
                    object.properties().stream().map(Property::columnName).toList();
            all.add(new Placed(object.name(), Fact.NAME, new Demand.Columns(names)));
        }
    }

    private void property(Property property) {
        String column = property.columnName();
        if (property.required() && !property.primaryKey()) {
            add(property, Fact.REQUIRED, new Demand.Filled(column));
        }
        if (property.unique() && !property.primaryKey()) {
            add(property, Fact.UNIQUE, new Demand.Unique(List.of(column)));
        }
        if (!property.enumValues().isEmpty()) {
            List<Object> values =
                    property.enumValues().stream().map(EnumValue::value).toList();
            add(property, Fact.ENUM, new Demand.Allowed(column, values));
        }
        options(property, column, property.options());
        property.quality().forEach(rule -> add(property, Fact.QUALITY, new Demand.Rule(column, rule)));
    }

    private void options(Property property, String column, TypeOptions options) {
        if (options.minLength() != null) {
            add(property, Fact.MIN_LENGTH, new Demand.Lengths(column, options.minLength(), null));
        }
        if (options.maxLength() != null) {
            add(property, Fact.MAX_LENGTH, new Demand.Lengths(column, null, options.maxLength()));
        }
        if (options.pattern() != null) {
            add(property, Fact.PATTERN, new Demand.Matches(column, options.pattern()));
        }
        if (options.minimum() != null || options.maximum() != null) {
            boolean number =
                    property.logicalType() == LogicalType.INTEGER || property.logicalType() == LogicalType.NUMBER;
            add(property, Fact.BOUNDS, new Demand.Bounds(column, number, options.minimum(), options.maximum()));
        }
    }

    private void add(Property property, Fact fact, Demand demand) {
        all.add(new Placed(object.name() + "." + property.name(), fact, demand));
    }

    /** The columns of a primary key are filled, each of them, and unique together. */
    private void keys() {
        List<Property> keys =
                object.properties().stream().filter(Property::primaryKey).toList();
        for (Property key : keys) {
            add(key, Fact.PRIMARY_KEY, new Demand.Filled(key.columnName()));
        }
        if (!keys.isEmpty()) {
            List<String> columns = keys.stream().map(Property::columnName).toList();
            add(keys.get(0), Fact.PRIMARY_KEY, new Demand.Unique(columns));
        }
    }

    private void references() {
        List<References.Key> keys = References.of(object);
        if (keys.size() < References.declared(object)) {
            losses.add(new Loss(object.name(), "a relationship that leads into another document is not checked"));
        }
        for (References.Key key : keys) {
            boolean several = key.columns().size() > 1;
            String path = several
                    ? object.name()
                    : object.name() + "." + key.columns().get(0);
            Fact fact = several ? Fact.OBJECT_RELATIONSHIPS : Fact.RELATIONSHIPS;
            contract.schemaObject(key.object())
                    .ifPresentOrElse(
                            target -> all.add(new Placed(
                                    path,
                                    fact,
                                    new Demand.Refers(
                                            columns(object, key.columns()),
                                            target.datasetName(),
                                            columns(target, key.referred())))),
                            () -> losses.add(Loss.of(
                                    path,
                                    "'%s' is not in the contract and not checked".formatted(key.object()),
                                    fact)));
        }
    }

    private static List<String> columns(SchemaObject of, List<String> names) {
        return names.stream()
                .map(name -> of.property(name).map(Property::columnName).orElse(name))
                .toList();
    }
}
