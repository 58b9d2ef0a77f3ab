/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.exchange.compatibility.jsonschema.Part.Kind;
import java.util.List;
import java.util.Map;

/** Whether two schemas surely never take the same value. Used by one thread. */
final class Disjointness {
    private static final int DEEPEST = 4;

    private final Comparer comparer;

    Disjointness(Comparer comparer) {
        this.comparer = comparer;
    }

    /** @param settled pairs that need not be looked at */
    boolean mayOverlap(List<Located> branches, Matching.Alike settled) {
        for (int i = 0; i < branches.size(); i++) {
            for (int j = i + 1; j < branches.size(); j++) {
                if (!settled.test(i, j) && !disjoint(branches.get(i), branches.get(j), 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean disjoint(Located left, Located right, int depth) {
        comparer.steps().take();
        Parts parts = comparer.parts();
        if (!parts.types(left).meets(parts.types(right))) {
            return true;
        }
        for (Part one : parts.of(left)) {
            for (Part other : parts.of(right)) {
                boolean plain = one.kind() == Kind.BASE && other.kind() == Kind.BASE;
                if (plain
                        && (valuesDisjoint(one.at(), other.at())
                                || propertiesDisjoint(left, right, one, other, depth))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean valuesDisjoint(Located left, Located right) {
        List<JsonNode> values = ValueRules.values(left.node());
        List<JsonNode> others = ValueRules.values(right.node());
        return values != null
                && others != null
                && values.stream().noneMatch(value -> ValueRules.contains(others, value));
    }

    /** Both are objects for certain, and one property that both must have cannot have the same value. */
    private boolean propertiesDisjoint(Located left, Located right, Part one, Part other, int depth) {
        boolean objects = comparer.parts().types(left).equals(TypeSet.OBJECT)
                || comparer.parts().types(right).equals(TypeSet.OBJECT);
        if (!objects || depth >= DEEPEST) {
            return false;
        }
        Map<String, Located> properties = one.at().map("properties");
        Map<String, Located> others = other.at().map("properties");
        return properties.entrySet().stream()
                .anyMatch(entry -> others.containsKey(entry.getKey())
                        && (isRequired(one, entry.getKey()) || isRequired(other, entry.getKey()))
                        && disjoint(entry.getValue(), others.get(entry.getKey()), depth + 1));
    }

    private static boolean isRequired(Part part, String name) {
        for (JsonNode required : part.at().node().path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
