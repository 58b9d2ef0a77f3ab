/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

import dev.pacta.contract.yaml.Position;
import dev.pacta.contract.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with one document. For one thread. */
final class Problems {
    private final List<PolicyProblem> found = new ArrayList<>();

    void add(Position position, String path, String message) {
        found.add(new PolicyProblem(position.line(), position.column(), path, message));
    }

    List<PolicyProblem> found() {
        return found.stream()
                .sorted(Comparator.comparingInt(PolicyProblem::line).thenComparingInt(PolicyProblem::column))
                .toList();
    }

    /** The fields of an object, after its unknown keys were told. */
    Optional<Fields> object(YamlNode node, String path, List<String> known) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            add(node.position(), path, "is %s, expected an object with %s".formatted(node.kind(), known));
            return Optional.empty();
        }
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                String hint = suggestion(key, known)
                        .map("did you mean '%s'?"::formatted)
                        .orElse("known keys are " + String.join(", ", known));
                add(entry.position(), path + "/" + key, "unknown key '%s'; %s".formatted(key, hint));
            }
        });
        return Optional.of(new Fields(mapping, path, this));
    }

    /** The known word nearest to the one written, when it is near enough to be meant. */
    static Optional<String> suggestion(String written, Collection<String> known) {
        int near = Math.max(1, Math.min(3, written.length() / 3));
        return known.stream()
                .filter(word -> distance(written, word) <= near)
                .min(Comparator.comparingInt(word -> distance(written, word)));
    }

    /** Levenshtein's distance without regard to case. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= right.length(); column++) {
                boolean same =
                        Character.toLowerCase(left.charAt(line - 1)) == Character.toLowerCase(right.charAt(column - 1));
                int replaced = diagonal + (same ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[right.length()];
    }
}
