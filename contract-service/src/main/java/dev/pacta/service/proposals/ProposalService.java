/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.contract.Contract;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.checks.ChangeChecks;
import dev.pacta.service.checks.Judgement;
import dev.pacta.service.registry.ContractLocks;
import dev.pacta.service.registry.PublishedContracts;
import dev.pacta.service.registry.Submission;
import dev.pacta.service.registry.VersionKey;
import dev.pacta.service.shared.Json;
import dev.pacta.service.shared.ServiceProblem;
import dev.pacta.service.waivers.WaiverService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens proposals: judges the document, asks those whom it reaches, and closes what it takes the place of. */
@ApplicationScoped
class ProposalService {
    private final ProposalRepository proposals;
    private final ReviewRepository reviews;
    private final ContractLocks locks;
    private final ChangeChecks checks;
    private final PublishedContracts published;
    private final WaiverService waivers;
    private final ProposalViews views;
    private final ProposalChanges changes;
    private final Json json;
    private final Clock clock;

    ProposalService(
            ProposalRepository proposals,
            ReviewRepository reviews,
            ContractLocks locks,
            ChangeChecks checks,
            PublishedContracts published,
            WaiverService waivers,
            ProposalViews views,
            ProposalChanges changes,
            Json json,
            Clock clock) {
        this.proposals = proposals;
        this.reviews = reviews;
        this.locks = locks;
        this.checks = checks;
        this.published = published;
        this.waivers = waivers;
        this.views = views;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /** A proposal, and whether this call opened it. */
    record Opened(ProposalView proposal, boolean isNew) {}

    /** Opens a proposal, or finds the one that the same commit or document opened before. */
    @Transactional
    Opened open(Submission submission, ProposalSource source, String by) {
        String contract = contract(submission).id().value();
        locks.lock(Set.of(contract));
        Optional<ProposalEntity> same = proposals.same(contract, source.commit(), submission.digest());
        if (same.isPresent()) {
            return new Opened(views.of(theSame(same.get(), submission)), false);
        }
        Judgement judgement = checks.judge(List.of(submission.reading())).getFirst();
        ProposalEntity entity = entity(submission, source, judgement, by);
        proposals.persistAndFlush(entity);
        ask(entity, judgement);
        changes.opened(entity);
        supersedeOthers(entity, by);
        if (published.isPublished(VersionKey.of(contract(submission)), submission.digest())) {
            changes.close(entity, new ProposalStatus.Happening.Published(), by, null);
        }
        return new Opened(views.of(entity), true);
    }

    private static Contract contract(Submission submission) {
        return submission
                .reading()
                .contract()
                .orElseThrow(() -> new ProblemException(
                        ServiceProblem.CONTRACT_INVALID,
                        "The contract has errors; each is listed with its line and column.",
                        submission.reading().messages()));
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

    private ProposalEntity entity(Submission submission, ProposalSource source, Judgement judgement, String by) {
        ProposalEntity entity = new ProposalEntity();
        entity.id = UUID.randomUUID();
        entity.contractId = judgement.contract();
        entity.fromVersion = judgement.from();
        entity.toVersion = contract(submission).version().value();
        entity.digest = submission.digest();
        entity.document = submission.bytes();
        entity.path = submission.path();
        entity.status = ProposalStatus.OPEN.text();
        entity.judgement = json.write(judgement);
        entity.weight = judgement.weight();
        entity.come(source);
        entity.openedAt = clock.instant();
        entity.openedBy = by;
        return entity;
    }

    /** Answers to an older proposal of the same document count for this one too: nothing changed that they were asked about. */
    private void ask(ProposalEntity entity, Judgement judgement) {
        List<ProposalEntity> older = proposals.list(
                "contractId = ?1 and digest = ?2 and id <> ?3 and status <> 'withdrawn' order by openedAt desc",
                entity.contractId,
                entity.digest,
                entity.id);
        Reviewers.of(judgement, waivers.active(Set.of(entity.contractId))).forEach((owner, reaches) -> {
            ReviewEntity review = new ReviewEntity();
            review.proposalId = entity.id;
            review.owner = owner;
            review.reaches = json.write(reaches);
            review.decision = Decision.NONE.text();
            older.stream().findFirst().flatMap(one -> reviews.of(one.id, owner)).ifPresent(review::answerAs);
            reviews.persist(review);
        });
        reviews.flush();
        changes.answered(entity);
    }

    private void supersedeOthers(ProposalEntity entity, String by) {
        String pullRequest = entity.pullRequest;
        if (pullRequest != null) {
            proposals.livingOf(entity.contractId, pullRequest).stream()
                    .filter(other -> !other.id.equals(entity.id))
                    .forEach(other ->
                            changes.close(other, new ProposalStatus.Happening.Superseded(), by, superseded(entity)));
        }
    }

    private static @Nullable String superseded(ProposalEntity by) {
        return "Superseded by proposal " + by.id;
    }
}
