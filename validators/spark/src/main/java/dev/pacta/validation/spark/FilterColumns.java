/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.policy.filter.Literal;
import dev.pacta.policy.filter.RowFilter;
import dev.pacta.validation.guard.ObligationException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Row filters as conditions on columns, where Spark compares as the guard does: texts, whole numbers, truth values and days in columns of just
 * these types, and whether there is anything at all. The rest is left to the guard.
 */
final class FilterColumns {
    private final StructType schema;
    private final SchemaObject object;

    FilterColumns(StructType schema, SchemaObject object) {
        this.schema = schema;
        this.object = object;
    }

    /** A column by its whole name, whatever is in it. */
    static Column named(String name) {
        return functions.col('`' + name.replace("`", "``") + '`');
    }

    /** What Spark can compare of filters, all of which must hold. */
    List<Column> comparable(List<RowFilter> filters) {
        return parts(filters).map(this::column).flatMap(Optional::stream).toList();
    }

    /** The columns that the rest asks for. */
    List<String> columnsOfOthers(List<RowFilter> filters) {
        List<String> names = parts(filters)
                .filter(part -> column(part).isEmpty())
                .flatMap(part -> part.fields().stream())
                .map(this::topLevel)
                .distinct()
                .toList();
        // The guard looks at whole filters: it needs what the compared parts ask for too.
        return names.isEmpty()
                ? names
                : filters.stream()
                        .flatMap(filter -> filter.fields().stream())
                        .map(this::topLevel)
                        .distinct()
                        .toList();
    }

    private static Stream<RowFilter> parts(List<RowFilter> filters) {
        return filters.stream()
                .flatMap(filter -> filter instanceof RowFilter.All all ? parts(all.conditions()) : Stream.of(filter));
    }

    private String topLevel(String field) {
        return Arrays.stream(schema.fieldNames())
                .filter(name -> field.equals(name) || field.startsWith(name + "."))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new ObligationException(
                        "the row filter asks for '%s', and the data has no such column".formatted(field)));
    }

    private Optional<Column> column(RowFilter filter) {
        if (filter instanceof RowFilter.Not not) {
            return column(not.condition()).map(functions::not);
        }
        if (filter instanceof RowFilter.All all) {
            return joined(all.conditions()).flatMap(parts -> parts.stream().reduce(Column::and));
        }
        if (filter instanceof RowFilter.Any any) {
            return joined(any.conditions()).flatMap(parts -> parts.stream().reduce(Column::or));
        }
        if (filter instanceof RowFilter.IsNull absent) {
            return Arrays.asList(schema.fieldNames()).contains(absent.field())
                    ? Optional.of(named(absent.field()).isNull())
                    : Optional.empty();
        }
        if (filter instanceof RowFilter.Membership membership) {
            return column(new RowFilter.Any(membership.literals().stream()
                    .<RowFilter>map(
                            literal -> new RowFilter.Comparison(membership.field(), RowFilter.Operator.EQUAL, literal))
                    .toList()));
        }
        return comparison((RowFilter.Comparison) filter);
    }

    private Optional<List<Column>> joined(List<RowFilter> conditions) {
        List<Column> columns = new ArrayList<>();
        conditions.forEach(condition -> column(condition).ifPresent(columns::add));
        return columns.size() == conditions.size() ? Optional.of(columns) : Optional.empty();
    }

    private Optional<Column> comparison(RowFilter.Comparison comparison) {
        Property property = object.property(comparison.field()).orElse(null);
        if (property == null || !Arrays.asList(schema.fieldNames()).contains(comparison.field())) {
            return Optional.empty();
        }
        DataType type = schema.fields()[schema.fieldIndex(comparison.field())].dataType();
        Object literal = literal(comparison.literal(), type, property.logicalType());
        return literal == null
                ? Optional.empty()
                : Optional.of(compared(named(comparison.field()), comparison.operator(), literal));
    }

    private static @Nullable Object literal(Literal literal, DataType type, LogicalType declared) {
        if (literal instanceof Literal.Truth truth) {
            return type.equals(DataTypes.BooleanType) ? truth.truth() : null;
        }
        if (literal instanceof Literal.Numeric numeric) {
            return whole(numeric.number(), type);
        }
        String text = ((Literal.Text) literal).text();
        if (type.equals(DataTypes.DateType) && declared == LogicalType.DATE) {
            return day(text);
        }
        boolean texts = declared == LogicalType.STRING || declared == LogicalType.UNSPECIFIED;
        return type.equals(DataTypes.StringType) && texts ? text : null;
    }

    private static @Nullable Object whole(BigDecimal number, DataType type) {
        boolean integral = number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() <= 9;
        if (!integral) {
            return null;
        }
        if (type.equals(DataTypes.IntegerType)) {
            return number.intValueExact();
        }
        return type.equals(DataTypes.LongType) ? (Object) number.longValueExact() : null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static Column compared(Column column, RowFilter.Operator operator, Object literal) {
        return switch (operator) {
            case EQUAL -> column.equalTo(literal);
            case NOT_EQUAL -> column.notEqual(literal);
            case LESS -> column.lt(literal);
            case LESS_OR_EQUAL -> column.leq(literal);
            case GREATER -> column.gt(literal);
            case GREATER_OR_EQUAL -> column.geq(literal);
        };
    }
}
