/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Bound;
import dev.pacta.contract.EnumValue;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.TypeOptions;
import dev.pacta.contract.diff.physical.NumberFormat;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Whether a single value passes what a property says about its values, as far as this can be said without data. */
final class AllowedValues {
    private static final int LONGEST_MATCHED = 1_000;

    private AllowedValues() {}

    static boolean allows(Property property, Object value) {
        boolean listed = property.enumValues().isEmpty()
                || property.enumValues().stream().map(EnumValue::value).anyMatch(one -> Meaning.same(one, value));
        if (!listed) {
            return false;
        }
        return value instanceof Number
                ? number(property, new BigDecimal(value.toString()))
                : text(property, value.toString());
    }

    private static boolean text(Property property, String text) {
        TypeOptions options = property.options();
        int length = text.codePointCount(0, text.length());
        return within(options, text)
                && (options.minLength() == null || length >= options.minLength())
                && (options.maxLength() == null || length <= options.maxLength())
                && (options.pattern() == null || matches(options.pattern(), text));
    }

    private static boolean number(Property property, BigDecimal number) {
        TypeOptions options = property.options();
        BigDecimal step = options.multipleOf();
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return within(options, number.toPlainString())
                && (whole || property.logicalType() != LogicalType.INTEGER)
                && (step == null || step.signum() == 0 || number.remainder(step).signum() == 0)
                && NumberFormat.allows(options.format(), number);
    }

    private static boolean within(TypeOptions options, String value) {
        return bound(options.minimum(), value, -1) && bound(options.maximum(), value, 1);
    }

    private static boolean bound(@Nullable Bound bound, String value, int outward) {
        return bound == null || Bounds.allows(bound, value, outward);
    }

    /** What cannot be matched, or not in good time, counts as forbidden: no example is better than a wrong one. */
    private static boolean matches(String pattern, String text) {
        try {
            return text.length() <= LONGEST_MATCHED
                    && Pattern.compile(pattern).matcher(new PatientText(text)).find();
        } catch (PatternSyntaxException | PatientText.TooManySteps | StackOverflowError notMatched) {
            return false;
        }
    }
}
