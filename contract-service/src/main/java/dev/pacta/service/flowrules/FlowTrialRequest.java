/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a pull request changes of what rules about flows say, or of what they judge. */
record FlowTrialRequest(
        @Nullable List<@Nullable RulesChange> rules,
        @Nullable List<@Nullable ContractChange> contracts) {

    /**
     * A document of rules.
     *
     * @param document its text; of a deleted file none
     * @param baseDocument its text before the change; names the document that a deleted or renamed one was
     */
    record RulesChange(
            @Nullable String path,
            @Nullable String document,
            @Nullable String baseDocument) {}

    /**
     * A contract. One whose file is deleted stays published, and changes nothing.
     *
     * @param document its text
     */
    record ContractChange(@Nullable String path, @Nullable String document) {}
}
