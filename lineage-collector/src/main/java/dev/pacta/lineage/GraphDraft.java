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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The graph while it grows, with the numbers of the database's rows in it. Not thread-safe. */
final class GraphDraft {
    private final GraphBuilder builder = new GraphBuilder();
    private DatasetNames names = DatasetNames.of(List.of());
    private final RowNumbers numbers = new RowNumbers();
    /** The rows of datasets that are shown under another name, and of their fields. */
    private final Set<Long> united = new HashSet<>();
    /** Edges that become one by the union of their ends' names, or are told by several declarers: kept apart. */
    private final Map<EdgeId, Integer> apart = new HashMap<>();

    private boolean isEmpty = true;

    private record EdgeId(long from, long to, long job, EdgeKind kind) {}

    /** What came of changes. */
    enum Taken {
        NOTHING_NEW,
        CHANGED,
        /** Datasets that are nodes by now have become one, or two, or edges have been dropped: the draft is of no use, and one from the beginning has to be made. */
        BEGIN_ANEW
    }

    /** Takes changes; repeated ones change nothing. */
    Taken take(Consumer<GraphRows.Receiver> changes) {
        Intake intake = new Intake();
        changes.accept(intake);
        return intake.taken;
    }

    LineageGraph build() {
        return builder.build();
    }

    private boolean isSplitOrJoined(Set<DatasetKey> renamed) {
        return renamed.stream().anyMatch(name -> builder.hasDataset(name.namespace(), name.name()));
    }

    private final class Intake implements GraphRows.Receiver {
        /** Nothing is in an empty draft, so that nothing has to be looked for. */
        private final boolean isFirst = isEmpty;

        private Taken taken = Taken.NOTHING_NEW;

        Intake() {
            isEmpty = false;
        }

        @Override
        public boolean names(List<GraphRows.SameName> pairs) {
            DatasetNames told = DatasetNames.of(pairs);
            if (isSplitOrJoined(told.differing(names))) {
                taken = Taken.BEGIN_ANEW;
                return false;
            }
            names = told;
            return true;
        }

        @Override
        public void dropped() {
            taken = Taken.BEGIN_ANEW;
        }

        @Override
        public void node(long id, NodeKind kind, String namespace, String name, String field) {
            if (numbers.of(id) != RowNumbers.NONE) {
                return;
            }
            taken = Taken.CHANGED;
            if (kind == NodeKind.JOB) {
                numbers.put(id, builder.job(namespace, name));
                return;
            }
            DatasetKey key = new DatasetKey(namespace, name);
            DatasetKey shown = names.shown(key);
            int dataset = builder.dataset(shown.namespace(), shown.name());
            if (!shown.equals(key)) {
                builder.otherName(dataset, namespace, name);
                builder.formerNames(dataset, names.former(shown));
                united.add(id);
            }
            numbers.put(id, kind == NodeKind.DATASET ? dataset : builder.field(dataset, field));
        }

        @Override
        public void edge(long from, long to, long job, EdgeFacts told, long renamedAt) {
            boolean isUnited = united.contains(from) || united.contains(to);
            boolean isKeptHere = told.grade().isKeptHere();
            int teller = job == 0 || isKeptHere ? GraphBuilder.NO_JOB : number(job);
            EdgeFacts facts = new EdgeFacts(
                    told.kind(),
                    told.grade(),
                    teller,
                    told.transformations(),
                    isUnited ? told.interval() : told.interval().endedBy(renamedAt),
                    told.events());
            int beside = isUnited || isKeptHere
                    ? apart.computeIfAbsent(new EdgeId(from, to, job, told.kind()), any -> apart.size() + 1)
                    : 0;
            if (isFirst) {
                builder.edge(number(from), number(to), facts, beside);
                taken = Taken.CHANGED;
            } else if (builder.put(number(from), number(to), facts, beside)) {
                taken = Taken.CHANGED;
            }
        }

        private int number(long id) {
            int number = numbers.of(id);
            if (number == RowNumbers.NONE) {
                throw new IllegalStateException("an edge names node %d, which was not told".formatted(id));
            }
            return number;
        }
    }
}
