/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares schemas pair by pair. Schemas may contain themselves: a pair that is met again while it is being compared counts as equal
 * (the greatest fixed point), and what was concluded from that is not remembered. Used by one thread for one comparison.
 */
final class Comparer {
    private final Steps steps;
    private final Parts parts;
    private final PartComparer partComparer;
    private final Map<Key, List<Difference>> known = new HashMap<>();
    private final Map<Key, Integer> open = new HashMap<>();
    private int lowestAssumed = Integer.MAX_VALUE;

    Comparer(Steps steps) {
        this.steps = steps;
        parts = new Parts(steps);
        partComparer = new PartComparer(this, new BaseComparer(this));
    }

    Steps steps() {
        return steps;
    }

    Parts parts() {
        return parts;
    }

    /** Every difference, with paths that start at the pair. */
    List<Difference> compare(Located before, Located after) {
        steps.take();
        Key key = new Key(before.node(), after.node());
        List<Difference> finished = known.get(key);
        if (finished != null) {
            return finished;
        }
        Integer assumed = open.get(key);
        if (assumed != null) {
            lowestAssumed = Math.min(lowestAssumed, assumed);
            return List.of();
        }
        return compareFresh(key, before, after);
    }

    private List<Difference> compareFresh(Key key, Located before, Located after) {
        int depth = open.size();
        int outer = lowestAssumed;
        lowestAssumed = Integer.MAX_VALUE;
        open.put(key, depth);
        Findings found = new Findings();
        CommentRules.compare(before, after, found);
        List<Difference> demands = partComparer.compareAll(before, after);
        found.addAll(demands);
        UnevaluatedRules.compare(before, after, demands, found);
        open.remove(key);
        if (lowestAssumed >= depth) {
            known.put(key, found.all());
            lowestAssumed = outer;
        } else {
            lowestAssumed = Math.min(outer, lowestAssumed);
        }
        return found.all();
    }

    /** Whether all that the first takes is surely taken by the second. */
    boolean fits(Located before, Located after) {
        return !Difference.anyBackward(compare(before, after));
    }

    /** The very same two places, not places that look the same. */
    private record Key(JsonNode before, JsonNode after) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.before == before && key.after == after;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(before) + System.identityHashCode(after);
        }
    }
}
