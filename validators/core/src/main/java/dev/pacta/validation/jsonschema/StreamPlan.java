/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import dev.pacta.validation.jsonschema.Streamed.OfChildren;
import dev.pacta.validation.jsonschema.Streamed.OfTheSame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * All demands of a schema, and of those that apply to the same value with it, by what they have to see. Immutable.
 *
 * @param whole whether one of them has to see a value whole
 */
record StreamPlan(
        SchemaNode node,
        boolean whole,
        List<Keyword> kinds,
        List<Keyword> names,
        List<Keyword> counts,
        List<OfChildren> properties,
        List<OfChildren> items) {

    static StreamPlan of(SchemaNode node) {
        StreamPlan plan = new StreamPlan(
                node,
                false,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        Set<SchemaNode> above = Collections.newSetFromMap(new IdentityHashMap<>());
        return plan.takes(node, above)
                ? plan
                : new StreamPlan(node, true, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Takes the demands of a schema in; false when one of them has to see a value whole, or the schema leads into itself. */
    private boolean takes(SchemaNode schema, Set<SchemaNode> above) {
        if (!above.add(schema)) {
            return false;
        }
        for (Keyword keyword : schema.keywords()) {
            boolean taken = switch (keyword.need()) {
                case KIND -> kinds.add(keyword);
                case NAMES -> names.add(keyword);
                case COUNT -> counts.add(keyword);
                case CHILDREN -> (((OfChildren) keyword).ofObjects() ? properties : items).add((OfChildren) keyword);
                case SAME -> ((OfTheSame) keyword).nodes().stream().allMatch(other -> takes(other, above));
                case WHOLE -> false;
            };
            if (!taken) {
                return false;
            }
        }
        above.remove(schema);
        return true;
    }
}
