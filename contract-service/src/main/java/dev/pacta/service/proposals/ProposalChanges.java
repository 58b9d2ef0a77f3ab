/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.registry.VersionsPublished;
import dev.pacta.service.shared.ServiceProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moves proposals from status to status; the one place that does. Each move is told to the evidence. */
@ApplicationScoped
class ProposalChanges {
    private final ProposalRepository proposals;
    private final ReviewRepository reviews;
    private final ProposalEvidence evidence;
    private final Event<ProposalChanged> changed;
    private final Clock clock;

    ProposalChanges(
            ProposalRepository proposals,
            ReviewRepository reviews,
            ProposalEvidence evidence,
            Event<ProposalChanged> changed,
            Clock clock) {
        this.proposals = proposals;
        this.reviews = reviews;
        this.evidence = evidence;
        this.changed = changed;
        this.clock = clock;
    }

    /** Told within the transaction when the commit status of a proposal may be another. */
    record ProposalChanged(ProposalEntity proposal) {}

    void opened(ProposalEntity entity) {
        evidence.opened(entity);
        changed.fire(new ProposalChanged(entity));
    }

    /** Somebody answered, or somebody else is asked. */
    void answered(ProposalEntity entity) {
        List<Decision> decisions =
                reviews.of(entity.id).stream().map(ReviewEntity::decision).toList();
        entity.status =
                after(entity, new ProposalStatus.Happening.Answered(decisions)).text();
        changed.fire(new ProposalChanged(entity));
    }

    /** Closes a living proposal. */
    void close(ProposalEntity entity, ProposalStatus.Happening happening, String by, @Nullable String reason) {
        entity.status = after(entity, happening).text();
        entity.closedAt = clock.instant();
        entity.closedBy = by;
        entity.closeReason = reason;
        evidence.closed(entity, by);
        changed.fire(new ProposalChanged(entity));
    }

    private static ProposalStatus after(ProposalEntity entity, ProposalStatus.Happening happening) {
        return entity.status()
                .after(happening)
                .orElseThrow(() -> new ProblemException(
                        ServiceProblem.PROPOSAL_CLOSED,
                        "The proposal is %s; nothing can be done with it any more.".formatted(entity.status)));
    }

    /** The proposals whose documents are published now. The publisher holds the locks of their contracts. */
    void published(@Observes VersionsPublished event) {
        Map<String, String> publishers = new HashMap<>();
        event.versions()
                .forEach(version ->
                        publishers.put(version.view().digest(), version.view().publishedBy()));
        proposals
                .livingWith(publishers.keySet())
                .forEach(entity -> close(
                        entity,
                        new ProposalStatus.Happening.Published(),
                        Objects.requireNonNull(publishers.get(entity.digest)),
                        null));
    }
}
