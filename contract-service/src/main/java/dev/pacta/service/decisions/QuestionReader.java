/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.decisions;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.policy.Action;
import dev.pacta.policy.DecisionRequest;
import dev.pacta.policy.Resource;
import dev.pacta.policy.Resources;
import dev.pacta.policy.Subject;
import dev.pacta.service.registry.PublishedContracts;
import dev.pacta.service.shared.ServiceProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the question of a client into that of the engine, with the labels that the contracts declare. */
@ApplicationScoped
class QuestionReader {
    private final PublishedContracts contracts;

    QuestionReader(PublishedContracts contracts) {
        this.contracts = contracts;
    }

    /**
     * @throws ProblemException when the question is incomplete or names a contract that is not there; nothing is decided then
     */
    DecisionRequest read(Question question, Subject subject, Instant at) {
        String purpose = question.purpose();
        if (purpose == null || purpose.isBlank()) {
            throw bad("purpose: expected what the data is to be used for, such as marketing.advertising");
        }
        List<Question.Data> inputs = question.inputs();
        if (inputs == null || inputs.isEmpty()) {
            throw bad("inputs: expected at least one {contract}");
        }
        Question.Data output = question.output();
        return new DecisionRequest(
                subject,
                action(question.action()),
                purpose,
                inputs.stream().map(this::resource).toList(),
                output == null ? null : resource(output),
                at);
    }

    private static Action action(@Nullable String text) {
        for (Action action : Action.values()) {
            if (action.name().equalsIgnoreCase(text)) {
                return action;
            }
        }
        throw bad("action: expected read, write, train or share");
    }

    private Resource resource(Question.@Nullable Data data) {
        String id = data == null ? null : data.contract();
        if (data == null || id == null || id.isBlank()) {
            throw bad("contract: expected the id of a published contract");
        }
        String version = data.version();
        Optional<Contract> found = version == null ? contracts.newest(id) : contracts.version(id, version);
        Contract contract = found.orElseThrow(() -> new ProblemException(
                ServiceProblem.CONTRACT_UNKNOWN,
                version == null
                        ? "There is no contract '%s'.".formatted(id)
                        : "There is no version %s of contract '%s'.".formatted(version, id)));
        return Resources.of(contract, schemaObject(contract, data.schemaObject()), fields(data));
    }

    private static @Nullable SchemaObject schemaObject(Contract contract, @Nullable String name) {
        if (name == null) {
            return null;
        }
        return contract.schemaObject(name)
                .orElseThrow(() -> bad("schemaObject: contract '%s' has no '%s'; it has %s"
                        .formatted(
                                contract.id().value(),
                                name,
                                String.join(
                                        ", ",
                                        contract.schema().stream()
                                                .map(SchemaObject::name)
                                                .toList()))));
    }

    private static List<String> fields(Question.Data data) {
        return Objects.requireNonNullElse(data.fields(), List.of());
    }

    static String text(Action action) {
        return action.name().toLowerCase(Locale.ROOT);
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(CommonProblem.BAD_REQUEST, detail);
    }
}
