/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import dev.pacta.graph.EdgeFacts;
import dev.pacta.graph.EdgeKind;
import dev.pacta.graph.GraphBuilder;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.store.GraphRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The graph while it grows, with the numbers of the database's rows in it. Not thread-safe. */
final class GraphDraft {
    private final GraphBuilder builder = new GraphBuilder();
    private final Map<Long, Integer> nodes = new HashMap<>();
    private final Map<EdgeId, Slot> edges = new HashMap<>();

    private record EdgeId(long from, long to, long job, EdgeKind kind) {}

    private record Slot(int number, EdgeFacts facts) {}

    private record EdgeRow(long from, long to, long job, EdgeFacts facts) {}

    /**
     * Takes changes; repeated ones change nothing.
     *
     * @return whether anything is new
     */
    boolean take(Consumer<GraphRows.Receiver> changes) {
        Intake intake = new Intake();
        changes.accept(intake);
        intake.edges.forEach(intake::place);
        return intake.changed;
    }

    LineageGraph build() {
        return builder.build();
    }

    private final class Intake implements GraphRows.Receiver {
        // An edge may be told before its nodes: it is placed when all is told.
        private final List<EdgeRow> edges = new ArrayList<>();
        private boolean changed;

        @Override
        public void node(long id, NodeKind kind, String namespace, String name, String field) {
            if (nodes.containsKey(id)) {
                return;
            }
            int number = switch (kind) {
                case DATASET -> builder.dataset(namespace, name);
                case FIELD -> builder.field(builder.dataset(namespace, name), field);
                case JOB -> builder.job(namespace, name);
            };
            nodes.put(id, number);
            changed = true;
        }

        @Override
        public void edge(long from, long to, long job, EdgeFacts facts) {
            edges.add(new EdgeRow(from, to, job, facts));
        }

        void place(EdgeRow row) {
            EdgeFacts facts = row.facts();
            int job = row.job() == 0 ? GraphBuilder.NO_JOB : number(row.job());
            EdgeFacts withJob = new EdgeFacts(
                    facts.kind(), facts.grade(), job, facts.transformations(), facts.interval(), facts.events());
            EdgeId id = new EdgeId(row.from(), row.to(), row.job(), facts.kind());
            Slot known = GraphDraft.this.edges.get(id);
            if (known != null && known.facts().equals(withJob)) {
                return;
            }
            changed = true;
            if (known == null) {
                int slot = builder.edge(number(row.from()), number(row.to()), withJob);
                GraphDraft.this.edges.put(id, new Slot(slot, withJob));
            } else {
                builder.replace(known.number(), withJob);
                GraphDraft.this.edges.put(id, new Slot(known.number(), withJob));
            }
        }

        private int number(long id) {
            Integer number = nodes.get(id);
            if (number == null) {
                throw new IllegalStateException("an edge names node %d, which was not told".formatted(id));
            }
            return number;
        }
    }
}
