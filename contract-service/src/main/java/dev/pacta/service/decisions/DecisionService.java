/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.decisions;

import dev.pacta.policy.Decision;
import dev.pacta.policy.DecisionRequest;
import dev.pacta.policy.Subject;
import dev.pacta.service.policies.PolicyView.ObligationView;
import dev.pacta.service.shared.Json;
import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides and keeps what was decided. A decision that could not be kept is not given. */
@ApplicationScoped
class DecisionService {
    private final QuestionReader questions;
    private final DecisionEngine engine;
    private final DecisionRepository decisions;
    private final Json json;
    private final Clock clock;

    DecisionService(
            QuestionReader questions, DecisionEngine engine, DecisionRepository decisions, Json json, Clock clock) {
        this.questions = questions;
        this.engine = engine;
        this.decisions = decisions;
        this.json = json;
        this.clock = clock;
    }

    /** The engine is asked outside of a transaction: it may be slow, and a connection is not kept waiting for it. */
    DecisionView decide(Question question, Subject subject, String asker) {
        DecisionRequest request = questions.read(question, subject, clock.instant());
        Decision decision = engine.decide(request);
        DecisionEntity entity = entity(question, request, decision);
        entity.askedBy = asker;
        QuarkusTransaction.requiringNew().run(() -> decisions.persist(entity));
        return DecisionView.of(entity, json);
    }

    private DecisionEntity entity(Question question, DecisionRequest request, Decision decision) {
        DecisionEntity entity = new DecisionEntity();
        entity.id = UUID.randomUUID();
        entity.decidedAt = request.at();
        entity.allowed = decision.allowed();
        entity.action = QuestionReader.text(request.action());
        entity.purpose = request.purpose();
        Subject subject = request.subject();
        entity.subject =
                json.write(new Question.Asker(subject.name(), subject.roles(), subject.teams(), subject.pipeline()));
        entity.inputs = json.write(Objects.requireNonNullElse(question.inputs(), List.of()));
        Question.Data output = question.output();
        entity.output = output == null ? null : json.write(output);
        entity.reasons = json.write(
                decision.reasons().stream().map(DecisionView.ReasonView::of).toList());
        entity.obligations = json.write(
                decision.obligations().stream().map(ObligationView::of).toList());
        entity.policyRevision = decision.policyRevision();
        entity.engine = decision.engine();
        return entity;
    }

    @Transactional
    Page<DecisionView> page(@Nullable Boolean allowed, @Nullable String purpose, Window window) {
        return decisions.page(allowed, purpose, window).map(entity -> DecisionView.of(entity, json));
    }

    @Transactional
    Optional<DecisionView> find(UUID id) {
        return decisions.findByIdOptional(id).map(entity -> DecisionView.of(entity, json));
    }
}
