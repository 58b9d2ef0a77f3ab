/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.retention;

import dev.pacta.lineage.keeping.Matter;
import dev.pacta.lineage.keeping.RetainedKind;
import dev.pacta.lineage.keeping.RetentionRules;
import dev.pacta.lineage.store.DroppedRows;
import dev.pacta.lineage.store.OldEdges;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drops edges that were closed long ago; an open edge stays however long it was not seen. Safe for many threads. */
@ApplicationScoped
class EdgeRetention {
    private static final int PAGE = 5_000;

    private final OldEdges edges;

    EdgeRetention(OldEdges edges) {
        this.edges = edges;
    }

    Optional<RetentionOutcome.Line> run(RetentionRules rules, DroppedRows.Order order, boolean dryRun) {
        Optional<Instant> before = rules.youngestThatGoes(RetainedKind.EDGE);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Tally tally = new Tally(RetainedKind.EDGE, "");
        boolean dropped = false;
        for (OldEdges.What what : OldEdges.What.values()) {
            dropped |= run(what, rules, order, dryRun, before.get(), tally);
        }
        if (dropped) {
            edges.tellKeepers();
        }
        return tally.line(false);
    }

    /** Gives whether anything was dropped. */
    private boolean run(
            OldEdges.What what,
            RetentionRules rules,
            DroppedRows.Order order,
            boolean dryRun,
            Instant before,
            Tally tally) {
        boolean dropped = false;
        List<OldEdges.Row> page = edges.page(what, before, 0, PAGE);
        while (!page.isEmpty()) {
            List<OldEdges.Row> going = new ArrayList<>();
            for (OldEdges.Row edge : page) {
                Matter matter = new Matter(
                        edge.owner(), edge.nodes(), null, edge.firstSeen(), edge.closedAt(), edge.agesFrom());
                if (tally.count(rules.judge(RetainedKind.EDGE, matter), matter)) {
                    going.add(edge);
                }
            }
            if (!dryRun && !going.isEmpty()) {
                dropped |= edges.drop(what, order, going, before) > 0;
            }
            page = edges.page(what, before, page.getLast().id(), PAGE);
        }
        return dropped;
    }
}
