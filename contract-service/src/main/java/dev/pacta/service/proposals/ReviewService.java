/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.registry.ContractLocks;
import dev.pacta.service.registry.PublishedContracts;
import dev.pacta.service.shared.ServiceProblem;
import dev.pacta.service.signin.Actor;
import dev.pacta.service.waivers.WaiverService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the answers of those who are asked, and what producers do with their proposals. */
@ApplicationScoped
class ReviewService {
    private final ProposalRepository proposals;
    private final ReviewRepository reviews;
    private final ProposalChanges changes;
    private final ProposalEvidence evidence;
    private final ProposalViews views;
    private final ContractLocks locks;
    private final PublishedContracts published;
    private final WaiverService waivers;
    private final Clock clock;

    ReviewService(
            ProposalRepository proposals,
            ReviewRepository reviews,
            ProposalChanges changes,
            ProposalEvidence evidence,
            ProposalViews views,
            ContractLocks locks,
            PublishedContracts published,
            WaiverService waivers,
            Clock clock) {
        this.proposals = proposals;
        this.reviews = reviews;
        this.changes = changes;
        this.evidence = evidence;
        this.views = views;
        this.locks = locks;
        this.published = published;
        this.waivers = waivers;
        this.clock = clock;
    }

    /** An answer, checked by the one who takes it. */
    record Answer(
            String owner,
            Decision decision,
            @Nullable String comment,
            @Nullable LocalDate until) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Empty when there is no such proposal. The same answer again changes nothing. */
    @Transactional
    Optional<ProposalView> answer(UUID id, Answer answer, Actor actor) {
        return locked(id).map(entity -> {
            if (!Reviewers.mayAnswer(actor, answer.owner())) {
                throw new ProblemException(
                        ServiceProblem.REVIEW_NOT_ALLOWED,
                        "Only members of '%s' and stewards may answer for it.".formatted(answer.owner()));
            }
            checkLiving(entity);
            ReviewEntity review = asked(entity, answer.owner());
            if (!review.says(answer, actor.name())) {
                review.take(answer, actor.name(), clock.instant());
                reviews.flush();
                evidence.answered(entity, review, actor.name());
                changes.answered(entity);
            }
            return views.of(entity);
        });
    }

    private ReviewEntity asked(ProposalEntity entity, String owner) {
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
        ReviewEntity review = new ReviewEntity();
        review.proposalId = entity.id;
        review.owner = owner;
        review.reaches = "[]";
        review.decision = Decision.NONE.text();
        reviews.persist(review);
        return review;
    }

    /** Empty when there is no such proposal. */
    @Transactional
    Optional<ProposalView> withdraw(UUID id, String reason, Actor actor) {
        return locked(id).map(entity -> {
            if (!mayWithdraw(entity, actor)) {
                throw new ProblemException(
                        CommonProblem.FORBIDDEN,
                        "Only who opened the proposal, its author, the contract's owners and stewards may withdraw it.");
            }
            checkLiving(entity);
            changes.close(entity, new ProposalStatus.Happening.Withdrawn(), actor.name(), reason);
            return views.of(entity);
        });
    }

    private boolean mayWithdraw(ProposalEntity entity, Actor actor) {
        return actor.hasOneOf(Roles.STEWARD, Roles.ADMIN)
                || actor.name().equals(entity.openedBy)
                || actor.name().equals(entity.author)
                || published
                        .newest(entity.contractId)
                        .flatMap(contract -> contract.owner())
                        .filter(owner -> Reviewers.mayAnswer(actor, owner))
                        .isPresent();
    }

    private static void checkLiving(ProposalEntity entity) {
        if (!entity.status().isLiving()) {
            throw new ProblemException(
                    ServiceProblem.PROPOSAL_CLOSED,
                    "The proposal is %s; nothing can be done with it any more.".formatted(entity.status));
        }
    }

    /** As it is once nobody else changes it. */
    private Optional<ProposalEntity> locked(UUID id) {
        Optional<ProposalEntity> found = proposals.findByIdOptional(id);
        found.ifPresent(entity -> {
            locks.lock(Set.of(entity.contractId));
            proposals.getEntityManager().refresh(entity);
        });
        return found;
    }
}
