/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.shared.ServiceProblem;
import dev.pacta.service.signin.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the answers of those who are asked. */
@ApplicationScoped
class ReviewService {
    private final LockedProposals proposals;
    private final ReviewRequests requests;
    private final ReviewAnswers answers;
    private final ProposalViews views;

    ReviewService(LockedProposals proposals, ReviewRequests requests, ReviewAnswers answers, ProposalViews views) {
        this.proposals = proposals;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
    }

    /** An answer, checked by the one who takes it. */
    record Answer(
            String owner,
            Decision decision,
            @Nullable String comment,
            @Nullable LocalDate until) {}

    /** Empty when there is no such proposal. The same answer again changes nothing. */
    @Transactional
    Optional<ProposalView> answer(UUID id, Answer answer, Actor actor) {
        return proposals.find(id).map(entity -> {
            if (!Reviewers.mayAnswer(actor, answer.owner())) {
                throw new ProblemException(
                        ServiceProblem.REVIEW_NOT_ALLOWED,
                        "Only members of '%s' and stewards may answer for it.".formatted(answer.owner()));
            }
            entity.checkLiving();
            answers.take(entity, requests.asked(entity, answer.owner()), answer, actor.name());
            return views.of(entity);
        });
    }
}
