/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Keeps answers, tells the evidence, and moves the proposal to where they lead. Needs a transaction. */
@ApplicationScoped
class ReviewAnswers {
    private final ReviewRepository reviews;
    private final ProposalEvidence evidence;
    private final ProposalChanges changes;
    private final Clock clock;

    ReviewAnswers(ReviewRepository reviews, ProposalEvidence evidence, ProposalChanges changes, Clock clock) {
        this.reviews = reviews;
        this.evidence = evidence;
        this.changes = changes;
        this.clock = clock;
    }

    /** The same answer again changes nothing. */
    void take(ProposalEntity entity, ReviewEntity review, ReviewService.Answer answer, String by) {
        if (review.says(answer, by)) {
            return;
        }
        review.take(answer, by, clock.instant());
        reviews.flush();
        evidence.answered(entity, review, by);
        changes.answered(entity);
    }
}
