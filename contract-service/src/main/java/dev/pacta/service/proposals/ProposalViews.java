/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.pacta.service.checks.CheckView;
import dev.pacta.service.checks.Judgement;
import dev.pacta.service.shared.Json;
import dev.pacta.service.shared.Page;
import dev.pacta.service.waivers.ActiveWaivers;
import dev.pacta.service.waivers.WaiverService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes views of proposals, with the waivers that count now. */
@ApplicationScoped
class ProposalViews {
    private static final TypeReference<Judgement> JUDGEMENT = new TypeReference<>() {};

    private final ReviewRepository reviews;
    private final WaiverService waivers;
    private final StatusOutbox outbox;
    private final Json json;

    ProposalViews(ReviewRepository reviews, WaiverService waivers, StatusOutbox outbox, Json json) {
        this.reviews = reviews;
        this.waivers = waivers;
        this.outbox = outbox;
        this.json = json;
    }

    Judgement judgement(ProposalEntity entity) {
        return json.read(entity.judgement, JUDGEMENT);
    }

    ProposalView of(ProposalEntity entity) {
        List<ReviewEntity> answers = reviews.of(entity.id);
        CheckView check = check(judgement(entity), waivers.active(Set.of(entity.contractId)), answers);
        List<ReviewView> views =
                answers.stream().map(answer -> ReviewView.of(answer, json)).toList();
        return new ProposalView(
                entity.id,
                entity.contractId,
                entity.fromVersion,
                entity.toVersion,
                entity.digest,
                entity.path,
                entity.status,
                entity.source(),
                entity.openedAt,
                entity.openedBy,
                entity.closedAt,
                entity.closedBy,
                entity.closeReason,
                check,
                views,
                CommitStatusView.of(entity.status(), check, views),
                outbox.trouble(entity));
    }

    Page<ProposalSummary> of(Page<ProposalEntity> page) {
        Map<UUID, List<ReviewEntity>> answers =
                reviews.of(page.items().stream().map(entity -> entity.id).toList());
        ActiveWaivers active = waivers.active(
                page.items().stream().map(entity -> entity.contractId).collect(Collectors.toSet()));
        return page.map(entity -> summary(entity, active, answers.getOrDefault(entity.id, List.of())));
    }

    private ProposalSummary summary(ProposalEntity entity, ActiveWaivers active, List<ReviewEntity> answers) {
        Judgement judgement = judgement(entity);
        return new ProposalSummary(
                entity.id,
                entity.contractId,
                entity.fromVersion,
                entity.toVersion,
                entity.status,
                entity.weight,
                check(judgement, active, answers).compatible(),
                judgement.breaks().size(),
                answers.size(),
                answers.stream()
                        .filter(answer -> answer.decision() == Decision.NONE)
                        .map(answer -> answer.owner)
                        .toList(),
                entity.openedAt,
                entity.openedBy,
                entity.source());
    }

    private static CheckView check(Judgement judgement, ActiveWaivers active, List<ReviewEntity> answers) {
        String approval = answers.stream()
                .filter(answer -> answer.owner.equals(Reviewers.STEWARDS) && answer.decision() == Decision.APPROVE)
                .map(answer -> answer.decidedBy)
                .findFirst()
                .orElse(null);
        return judgement.under(active, approval);
    }
}
