/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.contract.Contract;
import dev.pacta.service.checks.ChangeChecks;
import dev.pacta.service.checks.Judgement;
import dev.pacta.service.registry.Submission;
import dev.pacta.service.shared.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Judges documents and writes down what is proposed. Needs a transaction. */
@ApplicationScoped
class ProposalDrafts {
    private final ChangeChecks checks;
    private final Json json;
    private final Clock clock;

    ProposalDrafts(ChangeChecks checks, Json json, Clock clock) {
        this.checks = checks;
        this.json = json;
        this.clock = clock;
    }

    /** A proposal that nobody knows of yet, with what was found about its document. */
    record Draft(ProposalEntity entity, Judgement judgement) {}

    Draft of(Submission submission, ProposalSource source, String by) {
        Judgement judgement = checks.judge(List.of(submission.reading())).getFirst();
        ProposalEntity entity = new ProposalEntity();
        entity.id = UUID.randomUUID();
        entity.contractId = judgement.contract();
        entity.fromVersion = judgement.from();
        entity.toVersion = submission
                .reading()
                .contract()
                .map(Contract::version)
                .orElseThrow()
                .value();
        entity.digest = submission.digest();
        entity.document = submission.bytes();
        entity.path = submission.path();
        entity.status = ProposalStatus.OPEN.text();
        entity.judgement = json.write(judgement);
        entity.weight = judgement.weight();
        entity.come(source);
        entity.openedAt = clock.instant();
        entity.openedBy = by;
        return new Draft(entity, judgement);
    }
}
