/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.contract.Property;
import dev.pacta.exchange.types.DataType;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.PlannedRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the types that the contract says its columns are stored as with those that the table has. */
final class StoredTypes {
    private static final String RULE = ":physicalType";

    private StoredTypes() {}

    /** How each rule on a stored type of a column ended; those inside documents stay as they are. */
    static List<RuleOutcome> compare(Plan plan, TablePlan table) {
        List<RuleOutcome> outcomes = new ArrayList<>();
        for (PlannedRule rule : plan.rules()) {
            table.object()
                    .property(rule.field())
                    .filter(property -> rule.id().endsWith(RULE))
                    .ifPresent(property -> outcomes.add(outcome(rule, property, table)));
        }
        return outcomes;
    }

    private static RuleOutcome outcome(PlannedRule rule, Property property, TablePlan table) {
        TableColumn column = table.rows().shape().column(property).orElse(null);
        String wanted = String.valueOf(property.physicalType());
        if (column != null && !isOfProduct(table.rows().dialect(), wanted, column)) {
            String reason = "'%s' is no type of %s"
                    .formatted(wanted, table.rows().dialect().title());
            return outcome(rule, RuleOutcome.Status.SKIPPED, reason);
        }
        String trouble = column == null
                ? "the table %s has no such column"
                        .formatted(table.rows().shape().name())
                : isSame(table.rows().dialect(), wanted, column)
                        ? null
                        : "the column is %s, expected: %s".formatted(column.stored(), wanted);
        return outcome(rule, trouble == null ? RuleOutcome.Status.PASSED : RuleOutcome.Status.FAILED, trouble);
    }

    private static RuleOutcome outcome(PlannedRule rule, RuleOutcome.Status status, @Nullable String reason) {
        return RuleOutcome.of(
                rule,
                status,
                reason,
                status == RuleOutcome.Status.SKIPPED ? 0 : 1,
                status == RuleOutcome.Status.FAILED ? 1 : 0);
    }

    /** A contract may have been written for another product. */
    private static boolean isOfProduct(SqlDialect dialect, String wanted, TableColumn column) {
        return wanted.strip().equalsIgnoreCase(column.stored())
                || isKnown(dialect.types().parse(wanted));
    }

    private static boolean isKnown(DataType type) {
        return type instanceof DataType.Array array ? isKnown(array.items()) : !(type instanceof DataType.Unknown);
    }

    /** Written the same, or two ways to write the same type. */
    private static boolean isSame(SqlDialect dialect, String wanted, TableColumn column) {
        if (wanted.strip().equalsIgnoreCase(column.stored())) {
            return true;
        }
        DataType meant = dialect.types().parse(wanted);
        return !(meant instanceof DataType.Unknown)
                && meant.equals(dialect.types().parse(column.stored()));
    }
}
