/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import dev.pacta.contract.Contract;
import dev.pacta.contract.TypeOptions;
import dev.pacta.contract.message.Severity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** No value can be at least the minimum and at most the maximum when they are the wrong way round. */
final class EmptyRangeRule implements LintRule {
    @Override
    public String id() {
        return "pacta.range.empty";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Contract contract, Report report) {
        Walk.properties(contract, (object, property, path) -> {
            TypeOptions options = property.options();
            String where = path + "/logicalTypeOptions";
            ordered(options.minLength(), options.maxLength(), "minLength", "maxLength", where, report);
            ordered(options.minItems(), options.maxItems(), "minItems", "maxItems", where, report);
            ordered(options.minProperties(), options.maxProperties(), "minProperties", "maxProperties", where, report);
            bounds(options, where, report);
        });
    }

    private static void ordered(
            @Nullable Integer least, @Nullable Integer most, String lower, String upper, String path, Report report) {
        if (least != null && most != null && least > most) {
            report.add(path, "%s is %d but %s is %d, so no value fits".formatted(lower, least, upper, most));
        }
    }

    private static void bounds(TypeOptions options, String path, Report report) {
        if (options.minimum() == null || options.maximum() == null) {
            return;
        }
        int order = compare(options.minimum().text(), options.maximum().text());
        boolean exclusive = options.minimum().exclusive() || options.maximum().exclusive();
        if (order > 0 || (order == 0 && exclusive)) {
            report.add(
                    path,
                    "the smallest value %s lies above the greatest %s, so no value fits"
                            .formatted(
                                    options.minimum().text(), options.maximum().text()));
        }
    }

    /** Dates and times in ISO 8601 are in order as texts. */
    private static int compare(String smallest, String greatest) {
        try {
            return new BigDecimal(smallest).compareTo(new BigDecimal(greatest));
        } catch (NumberFormatException dates) {
            return smallest.compareTo(greatest);
        }
    }
}
