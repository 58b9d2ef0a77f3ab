/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import dev.pacta.validation.jsonschema.Streamed.ByCount;
import dev.pacta.validation.jsonschema.Streamed.ByItems;
import dev.pacta.validation.jsonschema.Streamed.ByKind;
import dev.pacta.validation.jsonschema.Streamed.ByNames;
import dev.pacta.validation.jsonschema.Streamed.ByProperties;
import dev.pacta.validation.jsonschema.Streamed.ByRequired;
import dev.pacta.validation.jsonschema.Streamed.BySame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The demands of schemas which apply to the same value, and of all that apply to it with them. Immutable once made.
 *
 * @param nodes the schemas
 * @param whole one of them that has to see the value whole; then the lists are of no use
 */
record StreamDemands(
        List<SchemaNode> nodes,
        @Nullable SchemaNode whole,
        List<ByKind> kinds,
        List<ByNames> names,
        List<ByRequired> required,
        List<ByCount> counts,
        List<ByProperties> properties,
        List<ByItems> items) {

    static StreamDemands of(List<SchemaNode> nodes) {
        StreamDemands demands = none(nodes, null);
        Set<SchemaNode> above = Collections.newSetFromMap(new IdentityHashMap<>());
        for (SchemaNode node : nodes) {
            if (!demands.takes(node, above)) {
                return none(nodes, node);
            }
        }
        return demands;
    }

    private static StreamDemands none(List<SchemaNode> nodes, @Nullable SchemaNode whole) {
        return new StreamDemands(
                nodes,
                whole,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** Takes the demands of a schema in; false when one of them has to see the value whole, or the schema leads into itself. */
    private boolean takes(SchemaNode schema, Set<SchemaNode> above) {
        if (!above.add(schema)) {
            return false;
        }
        for (Keyword keyword : schema.keywords()) {
            if (!(keyword instanceof Streamed streamed) || !takes(streamed, above)) {
                return false;
            }
        }
        above.remove(schema);
        return true;
    }

    private boolean takes(Streamed keyword, Set<SchemaNode> above) {
        if (keyword instanceof BySame same) {
            return same.nodes().stream().allMatch(other -> takes(other, above));
        }
        if (keyword instanceof ByKind kind) {
            return kinds.add(kind);
        }
        if (keyword instanceof ByNames name) {
            return names.add(name);
        }
        if (keyword instanceof ByRequired wanted) {
            return required.add(wanted);
        }
        if (keyword instanceof ByCount count) {
            return counts.add(count);
        }
        return keyword instanceof ByProperties property ? properties.add(property) : items.add((ByItems) keyword);
    }

    /** The demands on values of a kind that it does not surely meet. */
    List<Keyword> on(int kind) {
        return kinds.stream()
                .filter(keyword -> (keyword.fitting() & kind) == 0)
                .map(ByKind::whole)
                .toList();
    }
}
