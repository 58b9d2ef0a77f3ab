/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.plan.Plan;

/** On what a kept result depends besides the file: the rules, in words. */
final class FileFingerprint {
    private FileFingerprint() {}

    static String of(CompiledContract contract, Plan plan) {
        StringBuilder words = new StringBuilder("%s@%s/%s"
                .formatted(
                        contract.contract().id().value(),
                        contract.contract().version().value(),
                        plan.schemaObject()));
        plan.rules()
                .forEach(rule -> words.append('\n')
                        .append(rule.id())
                        .append('\t')
                        .append(rule.description())
                        .append('\t')
                        .append(rule.where()));
        return words.toString();
    }
}
