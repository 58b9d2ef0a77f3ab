/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.diff.physical.Fit;
import dev.pacta.contract.diff.physical.PhysicalType;
import dev.pacta.contract.diff.physical.PhysicalTypes;
import org.jspecify.annotations.Nullable;

/** Logical and physical types, by the values they hold. */
final class TypeDiff {
    /** What the change of a physical type means, wherever it is made. */
    record Judged(ChangeRule rule, @Nullable String example) {}

    private TypeDiff() {}

    static void compare(Property before, Property after, Place place, Changes changes) {
        logical(before.logicalType(), after.logicalType(), place.at("logicalType"), changes);
        physical(before.physicalType(), after.physicalType(), place.at("physicalType"), changes);
    }

    private static void logical(LogicalType before, LogicalType after, Place place, Changes changes) {
        if (before == after) {
            return;
        }
        boolean open = after == LogicalType.UNSPECIFIED;
        boolean said = before == LogicalType.UNSPECIFIED;
        ChangeRule rule = LimitRules.TYPE;
        String example = "a value was %s, now it is %s".formatted(sample(before), sample(after));
        if (open || said) {
            rule = open ? LimitRules.TYPE_OPEN : LimitRules.TYPE_SAID;
            example = null;
        } else if (before == LogicalType.INTEGER && after == LogicalType.NUMBER) {
            rule = LimitRules.TYPE_WIDENED;
            example = "1.5 was not allowed, now it is";
        } else if (before == LogicalType.NUMBER && after == LogicalType.INTEGER) {
            rule = LimitRules.TYPE_NARROWED;
            example = "1.5 was allowed, now it is not";
        }
        changes.add(Finding.of(rule, place, said ? null : before.text(), open ? null : after.text())
                .showing(example));
    }

    private static String sample(LogicalType type) {
        return switch (type) {
            case STRING -> "'abc'";
            case DATE -> "'2026-01-31'";
            case TIMESTAMP -> "'2026-01-31T12:00:00Z'";
            case TIME -> "'12:00:00'";
            case NUMBER -> "1.5";
            case INTEGER -> "1";
            case OBJECT, MAP -> "{...}";
            case ARRAY -> "[...]";
            case BOOLEAN -> "true";
            case VECTOR -> "[0.1, 0.2]";
            case UNSPECIFIED -> "anything";
        };
    }

    private static void physical(@Nullable String before, @Nullable String after, Place place, Changes changes) {
        if (before == null || after == null) {
            changes.value(before == null ? LimitRules.PHYSICAL_SAID : LimitRules.PHYSICAL_OPEN, place, before, after);
            return;
        }
        if (before.strip().equalsIgnoreCase(after.strip())) {
            return;
        }
        Judged judged = changes.physical(before, after, TypeDiff::judge);
        changes.add(Finding.of(judged.rule(), place, before, after).showing(judged.example()));
    }

    private static Judged judge(String before, String after) {
        PhysicalType old = PhysicalTypes.read(before);
        PhysicalType now = PhysicalTypes.read(after);
        Fit fit = Fit.of(old, now);
        return new Judged(rule(fit), example(fit, old, now, before, after));
    }

    private static ChangeRule rule(Fit fit) {
        return switch (fit) {
            case SAME -> LimitRules.PHYSICAL_SPELLING;
            case WIDER -> LimitRules.PHYSICAL_WIDENED;
            case NARROWER -> LimitRules.PHYSICAL_NARROWED;
            case RESHAPED -> LimitRules.PHYSICAL_RESHAPED;
            case FORM -> LimitRules.PHYSICAL_FORM;
            case DIFFERENT -> LimitRules.PHYSICAL;
            case UNKNOWN -> LimitRules.PHYSICAL_UNKNOWN;
        };
    }

    private static @Nullable String example(Fit fit, PhysicalType old, PhysicalType now, String before, String after) {
        return switch (fit) {
            case WIDER ->
                Fit.witness(now, old)
                        .map(value -> "%s did not fit %s".formatted(value, before))
                        .orElse(null);
            case NARROWER, RESHAPED ->
                Fit.witness(old, now)
                        .map(value -> "%s fitted %s, it does not fit %s".formatted(value, before, after))
                        .orElse(null);
            case SAME, FORM, DIFFERENT, UNKNOWN -> null;
        };
    }
}
