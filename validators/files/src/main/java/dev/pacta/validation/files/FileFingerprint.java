/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.RunPart;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.RunRule;
import java.util.List;

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

    /** A part that was proven has seen no repeated key in one file; what it knows of keys is of no use beside other files. */
    static RunPart withoutKeys(RunPart part) {
        List<RunRule.Part> counts = part.counts().stream()
                .map(count -> new RunRule.Part(count.number(), count.time(), java.util.Set.of(), false))
                .toList();
        return new RunPart(
                part.plan(),
                part.records(),
                part.invalid(),
                part.unfinished(),
                part.sums(),
                counts,
                part.violations(),
                part.violationsNotKept());
    }
}
