/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.retention;

import dev.pacta.lineage.LineageSettings;
import dev.pacta.lineage.NamingRules;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.event.EventLimits;
import dev.pacta.lineage.event.EventReader;
import dev.pacta.lineage.event.EventReading;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.keeping.Matter;
import dev.pacta.lineage.keeping.RetainedKind;
import dev.pacta.lineage.keeping.RetentionPolicy;
import dev.pacta.lineage.keeping.RetentionRules;
import dev.pacta.lineage.store.DroppedRows;
import dev.pacta.lineage.store.LogPart;
import dev.pacta.lineage.store.LogParts;
import dev.pacta.lineage.store.OldEvents;
import dev.pacta.lineage.store.RetentionRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Drops old events: a month as a whole where nobody has to keep anything of it, else event by event. Where all that is left of a part
 * has to be kept for a while, the part is not read again before. Safe for many threads.
 */
@ApplicationScoped
class EventRetention {
    private static final int PAGE = 1_000;
    /** What came meanwhile with an old time is looked at at least this often. */
    private static final Duration LOOKED_AT_EVERY = Duration.ofDays(30);

    private final LogParts parts;
    private final OldEvents events;
    private final RetentionRows rows;
    private final EventReader reader;
    private final NamingRules naming;

    EventRetention(LogParts parts, OldEvents events, RetentionRows rows, LineageSettings settings) {
        this.parts = parts;
        this.events = events;
        this.rows = rows;
        this.naming = NamingRules.of(settings);
        this.reader = new EventReader(new EventLimits(Long.MAX_VALUE, Long.MAX_VALUE));
    }

    List<RetentionOutcome.Line> run(RetentionRules rules, DroppedRows.Order order, boolean dryRun) {
        Optional<Instant> before = rules.youngestThatGoes(RetainedKind.EVENT);
        List<RetentionOutcome.Line> lines = new ArrayList<>();
        if (before.isPresent()) {
            for (LogPart part : parts.all()) {
                if (part.from().isEmpty() || part.from().get().isBefore(before.get())) {
                    run(part, before.get(), rules, order, dryRun).ifPresent(lines::add);
                }
            }
        }
        return lines;
    }

    private Optional<RetentionOutcome.Line> run(
            LogPart part, Instant before, RetentionRules rules, DroppedRows.Order order, boolean dryRun) {
        Optional<Instant> whole = goesAsWhole(part, rules);
        if (whole.isPresent()) {
            Tally tally = new Tally(RetainedKind.EVENT, part.table());
            OldEvents.Summary summary = events.summary(part, RetentionRules.FOR_EVER);
            if (summary.first() != null && summary.last() != null) {
                tally.goes(summary.events(), summary.first(), summary.last());
            }
            if (dryRun || events.dropWhole(order, part, whole.get()).isPresent()) {
                return tally.line(true);
            }
        }
        return oneByOne(part, before, rules, order, dryRun);
    }

    /** Empty when something of the part may have to be kept; else the time before which all of it has come. */
    private Optional<Instant> goesAsWhole(LogPart part, RetentionRules rules) {
        Optional<Instant> stays = rules.oldestThatStays(RetainedKind.EVENT);
        if (part.from().isEmpty() || part.to().isEmpty() || stays.isEmpty()) {
            return Optional.empty();
        }
        Instant from = part.from().get();
        Instant to = part.to().get();
        if (to.isAfter(stays.get()) || rules.mayHold(from, to)) {
            return Optional.empty();
        }
        Instant received = events.summary(part, to).received();
        return received == null || received.isBefore(stays.get()) ? stays : Optional.empty();
    }

    private Optional<RetentionOutcome.Line> oneByOne(
            LogPart part, Instant before, RetentionRules rules, DroppedRows.Order order, boolean dryRun) {
        boolean closed = isBefore(part, before);
        Optional<RetentionRows.Judged> judged =
                closed ? rows.judged(part, rules.digest(), rules.now()) : Optional.empty();
        if (judged.isPresent()) {
            return Tally.held(RetainedKind.EVENT, part.table(), judged.get().held());
        }
        Tally tally = new Tally(RetainedKind.EVENT, part.table());
        Instant until = rules.now().plus(LOOKED_AT_EVERY);
        OldEvents.Row last = null;
        List<OldEvents.Row> page = events.page(part, before, null, PAGE);
        while (!page.isEmpty()) {
            List<OldEvents.Row> going = new ArrayList<>();
            for (OldEvents.Row row : page) {
                Matter matter = matter(row);
                if (tally.count(rules.judge(RetainedKind.EVENT, matter), matter)) {
                    going.add(row);
                } else {
                    Instant due = rules.due(RetainedKind.EVENT, matter);
                    until = due.isAfter(rules.now()) && due.isBefore(until) ? due : until;
                }
            }
            if (!dryRun && !going.isEmpty()) {
                events.drop(order, part, going);
            }
            last = page.getLast();
            page = events.page(part, before, last, PAGE);
        }
        if (closed && !dryRun) {
            rows.judged(part, rules.digest(), new RetentionRows.Judged(tally.held(), until));
        }
        return tally.line(false);
    }

    /** Whether all that a part has is from before a time. */
    private boolean isBefore(LogPart part, Instant time) {
        if (part.to().isPresent()) {
            return !part.to().get().isAfter(time);
        }
        Instant last = events.summary(part, RetentionRules.FOR_EVER).last();
        return last != null && last.isBefore(time);
    }

    /** An event ages from when it was, or from when it came where that is later. */
    private Matter matter(OldEvents.Row row) {
        Instant ages = row.receivedAt().isAfter(row.time()) ? row.receivedAt() : row.time();
        if (!(reader.read(row.body()) instanceof EventReading.Readable readable)) {
            // The log has only what could be read; one that no longer can is kept by no namespace's policy.
            return new Matter(RetentionPolicy.DEFAULT, Set.of(), null, row.time(), row.time(), ages);
        }
        LineageEvent event = naming.apply(readable.event());
        Set<NodeKey> nodes = new HashSet<>();
        event.inputs().forEach(use -> nodes.add(use.key()));
        event.outputs().forEach(use -> nodes.add(use.key()));
        LineageEvent.DatasetUse dataset = event.dataset();
        if (dataset != null) {
            nodes.add(dataset.key());
        }
        LineageEvent.Job job = event.job();
        if (job != null) {
            nodes.add(job.key());
        }
        String namespace = job != null
                ? job.key().namespace()
                : dataset == null ? RetentionPolicy.DEFAULT : dataset.key().namespace();
        LineageEvent.Run run = event.run();
        return new Matter(namespace, nodes, run == null ? null : run.id(), row.time(), row.time(), ages);
    }
}
