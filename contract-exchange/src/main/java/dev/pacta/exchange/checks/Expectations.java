/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.checks;

import dev.pacta.contract.Bound;
import dev.pacta.contract.Property;
import dev.pacta.contract.QualityRule;
import dev.pacta.contract.QualityRule.Comparison;
import dev.pacta.contract.SchemaObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes single expectations. */
final class Expectations {
    private static final String PLAIN = "[A-Za-z_][A-Za-z0-9_]*";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SchemaObject object;

    Expectations(SchemaObject object) {
        this.object = object;
    }

    /** Nothing when there is no such expectation. */
    Optional<Expectation> of(Demand demand) {
        if (demand instanceof Demand.Columns columns) {
            return Optional.of(new Expectation("expect_table_columns_to_match_set")
                    .with("column_set", columns.names())
                    .with("exact_match", false));
        }
        if (demand instanceof Demand.Filled filled) {
            return Optional.of(Expectation.of("expect_column_values_to_not_be_null", filled.column()));
        }
        if (demand instanceof Demand.Unique unique) {
            return Optional.of(unique(unique.columns()));
        }
        if (demand instanceof Demand.Allowed allowed) {
            return Optional.of(Expectation.of("expect_column_values_to_be_in_set", allowed.column())
                    .with("value_set", allowed.values()));
        }
        if (demand instanceof Demand.Matches matches) {
            return Optional.of(Expectation.of("expect_column_values_to_match_regex", matches.column())
                    .with("regex", matches.pattern()));
        }
        if (demand instanceof Demand.Lengths lengths) {
            Expectation expectation = Expectation.of("expect_column_value_lengths_to_be_between", lengths.column());
            expectation.with("min_value", lengths.least());
            expectation.with("max_value", lengths.most());
            return Optional.of(expectation);
        }
        if (demand instanceof Demand.Bounds bounds) {
            return bounds.number() ? Optional.of(bounds(bounds)) : Optional.empty();
        }
        return demand instanceof Demand.Refers refers ? refers(refers) : rule((Demand.Rule) demand);
    }

    private static Expectation unique(List<String> columns) {
        return columns.size() == 1
                ? Expectation.of("expect_column_values_to_be_unique", columns.get(0))
                : new Expectation("expect_compound_columns_to_be_unique").with("column_list", columns);
    }

    private static Expectation bounds(Demand.Bounds bounds) {
        Expectation expectation = Expectation.of("expect_column_values_to_be_between", bounds.column());
        bound(expectation, bounds.least(), "min");
        bound(expectation, bounds.most(), "max");
        return expectation;
    }

    private static void bound(Expectation expectation, @Nullable Bound bound, String side) {
        if (bound != null) {
            expectation.with(side + "_value", new BigDecimal(bound.text()));
            expectation.with("strict_" + side, bound.exclusive() ? Boolean.TRUE : null);
        }
    }

    /** Names that need quotes are quoted differently by each product. */
    private Optional<Expectation> refers(Demand.Refers refers) {
        boolean plain = Stream.of(refers.columns(), refers.referred())
                        .flatMap(List::stream)
                        .allMatch(name -> name.matches(PLAIN))
                && refers.table().matches("[A-Za-z_][A-Za-z0-9_.]*");
        if (!plain) {
            return Optional.empty();
        }
        StringBuilder filled = new StringBuilder();
        StringBuilder equal = new StringBuilder();
        for (int at = 0; at < refers.columns().size(); at++) {
            String column = refers.columns().get(at);
            filled.append(at == 0 ? "" : " AND ")
                    .append("referring.")
                    .append(column)
                    .append(" IS NOT NULL");
            equal.append(at == 0 ? "" : " AND ")
                    .append("referred.%s = referring.%s"
                            .formatted(refers.referred().get(at), column));
        }
        return Optional.of(rows(
                "SELECT * FROM (SELECT * FROM {batch}) AS referring WHERE %s AND NOT EXISTS (SELECT 1 FROM %s AS referred WHERE %s)"
                        .formatted(filled, refers.table(), equal)));
    }

    private static Expectation rows(String query) {
        return new Expectation("unexpected_rows_expectation").with("unexpected_rows_query", query);
    }

    private Optional<Expectation> rule(Demand.Rule demand) {
        Measured measured = Measured.of(demand.rule());
        if (measured == null) {
            return Optional.empty();
        }
        Optional<Expectation> expectation = switch (measured.metric()) {
            case "rowcount" -> rowCount(measured);
            case "sql" -> query(measured, demand.column());
            case "nullvalues" -> share(measured, demand, "expect_column_values_to_not_be_null");
            case "missingvalues" -> missing(measured, demand);
            case "invalidvalues" -> invalid(measured, demand);
            case "duplicatevalues" -> duplicates(measured, demand.column());
            default -> Optional.empty();
        };
        expectation.ifPresent(found -> describe(found, demand.rule()));
        return expectation;
    }

    private static void describe(Expectation expectation, QualityRule rule) {
        expectation
                .saying("notes", rule.name() == null ? rule.description() : rule.name())
                .saying("severity", rule.severity());
    }

    private static Optional<Expectation> rowCount(Measured measured) {
        if (measured.percent()) {
            return Optional.empty();
        }
        Expectation between = new Expectation("expect_table_row_count_to_be_between");
        Comparison comparison = measured.operator().comparison();
        BigDecimal first = measured.operand(0);
        switch (comparison) {
            case MUST_BE -> {
                return Optional.of(new Expectation("expect_table_row_count_to_equal").with("value", first));
            }
            case MUST_BE_GREATER_THAN ->
                between.with("min_value", first.toBigInteger().add(java.math.BigInteger.ONE));
            case MUST_BE_GREATER_OR_EQUAL_TO -> between.with("min_value", first);
            case MUST_BE_LESS_THAN ->
                between.with("max_value", first.toBigInteger().subtract(java.math.BigInteger.ONE));
            case MUST_BE_LESS_OR_EQUAL_TO -> between.with("max_value", first);
            case MUST_BE_BETWEEN -> {
                between.with("min_value", first);
                between.with("max_value", measured.operand(1));
            }
            case MUST_NOT_BE, MUST_NOT_BE_BETWEEN -> {
                return Optional.empty();
            }
        }
        return Optional.of(between);
    }

    /** What may fail for a share of the rows; a number of rows is none. */
    private static Optional<Expectation> share(Measured measured, Demand.Rule demand, String type) {
        if (demand.column() == null) {
            return Optional.empty();
        }
        Expectation expectation = Expectation.of(type, demand.column());
        if (measured.isNone()) {
            return Optional.of(expectation);
        }
        boolean atMost = measured.percent() && measured.operator().comparison() == Comparison.MUST_BE_LESS_OR_EQUAL_TO;
        if (!atMost) {
            return Optional.empty();
        }
        expectation.with("mostly", BigDecimal.ONE.subtract(measured.operand(0).divide(HUNDRED)));
        return Optional.of(expectation);
    }

    private static Optional<Expectation> missing(Measured measured, Demand.Rule demand) {
        List<?> texts = measured.list("missingValues").stream()
                .filter(each -> each != null)
                .toList();
        if (texts.isEmpty()) {
            return share(measured, demand, "expect_column_values_to_not_be_null");
        }
        boolean nulls = measured.list("missingValues").size() > texts.size();
        // An expectation passes over nulls, so that one alone cannot find both.
        return nulls
                ? Optional.empty()
                : share(measured, demand, "expect_column_values_to_not_be_in_set")
                        .map(expectation -> expectation.with("value_set", texts));
    }

    private static Optional<Expectation> invalid(Measured measured, Demand.Rule demand) {
        Object pattern = measured.arguments().get("pattern");
        List<?> values = measured.list("validValues");
        if (pattern != null && values.isEmpty()) {
            return share(measured, demand, "expect_column_values_to_match_regex")
                    .map(expectation -> expectation.with("regex", pattern));
        }
        return values.isEmpty() || pattern != null
                ? Optional.empty()
                : share(measured, demand, "expect_column_values_to_be_in_set")
                        .map(expectation -> expectation.with("value_set", values));
    }

    private Optional<Expectation> duplicates(Measured measured, @Nullable String column) {
        List<String> columns = column != null
                ? List.of(column)
                : measured.list("properties").stream()
                        .map(each -> object.property(String.valueOf(each))
                                .map(Property::columnName)
                                .orElse(String.valueOf(each)))
                        .toList();
        return measured.isNone() && !columns.isEmpty() ? Optional.of(unique(columns)) : Optional.empty();
    }

    /** The query gives a number; a row is unexpected when the number is. Braces are Great Expectations' own. */
    private static Optional<Expectation> query(Measured measured, @Nullable String column) {
        String query = measured.query("\u0000", column);
        if (query == null || query.indexOf('{') >= 0 || query.indexOf('}') >= 0) {
            return Optional.empty();
        }
        return Optional.of(rows("SELECT * FROM (SELECT (%s) AS measured) AS checked WHERE NOT (%s)"
                .formatted(query.replace("\u0000", "{batch}"), measured.comparison("measured"))));
    }
}
