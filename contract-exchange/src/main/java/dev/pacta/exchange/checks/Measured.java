/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.checks;

import dev.pacta.contract.QualityRule;
import dev.pacta.contract.QualityRule.Operator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule whose measured number is compared: which metric, whether in percent, and with what. Source: Open Data Contract Standard, data
 * quality, library metrics.
 */
record Measured(String metric, boolean percent, Operator operator, QualityRule rule) {
    /** Nothing when the rule measures nothing or compares with nothing. */
    static @Nullable Measured of(QualityRule rule) {
        Operator operator = rule.operator();
        if (operator == null || operator.operands().stream().anyMatch(each -> !(each instanceof Number))) {
            return null;
        }
        String metric = rule.kind() == QualityRule.Kind.SQL ? "sql" : rule.metric();
        boolean percent = "percent".equals(rule.unit());
        return metric == null ? null : new Measured(metric.toLowerCase(Locale.ROOT), percent, operator, rule);
    }

    /** A number that the measured one is compared with. */
    BigDecimal operand(int index) {
        return new BigDecimal(String.valueOf(operator.operands().get(index)));
    }

    /** Whether only zero is good, however that was said. */
    boolean isNone() {
        return switch (operator.comparison()) {
            case MUST_BE, MUST_BE_LESS_OR_EQUAL_TO -> operand(0).signum() == 0;
            case MUST_BE_LESS_THAN ->
                !percent
                        && operand(0).compareTo(BigDecimal.ONE) <= 0
                        && operand(0).signum() > 0;
            case MUST_BE_BETWEEN -> operand(0).signum() <= 0 && operand(1).signum() == 0;
            case MUST_NOT_BE, MUST_BE_GREATER_THAN, MUST_BE_GREATER_OR_EQUAL_TO, MUST_NOT_BE_BETWEEN -> false;
        };
    }

    Map<String, @Nullable Object> arguments() {
        return rule.arguments();
    }

    /** An argument that is a list. */
    List<?> list(String argument) {
        return arguments().get(argument) instanceof List<?> list ? list : List.of();
    }

    /** The comparison in SQL, of an expression with numbers. */
    String comparison(String measured) {
        String first = operand(0).toPlainString();
        return switch (operator.comparison()) {
            case MUST_BE -> measured + " = " + first;
            case MUST_NOT_BE -> measured + " != " + first;
            case MUST_BE_GREATER_THAN -> measured + " > " + first;
            case MUST_BE_GREATER_OR_EQUAL_TO -> measured + " >= " + first;
            case MUST_BE_LESS_THAN -> measured + " < " + first;
            case MUST_BE_LESS_OR_EQUAL_TO -> measured + " <= " + first;
            case MUST_BE_BETWEEN ->
                measured + " between " + first + " and " + operand(1).toPlainString();
            case MUST_NOT_BE_BETWEEN ->
                measured + " not between " + first + " and " + operand(1).toPlainString();
        };
    }

    /** The query with the names of the table and the column in their places. */
    @Nullable
    String query(String table, @Nullable String column) {
        String query = rule.query();
        if (query == null) {
            return null;
        }
        String named = column == null ? "" : column;
        return query.replaceAll("\\$?\\{(object|table|model)}", java.util.regex.Matcher.quoteReplacement(table))
                .replaceAll("\\$?\\{(property|column|field)}", java.util.regex.Matcher.quoteReplacement(named));
    }
}
