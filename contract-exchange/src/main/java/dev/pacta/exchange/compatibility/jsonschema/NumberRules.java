/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The keywords for numbers. A bound that another bound makes superfluous may change freely. */
final class NumberRules {
    private NumberRules() {}

    static void compare(SchemaPair pair, Findings found) {
        boolean whole = !pair.typesBefore().and(pair.typesAfter()).contains(TypeSet.NUMBER);
        compareUpper(pair, whole, found);
        compareLower(pair, whole, found);
        compareSteps(pair, whole, found);
    }

    private static void compareUpper(SchemaPair pair, boolean whole, Findings found) {
        Bound before = upper(pair.before().node(), whole);
        Bound after = upper(pair.after().node(), whole);
        boolean lost = after != null && (before == null || after.compareAsUpper(before) < 0);
        boolean won = before != null && (after == null || before.compareAsUpper(after) < 0);
        String example = lost && before != null ? before.example() : null;
        addBoth(pair, "maximum", "MAXIMUM", true, lost, won, example, found);
        addBoth(pair, "exclusiveMaximum", "EXCLUSIVE_MAXIMUM", true, lost, won, example, found);
    }

    private static void compareLower(SchemaPair pair, boolean whole, Findings found) {
        Bound before = lower(pair.before().node(), whole);
        Bound after = lower(pair.after().node(), whole);
        boolean lost = after != null && (before == null || after.compareAsLower(before) > 0);
        boolean won = before != null && (after == null || before.compareAsLower(after) > 0);
        String example = lost && before != null ? before.example() : null;
        addBoth(pair, "minimum", "MINIMUM", false, lost, won, example, found);
        addBoth(pair, "exclusiveMinimum", "EXCLUSIVE_MINIMUM", false, lost, won, example, found);
    }

    /** A keyword is to blame only when both it and the bound as a whole moved the same way. */
    private static void addBoth(
            SchemaPair pair,
            String key,
            String group,
            boolean upper,
            boolean lost,
            boolean won,
            @Nullable String example,
            Findings found) {
        BigDecimal before = value(pair.before().node(), key);
        BigDecimal after = value(pair.after().node(), key);
        boolean tighter = after != null
                && (before == null || (upper ? after.compareTo(before) < 0 : after.compareTo(before) > 0));
        boolean looser = before != null
                && (after == null || (upper ? after.compareTo(before) > 0 : after.compareTo(before) < 0));
        Findings own = new Findings();
        LimitRules.add(key, group, before, after, lost && tighter, won && looser, own);
        own.all()
                .forEach(each ->
                        found.add(each.rule(), each.path(), each.backward(), each.forward(), each.detail(), example));
    }

    /** In draft 4 the exclusive bounds are flags on the others. */
    private static @Nullable BigDecimal value(JsonNode schema, String key) {
        String exclusive = key.equals("maximum") ? "exclusiveMaximum" : "exclusiveMinimum";
        boolean flagged =
                schema.path(exclusive).isBoolean() && schema.path(exclusive).booleanValue();
        if (key.startsWith("exclusive")) {
            String plain = key.equals("exclusiveMaximum") ? "maximum" : "minimum";
            boolean flag = schema.path(key).isBoolean() && schema.path(key).booleanValue();
            return flag ? LimitRules.number(schema, plain) : LimitRules.number(schema, key);
        }
        return flagged ? null : LimitRules.number(schema, key);
    }

    private static @Nullable Bound upper(JsonNode schema, boolean whole) {
        Bound inclusive = Bound.of(value(schema, "maximum"), false, whole, true);
        Bound exclusive = Bound.of(value(schema, "exclusiveMaximum"), true, whole, true);
        if (inclusive == null || exclusive == null) {
            return inclusive == null ? exclusive : inclusive;
        }
        return inclusive.compareAsUpper(exclusive) <= 0 ? inclusive : exclusive;
    }

    private static @Nullable Bound lower(JsonNode schema, boolean whole) {
        Bound inclusive = Bound.of(value(schema, "minimum"), false, whole, false);
        Bound exclusive = Bound.of(value(schema, "exclusiveMinimum"), true, whole, false);
        if (inclusive == null || exclusive == null) {
            return inclusive == null ? exclusive : inclusive;
        }
        return inclusive.compareAsLower(exclusive) >= 0 ? inclusive : exclusive;
    }

    /** A whole number is a multiple of 1. */
    private static void compareSteps(SchemaPair pair, boolean whole, Findings found) {
        BigDecimal before = step(pair.before().node(), whole);
        BigDecimal after = step(pair.after().node(), whole);
        if (before == null ? after == null : after != null && before.compareTo(after) == 0) {
            return;
        }
        boolean lost = after != null && !isMultiple(before, after);
        boolean won = before != null && !isMultiple(after, before);
        String kind = before == null
                ? "ADDED"
                : after == null ? "REMOVED" : lost && won ? "CHANGED" : lost ? "EXPANDED" : "REDUCED";
        String example = lost && before != null ? before.toPlainString() : null;
        found.add(
                JsonRule.of("MULTIPLE_OF", kind),
                "/multipleOf",
                lost,
                won,
                "multipleOf was %s and is %s".formatted(before, after),
                example);
    }

    private static @Nullable BigDecimal step(JsonNode schema, boolean whole) {
        BigDecimal step = LimitRules.number(schema, "multipleOf");
        boolean saysNothing = step == null || step.signum() <= 0 || whole && step.compareTo(BigDecimal.ONE) == 0;
        return saysNothing ? null : step;
    }

    private static boolean isMultiple(@Nullable BigDecimal number, BigDecimal of) {
        return number != null && number.remainder(of).signum() == 0;
    }

    /** A bound; one for whole numbers is always inclusive. */
    private record Bound(BigDecimal value, boolean exclusive) {
        static @Nullable Bound of(@Nullable BigDecimal value, boolean exclusive, boolean whole, boolean upper) {
            if (value == null || !whole) {
                return value == null ? null : new Bound(value, exclusive);
            }
            BigDecimal rounded = value.setScale(0, upper ? RoundingMode.FLOOR : RoundingMode.CEILING);
            boolean inside = exclusive && rounded.compareTo(value) == 0;
            BigDecimal step = upper ? BigDecimal.ONE.negate() : BigDecimal.ONE;
            return new Bound(inside ? rounded.add(step) : rounded, false);
        }

        int compareAsUpper(Bound other) {
            int order = value.compareTo(other.value);
            return order != 0 ? order : Boolean.compare(other.exclusive, exclusive);
        }

        int compareAsLower(Bound other) {
            int order = value.compareTo(other.value);
            return order != 0 ? order : Boolean.compare(exclusive, other.exclusive);
        }

        @Nullable
        String example() {
            return exclusive ? null : value.toPlainString();
        }
    }
}
