/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import com.google.re2j.PatternSyntaxException;
import dev.pacta.contract.Bound;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.TypeOptions;
import dev.pacta.validation.pattern.LinearPattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what a property says of its single values into checks. */
final class Constraints {
    private static final int ENORMOUS_SCALE = 1_000;

    private final Property property;
    private final String path;
    private final boolean personal;
    private final Rules rules;
    private final List<Check> checks = new ArrayList<>();

    private Constraints(Property property, String path, Rules rules) {
        this.property = property;
        this.path = path;
        this.personal = property.privacy().personal();
        this.rules = rules;
    }

    static Check[] of(Property property, String path, Rules rules) {
        Constraints constraints = new Constraints(property, path, rules);
        constraints.lengths();
        constraints.pattern();
        constraints.format();
        constraints.bounds();
        constraints.multiple();
        constraints.enumValues();
        return constraints.checks.toArray(Check[]::new);
    }

    private void add(String rule, String expectation, Constraint constraint) {
        checks.add(new Check(rules.record(path, rule, expectation, personal), constraint));
    }

    private TypeOptions options() {
        return property.options();
    }

    /** Lengths count characters (Unicode code points), as JSON Schema does. */
    private void lengths() {
        Integer least = options().minLength();
        if (least != null) {
            int length = least;
            add("minLength", "%d characters or more".formatted(length), new Length(length, Integer.MAX_VALUE));
        }
        Integer most = options().maxLength();
        if (most != null) {
            int length = most;
            add("maxLength", "%d characters or fewer".formatted(length), new Length(0, length));
        }
    }

    private void pattern() {
        String pattern = options().pattern();
        if (pattern == null) {
            return;
        }
        try {
            LinearPattern compiled = LinearPattern.ofContract(pattern);
            add("pattern", "text that matches " + pattern, new Matches(compiled));
        } catch (PatternSyntaxException unsupported) {
            rules.notExecutable(
                    path,
                    "pattern",
                    "text that matches " + pattern,
                    "error",
                    "the pattern needs look-around or back references, which cannot be matched in linear time");
        }
    }

    private void format() {
        String format = options().format();
        if (format == null) {
            return;
        }
        switch (property.logicalType()) {
            case STRING -> format(format, format, Formats.of(format));
            case INTEGER -> format(format, NumberFormats.words(format), NumberFormats.of(format));
            case NUMBER -> floating(format);
            case DATE, TIMESTAMP, TIME -> formatOfTimes(format);
            case BOOLEAN, OBJECT, MAP, ARRAY, VECTOR, UNSPECIFIED -> {}
        }
    }

    /** A format that can be read is what the type of a value is told by. */
    private void formatOfTimes(String format) {
        if (Times.of(property) == null) {
            rules.notExecutable(
                    path,
                    "format",
                    "a value of the form " + format,
                    "error",
                    "'%s' is no pattern of Java's DateTimeFormatter".formatted(format));
        }
    }

    /** @param constraint nothing where nobody knows the format */
    private void format(String format, String words, @Nullable Constraint constraint) {
        if (constraint != null) {
            add("format", "a value of the format " + words, constraint);
        } else {
            rules.notExecutable(
                    path,
                    "format",
                    "a value of the format " + format,
                    "error",
                    "the format '%s' has no definition that can be checked".formatted(format));
        }
    }

    private void floating(String format) {
        if (NumberFormats.isFloating(format)) {
            rules.skipped(path, "format", "a value of the format " + format, "error", NumberFormats.NOT_SHOWN);
        } else {
            format(format, format, null);
        }
    }

    private void bounds() {
        bound("minimum", options().minimum(), 1);
        bound("maximum", options().maximum(), -1);
    }

    /** @param direction 1 when values must lie above, -1 when below */
    private void bound(String rule, @Nullable Bound bound, int direction) {
        if (bound == null) {
            return;
        }
        String words = bound.exclusive()
                ? (direction > 0 ? "more than %s" : "less than %s")
                : (direction > 0 ? "%s or more" : "%s or less");
        int least = bound.exclusive() ? 1 : 0;
        if (property.logicalType() == LogicalType.INTEGER || property.logicalType() == LogicalType.NUMBER) {
            NumberLimit limit = new NumberLimit(bound.text());
            add(rule, words.formatted(bound.text()), new Bounded(limit, direction, least));
            return;
        }
        timeBound(rule, bound, words.formatted(bound.text()), direction, least);
    }

    private void timeBound(String rule, Bound bound, String words, int direction, int least) {
        Times times = Times.of(property);
        String trouble = times == null ? null : times.trouble();
        Comparable<Object> limit = times == null ? null : times.order(bound.text());
        if (trouble != null) {
            rules.notExecutable(path, rule, words, "error", trouble);
        } else if (times == null || limit == null) {
            String unread = "'%s' cannot be read as a %s"
                    .formatted(bound.text(), property.logicalType().text());
            rules.notExecutable(path, rule, words, "error", unread);
        } else {
            add(rule, words, new TimeBounded(times, bound.text(), limit, direction, least));
        }
    }

    private void multiple() {
        BigDecimal step = options().multipleOf();
        if (step != null) {
            add("multipleOf", "a multiple of " + step, new Multiple(step));
        }
    }

    private void enumValues() {
        if (!property.enumValues().isEmpty()) {
            add("enum", Enumerations.words(property), Enumerations.of(property));
        }
    }

    /** Text of so many characters. */
    record Length(int least, int most) implements Constraint {
        @Override
        public boolean accepts(Value value) {
            int characters = value.characters();
            return characters >= least && characters <= most;
        }
    }

    /** Text in which a pattern is found. */
    record Matches(LinearPattern pattern) implements Constraint {
        @Override
        public boolean accepts(Value value) {
            return Formats.found(pattern, value);
        }
    }

    /**
     * A number on one side of a limit.
     *
     * @param direction 1 when it must lie above, -1 when below
     * @param least 1 when it must not be the limit itself, else 0
     */
    record Bounded(NumberLimit limit, int direction, int least) implements Constraint {
        @Override
        public boolean accepts(Value value) {
            return limit.compare(value) * direction >= least;
        }
    }

    /** A number between two ends, which belong to it. */
    record Within(Bounded least, Bounded greatest) implements Constraint {
        @Override
        public boolean accepts(Value value) {
            return least.accepts(value) && greatest.accepts(value);
        }
    }

    /**
     * A time on one side of a limit.
     *
     * @param written the limit as the contract has it
     * @param direction 1 when it must lie after it, -1 when before
     * @param least 1 when it must not be the limit itself, else 0
     */
    record TimeBounded(Times times, String written, Comparable<Object> limit, int direction, int least)
            implements Constraint {
        @Override
        public boolean accepts(Value value) {
            Comparable<Object> time = times.order(value.text());
            return time == null || time.compareTo(limit) * direction >= least;
        }
    }

    /** A multiple of a number. */
    record Multiple(BigDecimal step) implements Constraint {
        /** A number with an absurd exponent would take as many digits to divide. */
        @Override
        public boolean accepts(Value value) {
            BigDecimal number = value.number();
            return Math.abs((long) number.scale()) <= ENORMOUS_SCALE
                    && number.remainder(step).signum() == 0;
        }
    }

    /**
     * One of an enumeration.
     *
     * @param allowed the keys of all values
     * @param strings those that are text
     * @param texts the same, found in bytes
     */
    record OneOf(Set<@Nullable Object> allowed, List<String> strings, AllowedTexts texts) implements Constraint {
        @Override
        public boolean accepts(Value value) {
            return value.kind() == Value.Kind.TEXT && value.isAscii()
                    ? texts.contains(value)
                    : allowed.contains(value.key());
        }
    }
}
