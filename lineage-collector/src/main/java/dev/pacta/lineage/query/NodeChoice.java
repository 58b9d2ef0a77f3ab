/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.Direction;
import dev.pacta.graph.Grade;
import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.FieldKey;
import dev.pacta.lineage.store.FacetQueries;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Nodes that are named by a selector, such as {@code tag:pii,namespace:shop}, whatever the graph. Immutable. */
public final class NodeChoice {
    private final String text;
    private final Selector selector;

    private NodeChoice(String text, Selector selector) {
        this.text = text;
        this.selector = selector;
    }

    /**
     * The choice that a selector makes; {@code SelectorParser} has its grammar.
     *
     * @throws dev.pacta.lineage.problem.ProblemException when it is none; says the column, what was expected and what was found
     */
    public static NodeChoice of(String selector) {
        return new NodeChoice(selector, SelectorParser.parse(selector));
    }

    /**
     * What was chosen.
     *
     * @param unlinked fields that a tag names and no edge does, by the node of their dataset
     */
    public record Chosen(BitSet nodes, Map<Integer, List<FieldKey>> unlinked) {
        /** How many nodes and fields. */
        public int size() {
            return nodes.cardinality()
                    + unlinked.values().stream().mapToInt(List::size).sum();
        }
    }

    /** The nodes of a graph that are chosen by all that is known now. */
    public Chosen in(LineageGraph graph, FacetQueries facets) {
        GraphQuestion now = new GraphQuestion(
                List.of(text),
                Direction.BOTH,
                0,
                GraphQuestion.Grain.DATASET,
                GraphQuestion.Follow.DATA,
                false,
                Set.of(),
                EnumSet.allOf(Grade.class),
                false,
                Integer.MAX_VALUE,
                AsOf.NOW);
        SelectorNodes nodes = new SelectorNodes(graph, now, facets);
        UnlinkedFields fields = nodes.unlinked();
        Chosen chosen = new Chosen(new BitSet(), new TreeMap<>());
        for (int node : nodes.chosen(selector)) {
            if (fields.has(node)) {
                chosen.unlinked
                        .computeIfAbsent(fields.entity(node), any -> new ArrayList<>())
                        .add(fields.key(node));
            } else {
                chosen.nodes.set(node);
            }
        }
        return chosen;
    }

    /** The selector as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
