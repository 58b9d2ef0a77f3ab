/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.Property;
import dev.pacta.contract.TypeOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a property says of the number of its items or keys into checks. */
final class SizeChecks {
    private final String path;
    private final Rules rules;
    private final List<Check> checks = new ArrayList<>();

    private SizeChecks(String path, Rules rules) {
        this.path = path;
        this.rules = rules;
    }

    static Check[] of(Property property, String path, Rules rules) {
        return new SizeChecks(path, rules).of(property.options());
    }

    private Check[] of(TypeOptions options) {
        atLeast("minItems", options.minItems());
        atMost("maxItems", options.maxItems());
        atLeast("minProperties", options.minProperties());
        atMost("maxProperties", options.maxProperties());
        Integer dimensions = options.dimensions();
        if (dimensions != null) {
            long exactly = dimensions;
            checks.add(new Check(
                    rules.record(path, "dimensions", "exactly %d numbers".formatted(exactly), false),
                    value -> value.integer() == exactly));
        }
        return checks.toArray(Check[]::new);
    }

    private void atLeast(String rule, @Nullable Integer bound) {
        if (bound != null) {
            long least = bound;
            checks.add(new Check(
                    rules.record(path, rule, "%d element%s or more".formatted(least, least == 1 ? "" : "s"), false),
                    value -> value.integer() >= least));
        }
    }

    private void atMost(String rule, @Nullable Integer bound) {
        if (bound != null) {
            long most = bound;
            checks.add(new Check(
                    rules.record(path, rule, "%d element%s or fewer".formatted(most, most == 1 ? "" : "s"), false),
                    value -> value.integer() <= most));
        }
    }
}
