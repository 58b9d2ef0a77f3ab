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
 * @param listedRule the rule that any list or object breaks where it may stand, because the contract lists single values
 * @param nested the fields of an object
 * @param mapKey each key of a map, as text
 * @param items of a list, or each value of a map
 * @param glance sees in JSON bytes that a value keeps all rules
 * @param group the group of rules that such a value has kept
 * @param detectors what would be undeclared personal data in this field
 * @param possible those of them that find anything in values that keep all rules at all
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
        @Nullable PlannedRule listedRule,
        @Nullable ObjectPlan nested,
        @Nullable FieldPlan mapKey,
        @Nullable FieldPlan items,
        int slot,
        Glance glance,
        int group,
        Detector[] detectors,
        Detector[] possible,
        @Nullable PlannedRule personalRule,
        int personalTally) {
    private static final Check[] NO_CHECKS = {};

    /** A field of which only the name is known. */
    static FieldPlan named(String name, String path, int position, @Nullable PlannedRule requiredRule) {
        return untyped(name, path, position, requiredRule, new Detector[0], null, -1);
    }

    /** Stands for all fields that the contract does not name. */
    static FieldPlan unknown(Detector[] detectors, @Nullable PlannedRule personalRule, int tally) {
        return untyped("*", "*", -1, null, detectors, personalRule, tally);
    }

    private static FieldPlan untyped(
            String name,
            String path,
            int position,
            @Nullable PlannedRule requiredRule,
            Detector[] detectors,
            @Nullable PlannedRule personalRule,
            int tally) {
        return new FieldPlan(
                name,
                path,
                position,
                LogicalType.UNSPECIFIED,
                requiredRule,
                null,
                0,
                NO_CHECKS,
                NO_CHECKS,
                null,
                null,
                null,
                null,
                null,
                -1,
                Glance.NEVER,
                -1,
                detectors,
                detectors,
                personalRule,
                tally);
    }

    /** Whether it may hold an object. */
    public boolean takesObject() {
        return type == LogicalType.OBJECT || type == LogicalType.MAP || type == LogicalType.UNSPECIFIED;
    }

    /** Whether it may hold a list. */
    public boolean takesList() {
        return type == LogicalType.ARRAY || type == LogicalType.VECTOR || type == LogicalType.UNSPECIFIED;
    }

    /** Whether a value of that kind needs no check of its type. */
    public boolean hasKind(Value.Kind kind) {
        return (kinds & 1 << kind.ordinal()) != 0;
    }
}
