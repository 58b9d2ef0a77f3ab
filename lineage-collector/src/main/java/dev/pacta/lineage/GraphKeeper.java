/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.store.GraphRows;
import dev.pacta.lineage.store.StoreException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Keeps the lineage graph of everything in the database as an immutable snapshot. The graph is loaded at start; after that the
 * changes are read, those of this process as soon as somebody asks, those of others by {@link GraphFollowing}; a snapshot costs what has changed,
 * not what there is. Safe for many threads.
 */
@ApplicationScoped
public class GraphKeeper {
    private static final Logger LOG = Logger.getLogger(GraphKeeper.class);

    private final GraphRows rows;
    private final NamingRules rules;
    private final int seeOwnWritesUpTo;
    private final ReentrantLock building = new ReentrantLock();
    private GraphDraft draft = new GraphDraft();

    private volatile Snapshot snapshot = new Snapshot(LineageGraph.empty(), 0, -1);
    private GraphRows.Point point = GraphRows.Point.START;

    private record Snapshot(LineageGraph graph, long revision, long foldsSeen) {}

    GraphKeeper(GraphRows rows, LineageSettings settings) {
        this.rows = rows;
        this.rules = NamingRules.of(settings);
        this.seeOwnWritesUpTo = settings.seeOwnWritesUpTo();
    }

    void load(@Observes StartupEvent start) {
        refresh(rows.settled());
        LineageGraph graph = snapshot.graph;
        LOG.infof("lineage graph loaded nodes=%d edges=%d", graph.nodeCount(), graph.edgeCount());
    }

    /**
     * The newest snapshot: of all that this process has committed, or, in a graph larger than {@link LineageSettings#seeOwnWritesUpTo()}, of
     * what it has got into the tables so far.
     */
    public LineageGraph current() {
        Snapshot seen = snapshot;
        boolean small = seen.graph.nodeCount() + seen.graph.edgeCount() <= seeOwnWritesUpTo;
        long folds = small ? rows.settled() : rows.folds();
        if (seen.foldsSeen < folds) {
            catchUp(folds);
        }
        return snapshot.graph;
    }

    /** Of many who ask at once, the first reads for all. */
    private void catchUp(long folds) {
        building.lock();
        try {
            if (snapshot.foldsSeen < folds) {
                refreshIfPossible(folds);
            }
        } finally {
            building.unlock();
        }
    }

    /** The key under which the graph has a dataset that is known by the namespace of its producer. */
    public DatasetKey named(DatasetKey dataset) {
        return rules.apply(dataset);
    }

    /** The name that the graph shows the dataset under, whichever of its names is given; the given one when the graph has none. */
    public DatasetKey shown(DatasetKey dataset) {
        LineageGraph graph = snapshot.graph;
        int node = graph.dataset(dataset.namespace(), dataset.name()).orElse(-1);
        return node < 0 ? dataset : new DatasetKey(graph.namespace(node), graph.name(node));
    }

    /** Grows with every snapshot that differs from its predecessor. */
    public long revision() {
        return snapshot.revision;
    }

    /** Reads what has changed without an event. */
    public void changed() {
        refreshIfPossible(rows.settled());
    }

    /** Follows what other processes commit, and builds what no reader has built. */
    void follow() {
        refreshIfPossible(rows.folds());
    }

    /** The last snapshot goes on serving while the database cannot be reached. */
    private void refreshIfPossible(long folds) {
        try {
            refresh(folds);
        } catch (StoreException failure) {
            LOG.warnf("lineage graph not refreshed revision=%d state=%s", snapshot.revision, failure.state());
        }
    }

    /** Names that are united, or no longer, change what is one node: the graph is read from the beginning. */
    private GraphDraft.Taken take() {
        GraphDraft.Taken taken = draft.take(receiver -> point = rows.since(point, receiver));
        if (taken == GraphDraft.Taken.BEGIN_ANEW) {
            draft = new GraphDraft();
            point = GraphRows.Point.START;
            draft.take(receiver -> point = rows.since(point, receiver));
            return GraphDraft.Taken.CHANGED;
        }
        return taken;
    }

    private void refresh(long folds) {
        building.lock();
        try {
            if (take() == GraphDraft.Taken.CHANGED) {
                snapshot = new Snapshot(draft.build(), snapshot.revision + 1, folds);
            } else {
                snapshot = new Snapshot(snapshot.graph, snapshot.revision, folds);
            }
        } finally {
            building.unlock();
        }
    }
}
