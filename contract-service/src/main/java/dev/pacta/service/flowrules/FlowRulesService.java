/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import dev.pacta.service.shared.Digest;
import dev.pacta.service.shared.MessageView;
import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Keeps documents of rules. Safe for many threads. */
@ApplicationScoped
public class FlowRulesService {
    private final FlowRulesRepository documents;
    private final Clock clock;

    FlowRulesService(FlowRulesRepository documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** What came of putting a document. */
    sealed interface Outcome {
        record Kept(FlowRulesView rules, boolean added) implements Outcome {}

        record Invalid(List<MessageView> messages) implements Outcome {}

        record Mismatch(String idOfDocument) implements Outcome {}
    }

    @Transactional
    Outcome put(String id, byte[] bytes, String author) {
        return switch (FlowRulesReader.read(bytes)) {
            case FlowRulesReader.Reading.Unreadable unreadable -> new Outcome.Invalid(unreadable.problems());
            case FlowRulesReader.Reading.Readable readable
            when !readable.rules().id().equals(id) ->
                new Outcome.Mismatch(readable.rules().id());
            case FlowRulesReader.Reading.Readable readable -> keep(readable.rules(), bytes, author);
        };
    }

    private Outcome keep(FlowRules rules, byte[] bytes, String author) {
        FlowRulesEntity known = documents.findById(rules.id());
        FlowRulesEntity entity = known == null ? new FlowRulesEntity() : known;
        entity.id = rules.id();
        entity.bytes = bytes.clone();
        entity.digest = Digest.of(bytes);
        entity.updatedAt = clock.instant();
        entity.updatedBy = author;
        if (known == null) {
            documents.persist(entity);
        }
        return new Outcome.Kept(FlowRulesView.of(entity, rules), known == null);
    }

    @Transactional
    Page<FlowRulesView> page(Window window) {
        return documents.page(window).map(FlowRulesService::view);
    }

    @Transactional
    Optional<FlowRulesView> find(String id) {
        return documents.findByIdOptional(id).map(FlowRulesService::view);
    }

    @Transactional
    Optional<byte[]> bytes(String id) {
        return documents.findByIdOptional(id).map(entity -> entity.bytes.clone());
    }

    @Transactional
    boolean delete(String id) {
        return documents.deleteById(id);
    }

    /** A text that differs whenever the rules do; cheap. */
    @Transactional
    public String state() {
        return documents.state();
    }

    /** The rules of all documents. */
    @Transactional
    public List<FlowRules.Rule> inForce() {
        return documents.listAll().stream()
                .flatMap(entity -> read(entity).rules().stream())
                .toList();
    }

    private static FlowRulesView view(FlowRulesEntity entity) {
        return FlowRulesView.of(entity, read(entity));
    }

    private static FlowRules read(FlowRulesEntity entity) {
        return switch (FlowRulesReader.read(entity.bytes)) {
            case FlowRulesReader.Reading.Readable readable -> readable.rules();
            case FlowRulesReader.Reading.Unreadable unreadable ->
                throw new IllegalStateException(
                        "flow rules %s were readable when they were kept and are no more".formatted(entity.id));
        };
    }
}
