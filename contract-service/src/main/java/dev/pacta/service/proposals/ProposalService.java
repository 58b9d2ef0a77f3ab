/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.contract.ContractId;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.registry.Submission;
import dev.pacta.service.shared.ServiceProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Takes what producers propose; the same commit or document opens one proposal, however often it comes. */
@ApplicationScoped
class ProposalService {
    private final LockedProposals proposals;
    private final ProposalDrafts drafts;
    private final ProposalOpening opening;
    private final ProposalViews views;

    ProposalService(LockedProposals proposals, ProposalDrafts drafts, ProposalOpening opening, ProposalViews views) {
        this.proposals = proposals;
        this.drafts = drafts;
        this.opening = opening;
        this.views = views;
    }

    /** A proposal, and whether this call opened it. */
    record Opened(ProposalView proposal, boolean isNew) {}

    /** Opens a proposal, or finds the one that the same commit or document opened before. */
    @Transactional
    Opened open(Submission submission, ProposalSource source, String by) {
        Optional<ProposalEntity> same =
                proposals.same(contract(submission).value(), source.commit(), submission.digest());
        if (same.isPresent()) {
            return new Opened(views.of(theSame(same.get(), submission)), false);
        }
        ProposalDrafts.Draft draft = drafts.of(submission, source, by);
        opening.open(draft);
        return new Opened(views.of(draft.entity()), true);
    }

    private static ContractId contract(Submission submission) {
        return submission
                .reading()
                .contract()
                .orElseThrow(() -> new ProblemException(
                        ServiceProblem.CONTRACT_INVALID,
                        "The contract has errors; each is listed with its line and column.",
                        submission.reading().messages()))
                .id();
    }

    private static ProposalEntity theSame(ProposalEntity entity, Submission submission) {
        if (!entity.digest.equals(submission.digest())) {
            throw new ProblemException(
                    ServiceProblem.PROPOSAL_OTHER_DOCUMENT,
                    "Commit %s was proposed with another document of contract '%s' (proposal %s). One commit has one document of a contract."
                            .formatted(entity.commit, entity.contractId, entity.id));
        }
        return entity;
    }
}
