/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.lint.rule.LintRule;
import java.util.List;

/** The rules of this area. */
public final class TypeRules {
    /** Each once. */
    public static final List<LintRule> ALL = List.of(
            new EmptyRangeRule(),
            new PatternBrokenRule(),
            new ExampleMismatchRule(),
            new RangeMultipleRule(),
            new RangeFormatRule(),
            new BoundFormRule(),
            new DatePatternRule(),
            new DateLettersRule(),
            new TimezoneUnknownRule(),
            new FormatSpellingRule(),
            new PatternUnanchoredRule(),
            new PatternDialectRule(),
            new PatternBacktrackingRule(),
            new TypeMissingRule(),
            new LogicalTypeMissingRule(),
            new PhysicalMismatchRule(),
            new TypeParametersRule(),
            new LengthMismatchRule(),
            new VectorDimensionsRule(),
            new EnumTypeRule(),
            new EnumConstraintRule(),
            new EnumSimilarRule());

    private TypeRules() {}
}
