/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.message.Fix;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.odcs.ContractDocument;
import dev.pacta.contract.yaml.Position;
import dev.pacta.contract.yaml.YamlNode.Entry;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes messages of what a rule finds: looks up where the value stands. */
record Findings(ContractDocument document, LintRule rule, List<LintMessage> messages) implements Report {
    @Override
    public void add(String path, String message, @Nullable Fix fix) {
        add(position(path), path, message, fix);
    }

    @Override
    public void addAtKey(String path, String message, @Nullable Fix fix) {
        int slash = path.lastIndexOf('/');
        String key = path.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        Optional<Position> place = document.node(path.substring(0, Math.max(slash, 0)))
                .filter(Mapping.class::isInstance)
                .map(parent -> ((Mapping) parent).entries().get(key))
                .map(Entry::position);
        add(place.orElseGet(() -> position(path)), path, message, fix);
    }

    private void add(Position position, String path, String message, @Nullable Fix fix) {
        messages.add(new LintMessage(rule.id(), rule.severity(), document.source(), position, path, message, fix));
    }

    /** Of the value, else of the nearest one around it. */
    private Position position(String path) {
        Optional<Position> found = document.position(path);
        for (String around = path; found.isEmpty() && !around.isEmpty(); ) {
            around = around.substring(0, around.lastIndexOf('/'));
            found = document.position(around);
        }
        return found.orElse(Position.START);
    }
}
