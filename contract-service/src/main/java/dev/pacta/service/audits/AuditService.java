/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import dev.pacta.lineage.GraphKeeper;
import dev.pacta.service.registry.PublishedContracts;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Runs the audits, on demand and when contracts or lineage have changed. */
@ApplicationScoped
class AuditService {
    private final PurposeAudit purposes;
    private final FindingService findings;
    private final GraphKeeper graph;
    private final PublishedContracts contracts;
    private final Clock clock;

    private volatile State judged = new State(-1, -1);

    /** What the last audit has seen. */
    private record State(long graphRevision, long contractVersions) {}

    AuditService(
            PurposeAudit purposes,
            FindingService findings,
            GraphKeeper graph,
            PublishedContracts contracts,
            Clock clock) {
        this.purposes = purposes;
        this.findings = findings;
        this.graph = graph;
        this.contracts = contracts;
        this.clock = clock;
    }

    /** The answer of the audit of purposes. */
    record PurposesView(
            Instant generatedAt,
            PurposeAudit.GraphSize graph,
            PurposeAudit.Coverage coverage,
            List<FindingView> findings) {}

    PurposesView purposes() {
        State now = state();
        PurposeAudit.Result result = purposes.run();
        List<FindingView> kept = findings.keep(result.findings());
        judged = now;
        return new PurposesView(clock.instant(), result.graph(), result.coverage(), kept);
    }

    /** So that the list of findings is about the world as it is. */
    void runWhenSomethingChanged() {
        if (!state().equals(judged)) {
            purposes();
        }
    }

    /** Waivers end and other replicas publish: look again now and then. */
    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void runRegularly() {
        purposes();
    }

    private State state() {
        graph.current();
        return new State(graph.revision(), contracts.countVersions());
    }
}
