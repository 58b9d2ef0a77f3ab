/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import dev.pacta.contract.Contract;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.TypeOptions;
import dev.pacta.contract.message.Severity;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The examples of a property satisfy what the property says of itself. */
final class ExampleRule implements LintRule {
    @Override
    public String id() {
        return "pacta.example.mismatch";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Contract contract, Report report) {
        Walk.properties(contract, (object, property, path) -> {
            for (int at = 0; at < property.examples().size(); at++) {
                String fault = fault(property, property.examples().get(at));
                if (fault != null) {
                    report.add(
                            "%s/examples/%d".formatted(path, at),
                            "this example of '%s' %s".formatted(property.name(), fault));
                }
            }
        });
    }

    private static @Nullable String fault(Property property, @Nullable Object example) {
        if (example instanceof String text && property.logicalType() == LogicalType.STRING) {
            return textFault(property.options(), text);
        }
        boolean numeric = property.logicalType() == LogicalType.INTEGER || property.logicalType() == LogicalType.NUMBER;
        if (numeric && example instanceof Number number) {
            return numberFault(property.options(), new BigDecimal(number.toString()));
        }
        return numeric && example instanceof String ? "is text, not a number" : null;
    }

    private static @Nullable String textFault(TypeOptions options, String text) {
        int length = text.codePointCount(0, text.length());
        if (options.minLength() != null && length < options.minLength()) {
            return "is shorter than minLength " + options.minLength();
        }
        if (options.maxLength() != null && length > options.maxLength()) {
            return "is longer than maxLength " + options.maxLength();
        }
        String pattern = options.pattern();
        return pattern != null && !found(pattern, text) ? "does not match the pattern " + pattern : null;
    }

    /** A pattern that cannot decide within the steps, or cannot be compiled, accuses no example. */
    private static boolean found(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(new SteppedText(text)).find();
        } catch (PatternSyntaxException | SteppedText.OutOfSteps | StackOverflowError undecided) {
            return true;
        }
    }

    private static @Nullable String numberFault(TypeOptions options, BigDecimal number) {
        try {
            if (options.minimum() != null
                    && number.compareTo(new BigDecimal(options.minimum().text())) < 0) {
                return "is below the minimum " + options.minimum().text();
            }
            if (options.maximum() != null
                    && number.compareTo(new BigDecimal(options.maximum().text())) > 0) {
                return "is above the maximum " + options.maximum().text();
            }
            return null;
        } catch (NumberFormatException boundIsNoNumber) {
            return null;
        }
    }
}
