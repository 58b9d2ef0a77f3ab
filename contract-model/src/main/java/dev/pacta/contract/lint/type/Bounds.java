/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.IntegerFormat;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.lint.rule.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The smallest and greatest values that the options of a type allow, a format of whole numbers among them. Numbers compare by value, ISO 8601 dates and times as texts. */
final class Bounds {
    /** One limit and the key that sets it, or the format. */
    record Limit(String key, String text, boolean exclusive) {}

    private final List<Limit> lower = new ArrayList<>();
    private final List<Limit> upper = new ArrayList<>();

    /** Until 3.0 the exclusive bound was a flag on the other; from 3.1 on it is a value of its own. */
    Bounds(Place options, LogicalType type) {
        collect(options, "minimum", "exclusiveMinimum", lower);
        collect(options, "maximum", "exclusiveMaximum", upper);
        if (type == LogicalType.INTEGER) {
            IntegerFormat.named(options.text("format")).ifPresent(this::collect);
        }
    }

    private void collect(IntegerFormat format) {
        lower.add(new Limit("the least " + format.name(), format.least().toString(), false));
        upper.add(new Limit("the greatest " + format.name(), format.greatest().toString(), false));
    }

    private static void collect(Place options, String inclusive, String exclusive, List<Limit> limits) {
        String separate = options.value(exclusive).map(Value::text).orElse(null);
        boolean flag = "true".equals(separate) || "false".equals(separate);
        String plain = options.text(inclusive);
        if (plain != null) {
            limits.add(new Limit(inclusive, plain, flag && "true".equals(separate)));
        }
        if (separate != null && !flag) {
            limits.add(new Limit(exclusive, separate, true));
        }
    }

    List<Limit> lower() {
        return lower;
    }

    List<Limit> upper() {
        return upper;
    }

    /** The limit that a value breaks. */
    Optional<Limit> brokenBy(String value) {
        for (Limit limit : lower) {
            int order = compare(value, limit.text());
            if (order < 0 || (order == 0 && limit.exclusive())) {
                return Optional.of(limit);
            }
        }
        for (Limit limit : upper) {
            int order = compare(value, limit.text());
            if (order > 0 || (order == 0 && limit.exclusive())) {
                return Optional.of(limit);
            }
        }
        return Optional.empty();
    }

    /** Dates and times in ISO 8601 are in order as texts. */
    static int compare(String left, String right) {
        Quantity one = Quantity.of(left);
        Quantity other = Quantity.of(right);
        return one == null || other == null ? left.compareTo(right) : one.compareTo(other);
    }
}
