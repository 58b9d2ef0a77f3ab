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
        return new SizeChecks(path, rules).of(property);
    }

    private Check[] of(Property property) {
        TypeOptions options = property.options();
        members(property, options);
        return items(options);
    }

    /** Fields that the contract names are fields of engines too, which have them all in every record. */
    private void members(Property property, TypeOptions options) {
        boolean named = !property.properties().isEmpty() || !options.required().isEmpty();
        if (named) {
            uncounted("minProperties", options.minProperties());
            uncounted("maxProperties", options.maxProperties());
        } else {
            atLeast("minProperties", options.minProperties());
            atMost("maxProperties", options.maxProperties());
        }
    }

    private void uncounted(String rule, @Nullable Integer bound) {
        if (bound != null) {
            rules.notExecutable(
                    path,
                    rule,
                    "%d as the number of its fields".formatted(bound),
                    "error",
                    "the fields of an object whose fields the contract names are not counted");
        }
    }

    private Check[] items(TypeOptions options) {
        atLeast("minItems", options.minItems());
        atMost("maxItems", options.maxItems());
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
