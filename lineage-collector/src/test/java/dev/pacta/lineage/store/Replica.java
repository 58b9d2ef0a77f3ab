/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.LineageSettings;
import dev.pacta.lineage.NamingRules;
import dev.pacta.lineage.event.EventLimits;
import dev.pacta.lineage.event.EventReader;
import dev.pacta.lineage.event.EventReading;
import dev.pacta.lineage.event.LineageEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What one server process has of the intake, without the process: its own folding and its own group commit. */
public final class Replica implements AutoCloseable {
    private static final EventReader READER = new EventReader(new EventLimits(1 << 20, 1 << 20));

    final Folding folding;
    final EventStore store;
    private final GraphRows rows;
    private final FoldTransaction rest;
    private final DeadLetters letters;
    private final DeadLetterQueries letterQueries;
    private final OldEdges edges;

    public Replica(DataSource database) {
        this.folding = new Folding(database, settings());
        this.store = new EventStore(database, folding, settings());
        this.rows = new GraphRows(database, folding);
        this.rest = new FoldTransaction(database, READER, NamingRules.NONE);
        Queries queries = new Queries(database, folding);
        this.letters = new DeadLetters(database, queries, folding);
        this.letterQueries = new DeadLetterQueries(queries);
        this.edges = new OldEdges(new Transactions(database));
        folding.start(new StartupEvent());
    }

    public static LineageSettings settings() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(LineageSettings.class)
                .withConverter(io.quarkus.runtime.configuration.MemorySize.class, 200, new MemorySizeConverter())
                .build();
        return config.getConfigMapping(LineageSettings.class);
    }

    static LineageEvent read(byte[] json) {
        if (READER.read(json) instanceof EventReading.Readable readable) {
            return readable.event();
        }
        throw new IllegalArgumentException("the test sends an event that is refused");
    }

    public void keep(byte[]... events) {
        store.keep(List.of(events).stream().map(Replica::read).toList());
    }

    public Folding folding() {
        return folding;
    }

    public EventStore events() {
        return store;
    }

    public DeadLetters deadLetters() {
        return letters;
    }

    public DeadLetterQueries deadLetterQueries() {
        return letterQueries;
    }

    public GraphRows rows() {
        return rows;
    }

    /** As the retention does where nothing keeps them. */
    public void dropEdgesThatEndedBefore(Instant before) {
        dropOnePageOfEdgesThatEndedBefore(before, 1_000);
        edges.tellKeepers();
    }

    /** As a retention does that is killed after its first page. */
    public void dropOnePageOfEdgesThatEndedBefore(Instant before, int most) {
        DroppedRows.Order order = new DroppedRows.Order(new UUID(0, 1), "none", before);
        edges.drop(OldEdges.What.EDGES, order, edges.page(OldEdges.What.EDGES, before, 0, most), before);
    }

    /** Folds what processes that are gone have left, without waiting until they must be gone. */
    void foldTheRest() {
        for (List<Long> left = rest.left(0, 100); !left.isEmpty(); left = rest.left(0, 100)) {
            rest.fold(left.stream().map(Appended::unread).toList());
        }
    }

    @Override
    public void close() {
        store.stop();
        folding.stop();
    }
}
