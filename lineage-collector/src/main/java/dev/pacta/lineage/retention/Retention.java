/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.retention;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.keeping.RetentionRules;
import dev.pacta.lineage.store.DroppedRows;
import dev.pacta.lineage.store.RetentionLock;
import dev.pacta.lineage.store.RetentionRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/**
 * Drops what no policy and no legal hold keeps: old events, runs, and edges that were closed. What was dropped is kept as evidence, with
 * each transaction that drops. Safe for many threads and processes; one at a time drops.
 */
@ApplicationScoped
public class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final RetentionRows rows;
    private final EventRetention events;
    private final RunRetention runs;
    private final EdgeRetention edges;
    private final RetentionLock lock;
    private final GraphKeeper keeper;

    Retention(
            RetentionRows rows,
            EventRetention events,
            RunRetention runs,
            EdgeRetention edges,
            RetentionLock lock,
            GraphKeeper keeper) {
        this.rows = rows;
        this.events = events;
        this.runs = runs;
        this.edges = edges;
        this.lock = lock;
        this.keeper = keeper;
    }

    /** Tells what would be dropped at this time, and drops nothing. */
    public RetentionOutcome wouldDrop(Instant now) {
        return run(now, true);
    }

    /** Drops; empty when another process is at it. */
    public Optional<RetentionOutcome> drop(Instant now) {
        return lock.whileHeld(() -> run(now, false));
    }

    private RetentionOutcome run(Instant now, boolean dryRun) {
        RetentionRules rules = new RetentionRules(rows.policies(), rows.holds(), shown(), now);
        DroppedRows.Order order = new DroppedRows.Order(UUID.randomUUID(), rules.digest(), now);
        List<RetentionOutcome.Line> lines = new ArrayList<>(events.run(rules, order, dryRun));
        runs.run(rules, order, dryRun).ifPresent(lines::add);
        edges.run(rules, order, dryRun).ifPresent(lines::add);
        RetentionOutcome outcome = new RetentionOutcome(order.run(), dryRun, now, lines);
        if (!dryRun && !lines.isEmpty()) {
            LOG.infof("retention run=%s dropped=%d held=%d", order.run(), outcome.goes(), outcome.held());
            keeper.changed();
        }
        return outcome;
    }

    /** Names of one dataset are one: whoever holds it by one name holds it by all. */
    private UnaryOperator<DatasetKey> shown() {
        return dataset -> keeper.shown(keeper.named(dataset));
    }
}
