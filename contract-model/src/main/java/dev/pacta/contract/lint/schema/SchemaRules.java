/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.lint.rule.LintRule;
import java.util.List;

/** The rules of this area. */
public final class SchemaRules {
    /** Each once. */
    public static final List<LintRule> ALL = List.of(
            new DuplicateNameRule(),
            new KeyPositionRule(KeyKind.PRIMARY),
            new KeyPositionRule(KeyKind.PARTITION),
            new KeyGapRule(KeyKind.PRIMARY),
            new KeyGapRule(KeyKind.PARTITION),
            new KeyPositionAloneRule(KeyKind.PRIMARY),
            new KeyPositionAloneRule(KeyKind.PARTITION),
            new ReferenceMissingRule(),
            new SimilarNameRule(),
            new BlankNameRule(),
            new DottedNameRule(),
            new NameConventionRule(),
            new PhysicalNameDuplicateRule(),
            new NameTooLongRule(),
            new ReservedNameRule(),
            new SchemaMissingRule(),
            new ObjectEmptyRule(),
            new ItemsMissingRule(),
            new KeyNotRequiredRule(),
            new UniqueNullableRule(),
            new DeprecatedRequiredRule(),
            new DeprecatedNoteRule(),
            new DescriptionSparseRule(),
            new OptionsRequiredUnknownRule(),
            new ReferenceTypeRule(),
            new ReferenceLengthRule(),
            new ReferenceTargetRule(),
            new ReferenceItselfRule(),
            new ReferenceOriginRule(),
            new ReferenceDuplicateRule(),
            new SourceMissingRule());

    private SchemaRules() {}
}
