/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.dbt;

import dev.pacta.contract.Contract;
import dev.pacta.contract.EnumValue;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.Relationship;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.schema.LegalNames;
import dev.pacta.exchange.types.Dialect;
import dev.pacta.exchange.types.StoredType;
import dev.pacta.exchange.types.TypeText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The properties of one model or of one table of a source. Used once. */
final class DbtTable {
    private final Contract contract;
    private final SchemaObject object;
    private final boolean source;
    private final List<Loss> losses;
    private final @Nullable Dialect home;

    DbtTable(Contract contract, SchemaObject object, boolean source, List<Loss> losses) {
        this.contract = contract;
        this.object = object;
        this.source = source;
        this.losses = losses;
        this.home = contract.servers().stream()
                .flatMap(server -> Dialect.of(server).stream())
                .findFirst()
                .orElse(null);
    }

    static String sourceName(Contract contract) {
        return LegalNames.legal(contract.id().value());
    }

    /** Where the properties come from. */
    static Map<String, Object> origin(Contract contract) {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("data_contract", contract.id().value());
        meta.put("data_contract_version", contract.version().toString());
        contract.owner().ifPresent(owner -> meta.put("owner", owner));
        return meta;
    }

    Map<String, Object> properties() {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("name", object.name());
        if (source && object.physicalName() != null) {
            table.put(
                    "identifier",
                    object.physicalName().substring(object.physicalName().lastIndexOf('.') + 1));
        }
        put(table, "description", text(object.description()));
        Map<String, Object> config = new LinkedHashMap<>();
        if (!source) {
            config.put("contract", Map.of("enforced", true));
            config.put("meta", origin(contract));
        }
        if (!object.tags().isEmpty()) {
            config.put("tags", object.tags());
        }
        if (!config.isEmpty()) {
            table.put("config", config);
        }
        List<String> keys = object.properties().stream()
                .filter(Property::primaryKey)
                .sorted(Comparator.comparingInt(Property::primaryKeyPosition))
                .map(DbtTable::name)
                .toList();
        if (!source && !keys.isEmpty()) {
            table.put("constraints", List.of(ordered("type", "primary_key", "columns", keys)));
        }
        table.put(
                "columns",
                object.properties().stream()
                        .map(property -> column(property, keys))
                        .toList());
        return table;
    }

    private static String name(Property property) {
        return Objects.requireNonNullElse(property.physicalName(), property.name());
    }

    private Map<String, Object> column(Property property, List<String> keys) {
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("name", name(property));
        column.put("data_type", type(property));
        put(column, "description", text(property.description()));
        if (!name(property).matches("[A-Za-z_][A-Za-z0-9_]*")) {
            column.put("quote", true);
        }
        if (!property.tags().isEmpty()) {
            column.put("config", Map.of("tags", property.tags()));
        }
        boolean required = property.required() || property.primaryKey();
        if (required && !source) {
            column.put("constraints", List.of(Map.of("type", "not_null")));
        }
        List<Object> tests = new ArrayList<>();
        if (required && source) {
            tests.add("not_null");
        }
        boolean onlyKey = property.primaryKey() && keys.size() == 1;
        if (property.unique() || onlyKey) {
            tests.add("unique");
        }
        accepted(property).ifPresent(tests::add);
        property.relationships().forEach(each -> reference(property, each).ifPresent(tests::add));
        if (!tests.isEmpty()) {
            column.put("data_tests", tests);
        }
        return column;
    }

    private String type(Property property) {
        Dialect dialect = home == null ? Dialect.ANSI : home;
        Optional<String> written = StoredType.asWritten(property, dialect);
        if (written.isPresent()) {
            return written.get();
        }
        TypeText printed = dialect.print(StoredType.of(property, home));
        if (printed.loss() != null) {
            losses.add(Loss.of(path(property), printed.loss(), Fact.TYPE, Fact.FORMAT, Fact.MAX_LENGTH, Fact.TIMEZONE));
        }
        return printed.text();
    }

    private String path(Property property) {
        return object.name() + "." + property.name();
    }

    /** dbt puts quotes around each value and leaves those inside to whoever wrote it. */
    private static Optional<Object> accepted(Property property) {
        if (property.enumValues().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put(
                "values",
                property.enumValues().stream()
                        .map(EnumValue::value)
                        .map(value -> value instanceof String text ? text.replace("'", "''") : value)
                        .toList());
        if (property.logicalType() != LogicalType.STRING) {
            arguments.put("quote", false);
        }
        return Optional.of(Map.of("accepted_values", Map.of("arguments", arguments)));
    }

    private Optional<Object> reference(Property property, Relationship relationship) {
        String to = relationship.to().size() == 1 ? relationship.to().get(0) : "";
        int dot = to.indexOf('.');
        Optional<SchemaObject> target = dot < 0 ? Optional.empty() : contract.schemaObject(to.substring(0, dot));
        Optional<Property> referred = target.flatMap(each -> each.property(to.substring(dot + 1)));
        if (target.isEmpty() || referred.isEmpty()) {
            losses.add(Loss.of(
                    path(property), "a relationship that leads out of the contract has no test", Fact.RELATIONSHIPS));
            return Optional.empty();
        }
        String name = target.get().name().replace("'", "\\'");
        String relation =
                source ? "source('%s', '%s')".formatted(sourceName(contract), name) : "ref('%s')".formatted(name);
        return Optional.of(Map.of(
                "relationships", Map.of("arguments", ordered("to", relation, "field", name(referred.get())))));
    }

    /** dbt takes descriptions for templates. */
    private static @Nullable String text(@Nullable String description) {
        return description == null ? null : description.replaceAll("\\{([{%#])", "{{ '{$1' }}");
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    private static Map<String, Object> ordered(String one, Object first, String other, Object second) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(one, first);
        map.put(other, second);
        return map;
    }
}
