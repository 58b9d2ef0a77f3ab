/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import dev.pacta.contract.yaml.YamlNode.Sequence;
import java.util.HashSet;
import java.util.Set;

/** An id is used once within its list. */
final class IdDuplicateRule extends LintRule {
    IdDuplicateRule() {
        super("pacta.id.duplicate", Severity.ERROR, "An id is used once within its list", """
                Stable ids are how references and the comparison of versions find things again after a renaming. Two of the same
                id in one list are mistaken for each other.
                """, """
                schema:
                  - name: orders
                    properties:
                      - {id: order, name: order_id, logicalType: string}
                      - {id: order, name: order_number, logicalType: string}  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - {id: order, name: order_id, logicalType: string}
                      - {id: number, name: order_number, logicalType: string}
                """);
    }

    private static final int DEEPEST = 64;

    @Override
    public void check(Subject subject, Report report) {
        visit(subject.root().node(), "", 0, report);
    }

    private static void visit(YamlNode node, String path, int depth, Report report) {
        if (depth > DEEPEST) {
            return;
        }
        if (node instanceof Mapping mapping) {
            mapping.entries()
                    .forEach((key, entry) -> visit(entry.value(), new Place(path, mapping).at(key), depth + 1, report));
        } else if (node instanceof Sequence sequence) {
            Set<String> seen = new HashSet<>();
            for (int at = 0; at < sequence.items().size(); at++) {
                String itemPath = path + "/" + at;
                if (sequence.items().get(at) instanceof Mapping item) {
                    check(new Place(itemPath, item), seen, report);
                }
                // What is below a custom value or an example has ids of its own kind.
                if (!path.endsWith("/examples") && !path.endsWith("/value")) {
                    visit(sequence.items().get(at), itemPath, depth + 1, report);
                }
            }
        }
    }

    private static void check(Place item, Set<String> seen, Report report) {
        String id = item.text("id");
        boolean ownKind = item.path().contains("/value/") || item.path().contains("/examples/");
        if (id != null && !ownKind && !seen.add(id)) {
            report.add(item.at("id"), "the id '%s' is used already in this list; give each its own".formatted(id));
        }
    }
}
