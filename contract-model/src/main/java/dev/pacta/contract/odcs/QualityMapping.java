/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import dev.pacta.contract.QualityRule;
import dev.pacta.contract.QualityRule.Comparison;
import dev.pacta.contract.QualityRule.Operator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules of data quality. */
final class QualityMapping {
    private QualityMapping() {}

    /** Until 3.0 the metric was called {@code rule}. */
    static QualityRule rule(Fields fields) {
        String metric = fields.text("metric") != null ? fields.text("metric") : fields.text("rule");
        return new QualityRule(
                fields.text("id"),
                fields.text("name"),
                kind(fields.text("type"), metric),
                new QualityRule.Measure(
                        metric,
                        fields.text("query"),
                        fields.text("engine"),
                        fields.value("implementation"),
                        arguments(fields)),
                operator(fields),
                fields.text("unit"),
                new QualityRule.Purpose(
                        fields.text("dimension"),
                        fields.text("severity"),
                        fields.text("businessImpact"),
                        fields.text("method")),
                new QualityRule.Timing(fields.text("scheduler"), fields.text("schedule")),
                AnnotationMapping.annotations(fields));
    }

    private static QualityRule.Kind kind(@Nullable String type, @Nullable String metric) {
        if (type == null) {
            return metric == null ? QualityRule.Kind.TEXT : QualityRule.Kind.LIBRARY;
        }
        return QualityRule.Kind.valueOf(type.toUpperCase(Locale.ROOT));
    }

    private static Map<String, @Nullable Object> arguments(Fields fields) {
        Fields arguments = fields.object("arguments");
        Map<String, @Nullable Object> java = new LinkedHashMap<>();
        if (arguments != null) {
            java.putAll(arguments.node().toJava());
        }
        return java;
    }

    private static @Nullable Operator operator(Fields fields) {
        for (Comparison comparison : Comparison.values()) {
            if (fields.node().get(comparison.key()).isPresent()) {
                Object operand = fields.value(comparison.key());
                List<@Nullable Object> operands = new ArrayList<>();
                if (operand instanceof List<?> several) {
                    operands.addAll(several);
                } else {
                    operands.add(operand);
                }
                return new Operator(comparison, operands);
            }
        }
        return null;
    }
}
