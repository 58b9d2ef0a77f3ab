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
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The graph while it grows, with the numbers of the database's rows in it. Not thread-safe. */
final class GraphDraft {
    private final GraphBuilder builder = new GraphBuilder();
    private DatasetNames names = DatasetNames.of(List.of());
    private final Map<Long, Integer> nodes = new HashMap<>();
    private final Map<EdgeId, Slot> edges = new HashMap<>();

    private record EdgeId(long from, long to, long job, EdgeKind kind, long before) {}

    private record Slot(int number, EdgeFacts facts) {}

    private record NodeRow(long id, NodeKind kind, String namespace, String name, String field) {}

    private record EdgeRow(long from, long to, long job, long before, EdgeFacts facts) {}

    /** What came of changes. */
    enum Taken {
        NOTHING_NEW,
        CHANGED,
        /** Datasets that are nodes by now have become one, or two: the draft is of no use, and one from the beginning has to be made. */
        BEGIN_ANEW
    }

    /** Takes changes; repeated ones change nothing. */
    Taken take(Consumer<GraphRows.Receiver> changes) {
        Intake intake = new Intake();
        changes.accept(intake);
        DatasetNames united = intake.united;
        if (united != null && isSplitOrJoined(united.differing(names))) {
            return Taken.BEGIN_ANEW;
        }
        names = united == null ? names : united;
        intake.nodes.forEach(intake::place);
        intake.edges.forEach(intake::place);
        return intake.changed ? Taken.CHANGED : Taken.NOTHING_NEW;
    }

    private boolean isSplitOrJoined(Set<DatasetKey> renamed) {
        return renamed.stream().anyMatch(name -> builder.hasDataset(name.namespace(), name.name()));
    }

    LineageGraph build() {
        return builder.build();
    }

    private final class Intake implements GraphRows.Receiver {
        // Names come first and nodes before their edges: each is placed when all is told.
        private final List<NodeRow> nodes = new ArrayList<>();
        private final List<EdgeRow> edges = new ArrayList<>();
        private @Nullable DatasetNames united;
        private boolean changed;

        @Override
        public void names(List<GraphRows.SameName> pairs) {
            united = DatasetNames.of(pairs);
        }

        @Override
        public void node(long id, NodeKind kind, String namespace, String name, String field) {
            nodes.add(new NodeRow(id, kind, namespace, name, field));
        }

        void place(NodeRow row) {
            if (!GraphDraft.this.nodes.containsKey(row.id())) {
                GraphDraft.this.nodes.put(row.id(), number(row));
                changed = true;
            }
        }

        private int number(NodeRow row) {
            return switch (row.kind()) {
                case DATASET -> dataset(row);
                case FIELD -> builder.field(dataset(row), row.field());
                case JOB -> builder.job(row.namespace(), row.name());
            };
        }

        private int dataset(NodeRow row) {
            DatasetKey key = new DatasetKey(row.namespace(), row.name());
            DatasetKey shown = names.shown(key);
            int number = builder.dataset(shown.namespace(), shown.name());
            if (!shown.equals(key)) {
                builder.otherName(number, key.namespace(), key.name());
            }
            return number;
        }

        @Override
        public void edge(long from, long to, long job, long before, EdgeFacts facts) {
            edges.add(new EdgeRow(from, to, job, before, facts));
        }

        void place(EdgeRow row) {
            EdgeFacts facts = row.facts();
            int job = row.job() == 0 ? GraphBuilder.NO_JOB : number(row.job());
            EdgeFacts withJob = new EdgeFacts(
                    facts.kind(), facts.grade(), job, facts.transformations(), facts.interval(), facts.events());
            EdgeId id = new EdgeId(row.from(), row.to(), row.job(), facts.kind(), row.before());
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
            Integer number = GraphDraft.this.nodes.get(id);
            if (number == null) {
                throw new IllegalStateException("an edge names node %d, which was not told".formatted(id));
            }
            return number;
        }
    }
}
