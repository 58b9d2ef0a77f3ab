/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.QualityRule.Comparison;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A rule that is measured compares once. */
final class ExactlyOneOperator implements Rule {
    static final Rule RULE = new ExactlyOneOperator();

    private static final List<String> OPERATORS =
            Arrays.stream(Comparison.values()).map(Comparison::key).toList();

    private ExactlyOneOperator() {}

    @Override
    public void check(Mapping mapping, Path path, Judge judge) {
        List<String> given =
                OPERATORS.stream().filter(mapping.entries()::containsKey).toList();
        if (given.size() != 1) {
            judge.error(
                    "odcs.quality.operator",
                    mapping.position(),
                    path,
                    given.isEmpty()
                            ? "a rule that is measured needs one operator: " + String.join(", ", OPERATORS)
                            : "a rule has one operator, this one has %s; write a rule for each"
                                    .formatted(String.join(" and ", given)));
        }
    }

    @Override
    public Map<String, Object> describe() {
        return Map.of(
                "oneOf",
                OPERATORS.stream()
                        .map(operator -> Map.of("required", List.of(operator)))
                        .toList());
    }
}
