/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.HeapShare;
import dev.pacta.lineage.NodeKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the folding of this process knows to be in the database: numbers of nodes, digests of facets, and shapes of events that were folded as a
 * whole. Of these only the bodies of facets are ever deleted, and whoever deletes them says so ({@link #sweptUpTo}): the memory is right whatever other processes write. Not thread-safe: the one folding thread has it.
 */
final class KnownRows {
    private static final int MOST_NODES = HeapShare.ofRows(400_000);
    private static final int MOST_BODIES = HeapShare.ofRows(400_000);
    private static final int MOST_SHAPES = HeapShare.ofRows(200_000);

    private final BoundedMemory<NodeKey, Long> nodes = new BoundedMemory<>(MOST_NODES);
    private BoundedMemory<UUID, Boolean> bodies = new BoundedMemory<>(MOST_BODIES);
    private final BoundedMemory<UUID, Long> shapes = new BoundedMemory<>(MOST_SHAPES);
    private long sweeps;
    private final Map<NodeKey, Long> newNodes = new HashMap<>();
    private final Set<UUID> newBodies = new HashSet<>();
    private final Map<UUID, Long> newShapes = new HashMap<>();

    @Nullable
    Long node(NodeKey key) {
        Long id = newNodes.get(key);
        return id == null ? nodes.get(key) : id;
    }

    void learn(NodeKey key, long id) {
        newNodes.put(key, id);
    }

    boolean hasBody(UUID digest) {
        return newBodies.contains(digest) || bodies.get(digest) != null;
    }

    /** Forgets which bodies are there when some have been deleted since. */
    void sweptUpTo(long sweeps) {
        if (this.sweeps != sweeps) {
            bodies = new BoundedMemory<>(MOST_BODIES);
            this.sweeps = sweeps;
        }
    }

    void learnBody(UUID digest) {
        newBodies.add(digest);
    }

    /** The number of what events of this shape read and write; null where none was folded. */
    @Nullable
    Long shape(UUID shape) {
        return shapes.get(shape);
    }

    /** An event of this shape is folded as a whole. */
    void learnShape(UUID shape, long uses) {
        newShapes.put(shape, uses);
    }

    /** The transaction is committed: what it wrote is there. */
    void committed() {
        newShapes.forEach(shapes::put);
        newNodes.forEach(nodes::put);
        newBodies.forEach(digest -> bodies.put(digest, true));
        rolledBack();
    }

    /** What the transaction wrote is not there. */
    void rolledBack() {
        newNodes.clear();
        newBodies.clear();
        newShapes.clear();
    }
}
