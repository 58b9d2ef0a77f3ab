/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Physical types are compared by what fits into them: {@code varchar(20)} holds what {@code varchar(10)} held. */
final class PhysicalTypes {
    private static final Pattern FORM =
            Pattern.compile("\\s*([A-Z_ 0-9]+?)\\s*(?:\\(\\s*(\\d{1,9})\\s*(?:,\\s*(\\d{1,9})\\s*)?\\))?\\s*");
    private static final List<String> WHOLE_NUMBERS = List.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT");

    private record Form(String name, int length, int scale) {}

    private PhysicalTypes() {}

    static void compare(@Nullable String before, @Nullable String after, Place place, Changes changes) {
        if (before == null || after == null || sameText(before, after)) {
            return;
        }
        Form old = form(before);
        Form now = form(after);
        if (old.equals(now)) {
            return;
        }
        boolean wider = holds(now, old);
        boolean narrower = holds(old, now);
        Effect effect =
                wider ? Effect.NONE.consumer(Verdict.RISKY) : narrower ? Effect.PRODUCER_BREAKS : Effect.BOTH_BREAK;
        String how = wider ? "wider" : narrower ? "narrower" : "another";
        changes.changed(
                "property.physical-type",
                place,
                before,
                after,
                effect,
                "the physical type changed from %s to the %s %s".formatted(before, how, after));
    }

    private static boolean sameText(String before, String after) {
        return before.strip().equalsIgnoreCase(after.strip());
    }

    /** Whether every value of the other fits. */
    private static boolean holds(Form type, Form other) {
        int order = WHOLE_NUMBERS.indexOf(type.name());
        int otherOrder = WHOLE_NUMBERS.indexOf(other.name());
        if (order >= 0 && otherOrder >= 0) {
            return order >= otherOrder;
        }
        return type.name().equals(other.name())
                && type.length() - type.scale() >= other.length() - other.scale()
                && type.scale() >= other.scale();
    }

    private static Form form(String text) {
        Matcher matcher = FORM.matcher(text.toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return new Form(text, 0, 0);
        }
        String name = switch (matcher.group(1)) {
            case "INT", "INT4" -> "INTEGER";
            case "INT2" -> "SMALLINT";
            case "INT8", "LONG" -> "BIGINT";
            case "CHARACTER VARYING", "TEXT", "STRING" -> "VARCHAR";
            case "NUMERIC" -> "DECIMAL";
            case "BOOL" -> "BOOLEAN";
            case "TIMESTAMPTZ" -> "TIMESTAMP WITH TIME ZONE";
            default -> matcher.group(1);
        };
        boolean unbounded = matcher.group(2) == null && name.equals("VARCHAR");
        return new Form(name, unbounded ? Integer.MAX_VALUE : number(matcher.group(2)), number(matcher.group(3)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
