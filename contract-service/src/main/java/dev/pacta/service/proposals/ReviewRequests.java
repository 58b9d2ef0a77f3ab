/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.checks.Judgement;
import dev.pacta.service.shared.Json;
import dev.pacta.service.shared.ServiceProblem;
import dev.pacta.service.waivers.WaiverService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks those whom proposals reach, and finds what they were asked. Each method needs a transaction. */
@ApplicationScoped
class ReviewRequests {
    private final ProposalRepository proposals;
    private final ReviewRepository reviews;
    private final ProposalViews views;
    private final WaiverService waivers;
    private final Json json;

    ReviewRequests(
            ProposalRepository proposals,
            ReviewRepository reviews,
            ProposalViews views,
            WaiverService waivers,
            Json json) {
        this.proposals = proposals;
        this.reviews = reviews;
        this.views = views;
        this.waivers = waivers;
        this.json = json;
    }

    /** Answers to an older proposal of the same document count for this one too: nothing changed that they were asked about. */
    void ask(ProposalEntity entity, Judgement judgement) {
        List<ProposalEntity> older = proposals.list(
                "contractId = ?1 and digest = ?2 and id <> ?3 and status <> 'withdrawn' order by openedAt desc",
                entity.contractId,
                entity.digest,
                entity.id);
        Reviewers.of(judgement, waivers.active(Set.of(entity.contractId))).forEach((owner, reaches) -> {
            ReviewEntity review = unanswered(entity, owner, json.write(reaches));
            older.stream().findFirst().flatMap(one -> reviews.of(one.id, owner)).ifPresent(review::answerAs);
            reviews.persist(review);
        });
        reviews.flush();
    }

    /** What an owner was asked about a proposal. */
    ReviewEntity asked(ProposalEntity entity, String owner) {
        return reviews.of(entity.id, owner)
                .or(() -> Optional.ofNullable(nowAsked(entity, owner)))
                .orElseThrow(() -> new ProblemException(
                        ServiceProblem.REVIEW_NOT_ASKED,
                        "'%s' is not asked: the proposal reaches nothing of theirs.".formatted(owner)));
    }

    /** Stewards are asked as soon as a rule of governance asks for them, which may be when a waiver has ended. */
    private @Nullable ReviewEntity nowAsked(ProposalEntity entity, String owner) {
        boolean asked = owner.equals(Reviewers.STEWARDS)
                && views.judgement(entity).needsApproval(waivers.active(Set.of(entity.contractId)));
        if (!asked) {
            return null;
        }
        ReviewEntity review = unanswered(entity, owner, "[]");
        reviews.persist(review);
        return review;
    }

    private static ReviewEntity unanswered(ProposalEntity entity, String owner, String reaches) {
        ReviewEntity review = new ReviewEntity();
        review.proposalId = entity.id;
        review.owner = owner;
        review.reaches = reaches;
        review.decision = Decision.NONE.text();
        return review;
    }
}
