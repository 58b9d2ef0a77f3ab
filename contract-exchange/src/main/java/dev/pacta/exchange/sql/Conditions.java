/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import dev.pacta.contract.Bound;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.QualityRule;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.TypeOptions;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.Dialect;
import dev.pacta.exchange.types.StoredType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what a contract demands of values as CHECK conditions, where the dialect has them. */
final class Conditions {
    private final Dialect dialect;
    private final Abilities abilities;
    private final SchemaObject object;
    private final List<Loss> losses;

    Conditions(Dialect dialect, Abilities abilities, SchemaObject object, List<Loss> losses) {
        this.dialect = dialect;
        this.abilities = abilities;
        this.object = object;
        this.losses = losses;
    }

    void add(Property property, List<String> lines) {
        List<String> conditions = conditions(property);
        if (abilities.check()) {
            conditions.forEach(condition -> lines.add("CHECK (" + condition + ")"));
        } else {
            conditions.forEach(condition -> lose(property, "not checked here: " + condition));
        }
    }

    private void lose(Property property, String message) {
        losses.add(new Loss(object.name() + "." + property.name(), message));
    }

    static String name(QualityRule rule) {
        String name = rule.name() != null ? rule.name() : rule.description();
        return name != null ? name : rule.metric() != null ? rule.metric() : "without a name";
    }

    private List<String> conditions(Property property) {
        List<String> conditions = new ArrayList<>();
        String column = dialect.quote(property.columnName());
        TypeOptions options = property.options();
        DataType stored = dialect.parse(typeText(property));
        boolean own = stored instanceof DataType.Enumeration;
        boolean other = stored instanceof DataType.Uuid || stored instanceof DataType.Binary;
        if (!property.enumValues().isEmpty() && other) {
            lose(property, "the values are not checked here: the column is no text");
        } else if (!property.enumValues().isEmpty() && !own) {
            String values = property.enumValues().stream()
                    .map(value -> literal(property, value.value()))
                    .collect(Collectors.joining(", "));
            conditions.add("%s IN (%s)".formatted(column, values));
        }
        bound(conditions, property, column, options.minimum(), ">");
        bound(conditions, property, column, options.maximum(), "<");
        boolean limited = options.minLength() != null || options.maxLength() != null;
        if (property.logicalType() != LogicalType.STRING || !limited) {
            return conditions;
        }
        if (other) {
            lose(property, "lengths are not checked here: the column is no text");
            return conditions;
        }
        boolean held = stored instanceof DataType.Text text && text.length() != null;
        length(conditions, column, options.minLength(), ">=");
        length(conditions, column, held ? null : options.maxLength(), "<=");
        return conditions;
    }

    private String typeText(Property property) {
        return StoredType.asWritten(property, dialect)
                .orElseGet(() -> dialect.print(StoredType.of(property, null)).text());
    }

    private void bound(List<String> conditions, Property property, String column, @Nullable Bound bound, String sign) {
        if (bound != null) {
            conditions.add("%s %s%s %s"
                    .formatted(column, sign, bound.exclusive() ? "" : "=", literal(property, bound.text())));
        }
    }

    private void length(List<String> conditions, String column, @Nullable Integer length, String sign) {
        if (length != null) {
            conditions.add("%s(%s) %s %d".formatted(abilities.length(), column, sign, length));
        }
    }

    private String literal(Property property, Object value) {
        boolean number = property.logicalType() == LogicalType.INTEGER || property.logicalType() == LogicalType.NUMBER;
        boolean plain = value instanceof Number || value instanceof Boolean || number;
        return plain ? value.toString() : abilities.literal(value.toString());
    }
}
