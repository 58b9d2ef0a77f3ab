/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.contract.Contract;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.registry.PublishedContracts;
import dev.pacta.service.signin.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Lets producers take back what they proposed. */
@ApplicationScoped
class WithdrawalService {
    private final LockedProposals proposals;
    private final PublishedContracts published;
    private final ProposalChanges changes;
    private final ProposalViews views;

    WithdrawalService(
            LockedProposals proposals, PublishedContracts published, ProposalChanges changes, ProposalViews views) {
        this.proposals = proposals;
        this.published = published;
        this.changes = changes;
        this.views = views;
    }

    /** Empty when there is no such proposal. */
    @Transactional
    Optional<ProposalView> withdraw(UUID id, String reason, Actor actor) {
        return proposals.find(id).map(entity -> {
            if (!mayWithdraw(entity, actor)) {
                throw new ProblemException(
                        CommonProblem.FORBIDDEN,
                        "Only who opened the proposal, its author, the contract's owners and stewards may withdraw it.");
            }
            entity.checkLiving();
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
                        .flatMap(Contract::owner)
                        .filter(owner -> Reviewers.mayAnswer(actor, owner))
                        .isPresent();
    }
}
