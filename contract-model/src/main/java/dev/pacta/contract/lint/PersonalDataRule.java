/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import dev.pacta.contract.Contract;
import dev.pacta.contract.PrivacyBlock;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.message.Severity;
import java.util.HashSet;
import java.util.Set;

/** A schema object that holds personal data says something about it, itself or by its contract. One message for each object. */
abstract class PersonalDataRule implements LintRule {
    @Override
    public final Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public final void check(Contract contract, Report report) {
        if (isSaid(contract.privacy())) {
            return;
        }
        Set<SchemaObject> told = new HashSet<>();
        Walk.properties(contract, (object, property, path) -> {
            if (property.privacy().personal() && !isSaid(object.privacy()) && told.add(object)) {
                report.add(
                        path,
                        "'%s.%s' is personal data (%s), but %s"
                                .formatted(
                                        object.name(),
                                        property.name(),
                                        property.privacy().dataCategory(),
                                        missing()));
            }
        });
    }

    /** Whether the block says it. */
    abstract boolean isSaid(PrivacyBlock privacy);

    /** What is missing and what to add. */
    abstract String missing();
}
