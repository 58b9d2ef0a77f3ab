/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import dev.pacta.lineage.GraphKeeper;
import dev.pacta.service.flowrules.FlowRulesService;
import dev.pacta.service.registry.PublishedContracts;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Runs the audits, on demand and when contracts or lineage have changed. */
@ApplicationScoped
class AuditService {
    /** After a change an audit has a twentieth of a thread, however large the graph is. */
    private static final int REST = 19;

    private final PurposeAudit purposes;
    private final FindingService findings;
    private final GraphKeeper graph;
    private final PublishedContracts contracts;
    private final RuleAudit flows;
    private final FlowRulesService rules;
    private final Clock clock;

    private volatile State judged = new State(-1, -1, "");
    private volatile long notBefore = System.nanoTime();

    /** What the last audit has seen. */
    private record State(long graphRevision, long contractVersions, String rules) {}

    AuditService(
            PurposeAudit purposes,
            FindingService findings,
            GraphKeeper graph,
            PublishedContracts contracts,
            RuleAudit flows,
            FlowRulesService rules,
            Clock clock) {
        this.purposes = purposes;
        this.findings = findings;
        this.graph = graph;
        this.contracts = contracts;
        this.flows = flows;
        this.rules = rules;
        this.clock = clock;
    }

    /** The answer of the audit of purposes. */
    record PurposesView(
            Instant generatedAt,
            PurposeAudit.GraphSize graph,
            PurposeAudit.Coverage coverage,
            List<FindingView> findings) {}

    PurposesView purposes() {
        PurposeAudit.Result result = purposes.run();
        List<FindingView> kept = findings.keepPurposes(result.findings());
        return new PurposesView(clock.instant(), result.graph(), result.coverage(), kept);
    }

    /** So that the list of findings is about the world as it is. */
    void runWhenSomethingChanged() {
        State now = state();
        if (!now.equals(judged)) {
            run(now);
        }
    }

    /** Waivers end, tags change and other replicas publish: look again now and then. */
    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void runRegularly() {
        run(state());
    }

    /** Judges what was learned, without waiting for somebody who asks. */
    @Scheduled(every = "5s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void runSoonAfterAChange() {
        if (graph.revision() == judged.graphRevision || System.nanoTime() - notBefore < 0) {
            return;
        }
        long began = System.nanoTime();
        runWhenSomethingChanged();
        long ended = System.nanoTime();
        notBefore = ended + REST * (ended - began);
    }

    private void run(State now) {
        purposes();
        findings.keepFlows(flows.run());
        judged = now;
    }

    private State state() {
        graph.current();
        return new State(graph.revision(), contracts.countVersions(), rules.state());
    }
}
