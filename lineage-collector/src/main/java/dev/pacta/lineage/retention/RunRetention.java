/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.retention;

import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.keeping.Matter;
import dev.pacta.lineage.keeping.RetainedKind;
import dev.pacta.lineage.keeping.RetentionRules;
import dev.pacta.lineage.store.DroppedRows;
import dev.pacta.lineage.store.OldRuns;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Drops runs that were last heard of long ago, with their facets. What their checks ended with stays. Safe for many threads. */
@ApplicationScoped
class RunRetention {
    private static final int PAGE = 2_000;

    private final OldRuns runs;

    RunRetention(OldRuns runs) {
        this.runs = runs;
    }

    Optional<RetentionOutcome.Line> run(RetentionRules rules, DroppedRows.Order order, boolean dryRun) {
        Optional<Instant> before = rules.youngestThatGoes(RetainedKind.RUN);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Tally tally = new Tally(RetainedKind.RUN, "");
        boolean dropped = false;
        List<OldRuns.Row> page = runs.page(before.get(), OldRuns.START, PAGE);
        while (!page.isEmpty()) {
            List<OldRuns.Row> going = new ArrayList<>();
            for (OldRuns.Row run : page) {
                Matter matter = matter(run);
                if (tally.count(rules.judge(RetainedKind.RUN, matter), matter)) {
                    going.add(run);
                }
            }
            if (!dryRun && !going.isEmpty()) {
                dropped |= runs.drop(order, going, before.get()) > 0;
            }
            page = runs.page(before.get(), page.getLast().key(), PAGE);
        }
        if (dropped) {
            runs.sweepBodies();
        }
        return tally.line(false);
    }

    private static Matter matter(OldRuns.Row run) {
        Set<NodeKey> nodes = new HashSet<>(run.datasets());
        nodes.add(run.job());
        return new Matter(run.job().namespace(), nodes, run.id(), run.firstSeen(), run.lastSeen(), run.lastSeen());
    }
}
