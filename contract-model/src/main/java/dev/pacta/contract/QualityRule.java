/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule of data quality. Source: Open Data Contract Standard, data quality. */
public record QualityRule(
        @Nullable String id,
        @Nullable String name,
        Kind kind,
        Measure measure,
        @Nullable Operator operator,
        @Nullable String unit,
        Purpose purpose,
        Timing timing,
        Annotations annotations) {

    /**
     * What is measured.
     *
     * @param implementation text or map, of a custom rule
     */
    public record Measure(
            @Nullable String metric,
            @Nullable String query,
            @Nullable String engine,
            @Nullable Object implementation,
            Map<String, @Nullable Object> arguments) {
        public Measure {
            arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        }
    }

    /** What the rule is for. */
    public record Purpose(
            @Nullable String dimension,
            @Nullable String severity,
            @Nullable String businessImpact,
            @Nullable String method) {}

    /** When it is measured. */
    public record Timing(
            @Nullable String scheduler, @Nullable String schedule) {}

    public @Nullable String description() {
        return annotations.description();
    }

    public @Nullable String dimension() {
        return purpose.dimension();
    }

    public @Nullable String severity() {
        return purpose.severity();
    }

    public @Nullable String metric() {
        return measure.metric();
    }

    public @Nullable String query() {
        return measure.query();
    }

    public @Nullable String engine() {
        return measure.engine();
    }

    public @Nullable Object implementation() {
        return measure.implementation();
    }

    public Map<String, @Nullable Object> arguments() {
        return measure.arguments();
    }

    /** How the rule is written. */
    public enum Kind {
        LIBRARY,
        TEXT,
        SQL,
        CUSTOM
    }

    /** How the measured value is compared. Between includes both bounds, as SQL's BETWEEN does. */
    public enum Comparison {
        MUST_BE("mustBe"),
        MUST_NOT_BE("mustNotBe"),
        MUST_BE_GREATER_THAN("mustBeGreaterThan"),
        MUST_BE_GREATER_OR_EQUAL_TO("mustBeGreaterOrEqualTo"),
        MUST_BE_LESS_THAN("mustBeLessThan"),
        MUST_BE_LESS_OR_EQUAL_TO("mustBeLessOrEqualTo"),
        MUST_BE_BETWEEN("mustBeBetween"),
        MUST_NOT_BE_BETWEEN("mustNotBeBetween");

        private final String key;

        Comparison(String key) {
            this.key = key;
        }

        /** The key in a document. */
        public String key() {
            return key;
        }
    }

    /**
     * A comparison and what to compare with.
     *
     * @param operands two for the between ones, otherwise one
     */
    public record Operator(Comparison comparison, List<@Nullable Object> operands) {
        public Operator {
            operands = Collections.unmodifiableList(new ArrayList<>(operands));
        }
    }
}
