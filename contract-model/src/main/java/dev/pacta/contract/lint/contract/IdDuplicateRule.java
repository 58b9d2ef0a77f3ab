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
import dev.pacta.contract.yaml.YamlNode.Entry;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import dev.pacta.contract.yaml.YamlNode.Sequence;
import java.util.HashSet;
import java.util.Map;
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
        YamlNode root = subject.root().node();
        if (isAnyId(root, 0)) {
            visit(root, new StringBuilder(), 0, report);
        }
    }

    /** Many contracts give no ids, and their paths are not written for nothing. */
    private static boolean isAnyId(YamlNode node, int depth) {
        if (node instanceof Mapping mapping && depth <= DEEPEST) {
            for (int at = 0; at < mapping.size(); at++) {
                if (!(mapping.value(at) instanceof Scalar) && isAnyId(mapping.value(at), depth + 1)) {
                    return true;
                }
            }
        } else if (node instanceof Sequence sequence && depth <= DEEPEST) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof Mapping mapping && mapping.value("id") != null || isAnyId(item, depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Looks below a node.
     *
     * @param path JSON pointer of the node; written once for all nodes, because it is asked for only where something is found
     */
    private static void visit(YamlNode node, StringBuilder path, int depth, Report report) {
        if (depth > DEEPEST) {
            return;
        }
        int around = path.length();
        if (node instanceof Mapping mapping) {
            for (Map.Entry<String, Entry> entry : mapping.entries().entrySet()) {
                YamlNode value = entry.getValue().value();
                // What is below a custom value or an example has ids of its own kind.
                boolean foreign =
                        entry.getKey().equals("value") || entry.getKey().equals("examples");
                if (!(value instanceof Scalar) && !foreign) {
                    path.append('/').append(Place.escaped(entry.getKey()));
                    visit(value, path, depth + 1, report);
                    path.setLength(around);
                }
            }
        } else if (node instanceof Sequence sequence) {
            Set<String> seen = new HashSet<>();
            for (int at = 0; at < sequence.items().size(); at++) {
                path.append('/').append(at);
                if (sequence.items().get(at) instanceof Mapping item) {
                    check(item, path, seen, report);
                }
                visit(sequence.items().get(at), path, depth + 1, report);
                path.setLength(around);
            }
        }
    }

    private static void check(Mapping item, StringBuilder path, Set<String> seen, Report report) {
        String id = new Place("", item).text("id");
        if (id != null && !seen.add(id)) {
            report.add(path + "/id", "the id '%s' is used already in this list; give each its own".formatted(id));
        }
    }
}
