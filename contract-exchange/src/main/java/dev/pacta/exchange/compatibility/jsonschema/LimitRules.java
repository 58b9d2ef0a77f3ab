/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Greatest and smallest counts: lengths, numbers of items and of properties. */
final class LimitRules {
    private LimitRules() {}

    /** @param group the first part of the rules' names, such as {@code MAX_LENGTH} */
    static void greatest(SchemaPair pair, String key, String group, Findings found) {
        BigDecimal before = number(pair.before().node(), key);
        BigDecimal after = number(pair.after().node(), key);
        boolean lost = after != null && (before == null || after.compareTo(before) < 0);
        boolean won = before != null && (after == null || before.compareTo(after) < 0);
        add(key, group, before, after, lost, won, found);
    }

    /** Counts are never negative, so that a smallest count of 0 says nothing. */
    static void smallest(SchemaPair pair, String key, String group, Findings found) {
        BigDecimal before = number(pair.before().node(), key);
        BigDecimal after = number(pair.after().node(), key);
        int order = orZero(after).compareTo(orZero(before));
        add(key, group, before, after, order > 0, order < 0, found);
    }

    static @Nullable BigDecimal number(JsonNode schema, String key) {
        JsonNode value = schema.path(key);
        return value.isNumber() ? value.decimalValue() : null;
    }

    static void add(
            String key,
            String group,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            boolean lost,
            boolean won,
            Findings found) {
        if (before == null ? after == null : after != null && before.compareTo(after) == 0) {
            return;
        }
        String kind = before == null
                ? "ADDED"
                : after == null ? "REMOVED" : after.compareTo(before) > 0 ? "INCREASED" : "DECREASED";
        String detail = "%s was %s and is %s".formatted(key, text(before), text(after));
        found.add(JsonRule.of(group, kind), "/" + key, lost, won, detail);
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "not set" : number.toPlainString();
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number.max(BigDecimal.ZERO);
    }
}
