/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.policies;

import dev.pacta.policy.AccessPolicyReader;
import dev.pacta.policy.PolicyProblem;
import dev.pacta.policy.PolicyReadResult;
import dev.pacta.policy.PolicySet;
import dev.pacta.service.shared.MessageView;
import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Keeps access policies. */
@ApplicationScoped
public class PolicyService {
    private static final String RULE = "policy.structure";

    private final PolicyRepository policies;
    private final Clock clock;

    PolicyService(PolicyRepository policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** What came of putting a policy. */
    sealed interface Outcome {
        record Kept(PolicyView policy, boolean added) implements Outcome {}

        record Invalid(List<MessageView> messages) implements Outcome {}

        record Mismatch(String idOfDocument) implements Outcome {}
    }

    /** The policies that are in force, with a text that differs whenever they do. */
    public record InForce(String state, PolicySet policies) {}

    @Transactional
    Outcome put(String id, byte[] bytes, String author) {
        return switch (AccessPolicyReader.read(bytes, "body")) {
            case PolicyReadResult.Unreadable unreadable ->
                new Outcome.Invalid(unreadable.problems().stream()
                        .map(PolicyService::message)
                        .toList());
            case PolicyReadResult.Readable readable
            when !isKeepable(readable) ->
                new Outcome.Invalid(List.of(new MessageView(
                        RULE, "error", 1, 1, "", "A text of the policy has a character of code 0. Leave it out.")));
            case PolicyReadResult.Readable readable ->
                readable.policy().id().equals(id)
                        ? keep(readable, bytes, author)
                        : new Outcome.Mismatch(readable.policy().id());
        };
    }

    /** PostgreSQL keeps no such character, and decisions repeat what policies say. The record's text has all of its texts. */
    private static boolean isKeepable(PolicyReadResult.Readable readable) {
        return readable.policy().toString().indexOf('\0') < 0;
    }

    private Outcome keep(PolicyReadResult.Readable readable, byte[] bytes, String author) {
        PolicyEntity known = policies.findById(readable.policy().id());
        PolicyEntity entity = known == null ? new PolicyEntity() : known;
        entity.id = readable.policy().id();
        entity.bytes = bytes.clone();
        entity.digest = readable.digest();
        entity.updatedAt = clock.instant();
        entity.updatedBy = author;
        if (known == null) {
            policies.persist(entity);
        }
        return new Outcome.Kept(PolicyView.of(entity, readable.policy()), known == null);
    }

    @Transactional
    Page<PolicyView> page(Window window) {
        return policies.page(window).map(PolicyService::view);
    }

    @Transactional
    Optional<PolicyView> find(String id) {
        return policies.findByIdOptional(id).map(PolicyService::view);
    }

    @Transactional
    Optional<byte[]> bytes(String id) {
        return policies.findByIdOptional(id).map(entity -> entity.bytes.clone());
    }

    @Transactional
    boolean delete(String id) {
        return policies.deleteById(id);
    }

    /** A text that differs whenever the policies do; cheap. */
    @Transactional
    public String state() {
        return policies.state();
    }

    /** All policies, as one set. */
    @Transactional
    public InForce inForce() {
        String state = policies.state();
        return new InForce(
                state,
                PolicySet.of(
                        policies.listAll().stream().map(PolicyService::read).toList()));
    }

    private static PolicyView view(PolicyEntity entity) {
        return PolicyView.of(entity, read(entity).policy());
    }

    private static PolicyReadResult.Readable read(PolicyEntity entity) {
        return switch (AccessPolicyReader.read(entity.bytes, entity.id)) {
            case PolicyReadResult.Readable readable -> readable;
            case PolicyReadResult.Unreadable unreadable ->
                throw new IllegalStateException(
                        "access policy %s was readable when it was kept and is no more".formatted(entity.id));
        };
    }

    private static MessageView message(PolicyProblem problem) {
        return new MessageView(RULE, "error", problem.line(), problem.column(), problem.path(), problem.message());
    }
}
