/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.math.BigDecimal;

/** A number that others are compared with, without an object for each comparison where both fit into a long. Immutable. */
final class NumberLimit {
    private static final int MOST_SCALE = 9;

    private final BigDecimal limit;
    private final boolean compact;
    private final long unscaled;
    private final int scale;

    NumberLimit(String text) {
        this.limit = new BigDecimal(text);
        BigDecimal plain = limit.scale() < 0 && limit.scale() >= -18 ? limit.setScale(0) : limit;
        this.compact = plain.scale() >= 0 && plain.scale() <= MOST_SCALE && plain.precision() <= 18;
        this.scale = compact ? plain.scale() : 0;
        this.unscaled = compact ? plain.unscaledValue().longValueExact() : 0;
    }

    BigDecimal value() {
        return limit;
    }

    /** Negative, zero or positive as the value is below, at or above the limit. */
    int compare(Value value) {
        if (compact && value.isCompact() && value.scale() <= MOST_SCALE) {
            int common = Math.max(scale, value.scale());
            int up = common - value.scale();
            if (Value.isBelowPower(value.integer(), 18 - up) && Value.isBelowPower(unscaled, 18 - (common - scale))) {
                return Long.compare(
                        value.integer() * Value.powerOfTen(up), unscaled * Value.powerOfTen(common - scale));
            }
        }
        return value.number().compareTo(limit);
    }
}
