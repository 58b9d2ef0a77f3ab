/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.LogicalType;
import dev.pacta.validation.personal.Detector;
import org.jspecify.annotations.Nullable;

/**
 * What is checked on one field. Immutable but for its arrays, which nobody changes after compiling.
 *
 * @param slot where the value is kept for the rules over all records, or -1
 * @param kinds the kinds of single values that have the right type without a further look, a bit each by ordinal
 * @param checks for single values; the first is that of the type, where there is one
 * @param size for the number of items or keys; the value is that number
 * @param nested the fields of an object
 * @param mapKey each key of a map, as text
 * @param items of a list, or each value of a map
 * @param detectors what would be undeclared personal data in this field
 * @param personalRule the rule that they break
 */
public record FieldPlan(
        String name,
        String path,
        int position,
        LogicalType type,
        @Nullable PlannedRule requiredRule,
        @Nullable PlannedRule typeRule,
        int kinds,
        Check[] checks,
        Check[] size,
        @Nullable PlannedRule uniqueItemsRule,
        @Nullable ObjectPlan nested,
        @Nullable FieldPlan mapKey,
        @Nullable FieldPlan items,
        int slot,
        Detector[] detectors,
        @Nullable PlannedRule personalRule,
        int personalTally) {
    /** Whether a value of that kind needs no check of its type. */
    public boolean hasKind(Value.Kind kind) {
        return (kinds & 1 << kind.ordinal()) != 0;
    }
}
