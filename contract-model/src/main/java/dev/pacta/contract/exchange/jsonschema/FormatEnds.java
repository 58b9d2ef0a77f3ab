/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.exchange.jsonschema;

import dev.pacta.contract.IntegerFormat;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in JSON Schema, where {@code format} limits no number, what a format of whole numbers holds. */
public final class FormatEnds {
    private FormatEnds() {}

    /**
     * Adds the ends of the format to the bounds in a schema, where none of those is nearer.
     *
     * @return whether a bound was there that says no more than the format
     */
    public static boolean put(Map<String, @Nullable Object> schema, IntegerFormat format) {
        boolean below = put(schema, new BigDecimal(format.least()), "minimum", "exclusiveMinimum", 1);
        boolean above = put(schema, new BigDecimal(format.greatest()), "maximum", "exclusiveMaximum", -1);
        return below || above;
    }

    /** @param direction 1 when values lie above the end, -1 when below */
    private static boolean put(
            Map<String, @Nullable Object> schema, BigDecimal end, String inclusive, String exclusive, int direction) {
        boolean nearer = schema.get(exclusive) instanceof BigDecimal outside && outside.compareTo(end) * direction >= 0
                || schema.get(inclusive) instanceof BigDecimal inside && inside.compareTo(end) * direction > 0;
        if (nearer) {
            return false;
        }
        boolean had = schema.containsKey(exclusive) || schema.containsKey(inclusive);
        schema.remove(exclusive);
        schema.put(inclusive, end);
        return had;
    }
}
