/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import static dev.pacta.contract.OdcsVersion.V3_1_0;
import static dev.pacta.contract.odcs.structure.ObjectShape.object;
import static dev.pacta.contract.odcs.structure.Shapes.ANY;
import static dev.pacta.contract.odcs.structure.Shapes.NUMBER;
import static dev.pacta.contract.odcs.structure.Shapes.OBJECT;
import static dev.pacta.contract.odcs.structure.Shapes.listOf;
import static dev.pacta.contract.odcs.structure.Shapes.oneOf;
import static dev.pacta.contract.odcs.structure.Shapes.textOr;

import dev.pacta.contract.QualityRule.Comparison;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Rules of data quality: what is allowed depends on the kind of the rule. */
final class QualityShapes {
    static final Shape RULES = listOf(QualityShapes::checkRule);

    private static final List<String> OPERATORS =
            Arrays.stream(Comparison.values()).map(Comparison::key).toList();
    private static final Shape PAIR = listOf(NUMBER, 2, 2, true);

    private static final ObjectShape TEXT_RULE = object("a quality rule")
            .key("id", CommonShapes.STABLE_ID, V3_1_0)
            .texts("businessImpact", "description", "method", "name", "schedule", "scheduler", "severity", "unit")
            .key("type", oneOf("text", "library", "sql", "custom"))
            .key(
                    "dimension",
                    oneOf(
                            "accuracy",
                            "completeness",
                            "conformity",
                            "consistency",
                            "coverage",
                            "timeliness",
                            "uniqueness"))
            .key("tags", CommonShapes.TAGS)
            .key("customProperties", CommonShapes.CUSTOM_PROPERTIES)
            .key("authoritativeDefinitions", CommonShapes.DEFINITIONS)
            .build();

    private static final ObjectShape LIBRARY_RULE = withOperators(TEXT_RULE.with("a library rule"))
            .key("metric", oneOf("nullValues", "missingValues", "invalidValues", "duplicateValues", "rowCount"), V3_1_0)
            .texts("rule")
            .key("arguments", OBJECT, V3_1_0)
            .requireFrom(V3_1_0, "metric")
            .when(QualityShapes::metricUnderItsOldName)
            .build();

    private static final ObjectShape SQL_RULE = withOperators(TEXT_RULE.with("an SQL rule"))
            .texts("query")
            .require("query")
            .build();

    private static final ObjectShape CUSTOM_RULE = TEXT_RULE
            .with("a custom rule")
            .texts("engine")
            .key("implementation", textOr(OBJECT))
            .require("engine", "implementation")
            .build();

    private QualityShapes() {}

    private static ObjectShape.Builder withOperators(ObjectShape.Builder builder) {
        for (Comparison comparison : Comparison.values()) {
            builder.key(
                    comparison.key(),
                    switch (comparison) {
                        case MUST_BE, MUST_NOT_BE -> ANY;
                        case MUST_BE_BETWEEN, MUST_NOT_BE_BETWEEN -> PAIR;
                        case MUST_BE_GREATER_THAN,
                                MUST_BE_GREATER_OR_EQUAL_TO,
                                MUST_BE_LESS_THAN,
                                MUST_BE_LESS_OR_EQUAL_TO -> NUMBER;
                    });
        }
        return builder.when(QualityShapes::exactlyOneOperator);
    }

    private static void exactlyOneOperator(Mapping rule, Path path, Judge judge) {
        List<String> given =
                OPERATORS.stream().filter(rule.entries()::containsKey).toList();
        if (given.size() != 1 && judge.version().atLeast(V3_1_0)) {
            judge.error(
                    "odcs.quality.operator",
                    rule.position(),
                    path,
                    given.isEmpty()
                            ? "a rule that is measured needs one operator: " + String.join(", ", OPERATORS)
                            : "a rule has one operator, this one has %s; write a rule for each"
                                    .formatted(String.join(" and ", given)));
        }
    }

    /** Until 3.0 the metric was called {@code rule}. */
    private static void metricUnderItsOldName(Mapping rule, Path path, Judge judge) {
        if (!judge.version().atLeast(V3_1_0)
                && rule.get("rule").isEmpty()
                && rule.get("metric").isEmpty()) {
            judge.error("odcs.key.missing", rule.position(), path, "a library rule needs 'rule'");
        }
    }

    /** Before 3.1 a rule without a type is a library rule; from 3.1 on it is one when it has a metric. */
    private static void checkRule(YamlNode node, Path path, Judge judge) {
        if (!(node instanceof Mapping rule)) {
            judge.expected(node, path, "a quality rule");
            return;
        }
        Optional<String> type = rule.get("type").map(QualityShapes::text);
        boolean library = type.filter("library"::equals).isPresent()
                || rule.get("metric").isPresent()
                || (type.isEmpty() && !judge.version().atLeast(V3_1_0));
        if (library) {
            LIBRARY_RULE.check(node, path, judge);
        } else if (type.filter("sql"::equals).isPresent()) {
            SQL_RULE.check(node, path, judge);
        } else if (type.filter("custom"::equals).isPresent()) {
            CUSTOM_RULE.check(node, path, judge);
        } else {
            TEXT_RULE.check(node, path, judge);
        }
    }

    private static String text(YamlNode node) {
        return node instanceof Scalar scalar ? scalar.text() : "";
    }
}
