/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.policy.filter.Literal;
import dev.pacta.policy.filter.RowFilter;
import dev.pacta.policy.filter.RowFilter.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes conditions of row filters, by the types that the contract gives the fields. */
final class ConditionCompiler {
    private static final Set<LogicalType> TIMES = Set.of(LogicalType.DATE, LogicalType.TIMESTAMP, LogicalType.TIME);

    private final SchemaObject object;

    ConditionCompiler(SchemaObject object) {
        this.object = object;
    }

    /** @throws ObligationException when the filter does not fit the contract */
    Condition compile(RowFilter filter) {
        if (filter instanceof RowFilter.Not not) {
            return Condition.not(compile(not.condition()));
        }
        if (filter instanceof RowFilter.All all) {
            return Condition.all(all.conditions().stream().map(this::compile).toList());
        }
        if (filter instanceof RowFilter.Any any) {
            return Condition.any(any.conditions().stream().map(this::compile).toList());
        }
        if (filter instanceof RowFilter.IsNull absent) {
            FieldPath path = find(absent.field()).path();
            return row -> Truth.of(path.value(row) == null);
        }
        if (filter instanceof RowFilter.Membership membership) {
            return Condition.any(membership.literals().stream()
                    .map(literal -> comparison(membership.field(), Operator.EQUAL, literal))
                    .toList());
        }
        RowFilter.Comparison comparison = (RowFilter.Comparison) filter;
        return comparison(comparison.field(), comparison.operator(), comparison.literal());
    }

    private Condition comparison(String field, Operator operator, Literal literal) {
        Found found = find(field);
        LogicalType type = found.property().logicalType();
        if (literal instanceof Literal.Truth truth) {
            boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
            require(equality && (type == LogicalType.BOOLEAN || type == LogicalType.UNSPECIFIED), found, operator);
            return compare(found, operator, truth.truth(), value -> value instanceof Boolean is ? is : null);
        }
        if (literal instanceof Literal.Numeric numeric) {
            boolean typed = type == LogicalType.NUMBER || type == LogicalType.INTEGER;
            require(typed || type == LogicalType.UNSPECIFIED, found, operator);
            return compare(found, operator, numeric.number(), value -> number(value, typed));
        }
        String text = ((Literal.Text) literal).text();
        if (TIMES.contains(type)) {
            return time(found, operator, text);
        }
        require(type == LogicalType.STRING || type == LogicalType.UNSPECIFIED, found, operator);
        return compare(
                found,
                operator,
                new Utf8Order(text),
                value -> value instanceof CharSequence written ? new Utf8Order(written.toString()) : null);
    }

    private static @Nullable BigDecimal number(Object value, boolean typed) {
        return typed || value instanceof Number ? CanonicalText.number(value) : null;
    }

    @SuppressWarnings("unchecked") // a time is compared only with one of its own class
    private Condition time(Found found, Operator operator, String text) {
        Property property = found.property();
        CanonicalText iso = new CanonicalText(Property.of(property.name(), property.logicalType()));
        boolean day = property.logicalType() == LogicalType.TIMESTAMP && text.length() == "2026-01-31".length();
        Object wanted = iso.time(day ? text + "T00:00:00Z" : text);
        if (wanted == null) {
            throw new ObligationException("the row filter compares %s with what is no %s; write it in ISO 8601"
                    .formatted(found.name(), property.logicalType().text()));
        }
        CanonicalText written = new CanonicalText(property);
        return compare(found, operator, (Comparable<Object>) wanted, value -> {
            Object time = written.time(value);
            return time != null && time.getClass() == wanted.getClass() ? (Comparable<Object>) time : null;
        });
    }

    private static <T extends Comparable<? super T>> Condition compare(
            Found found, Operator operator, T wanted, Function<Object, @Nullable T> read) {
        FieldPath path = found.path();
        return row -> {
            Object value = path.value(row);
            T comparable = value == null ? null : read.apply(value);
            return comparable == null ? Truth.UNKNOWN : Truth.of(holds(comparable.compareTo(wanted), operator));
        };
    }

    private static boolean holds(int order, Operator operator) {
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    private record Found(String name, Property property, FieldPath path) {}

    /** A name with dots may be a field of that name, or one that is nested. */
    private Found find(String field) {
        List<Property> properties = object.properties();
        List<String> names = new ArrayList<>();
        String rest = field;
        while (true) {
            Property found = longest(properties, rest);
            if (found == null) {
                throw new ObligationException(
                        "the row filter asks for '%s', and %s has no such field".formatted(field, object.name()));
            }
            names.add(found.name());
            boolean last = found.name().length() == rest.length();
            if (last && isSingle(found)) {
                return new Found(field, found, FieldPath.of(names));
            }
            if (last || found.properties().isEmpty()) {
                throw new ObligationException(
                        "the row filter asks for '%s', which is no single value of a row".formatted(field));
            }
            rest = rest.substring(found.name().length() + 1);
            properties = found.properties();
        }
    }

    private static @Nullable Property longest(List<Property> properties, String path) {
        Property longest = null;
        for (Property property : properties) {
            boolean fits = path.equals(property.name()) || path.startsWith(property.name() + ".");
            boolean longer =
                    longest == null || property.name().length() > longest.name().length();
            longest = fits && longer ? property : longest;
        }
        return longest;
    }

    static boolean isSingle(Property property) {
        return switch (property.logicalType()) {
            case OBJECT, ARRAY, MAP, VECTOR -> false;
            case STRING, DATE, TIMESTAMP, TIME, NUMBER, INTEGER, BOOLEAN, UNSPECIFIED -> true;
        };
    }

    private static void require(boolean fits, Found found, Operator operator) {
        if (!fits) {
            throw new ObligationException("the row filter compares %s by %s with a value of another type than %s"
                    .formatted(
                            found.name(),
                            operator.sign(),
                            found.property().logicalType().text()));
        }
    }
}
