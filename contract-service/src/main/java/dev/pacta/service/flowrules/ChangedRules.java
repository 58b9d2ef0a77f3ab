/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import dev.pacta.service.shared.MessageView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document of rules that a pull request changes.
 *
 * @param replaced ids of documents that are not in force any more as they are; none when the document cannot be read
 * @param problems why it cannot be read
 */
record ChangedRules(String path, Set<String> replaced, List<FlowRules.Rule> rules, List<MessageView> problems) {
    ChangedRules {
        replaced = Set.copyOf(replaced);
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a document.
     *
     * @param after null when it is gone
     * @param before null when it is new; one that cannot be read replaces nothing
     */
    static ChangedRules of(String path, byte @Nullable [] after, byte @Nullable [] before) {
        Set<String> replaced = new HashSet<>();
        if (before != null && FlowRulesReader.read(before) instanceof FlowRulesReader.Reading.Readable was) {
            replaced.add(was.rules().id());
        }
        if (after == null) {
            return new ChangedRules(path, replaced, List.of(), List.of());
        }
        return switch (FlowRulesReader.read(after)) {
            case FlowRulesReader.Reading.Readable(FlowRules rules) -> {
                replaced.add(rules.id());
                yield new ChangedRules(path, replaced, rules.rules(), List.of());
            }
            case FlowRulesReader.Reading.Unreadable(List<MessageView> problems) ->
                new ChangedRules(path, Set.of(), List.of(), problems);
        };
    }
}
