/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import dev.pacta.contract.Contract;
import dev.pacta.contract.odcs.ContractDocument;
import dev.pacta.lineage.Roles;
import dev.pacta.service.registry.Documents;
import dev.pacta.service.registry.PublishedContracts;
import dev.pacta.service.shared.BoundedBody;
import dev.pacta.service.shared.Given;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which breaches of rules about flows a pull request brings; keeps nothing. */
@Path("/api/v1/checks/flows")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class FlowTrialResource {
    private static final int MOST_FILES = 2_000;

    private final FlowTrial trial;
    private final Documents documents;
    private final PublishedContracts published;

    FlowTrialResource(FlowTrial trial, Documents documents, PublishedContracts published) {
        this.trial = trial;
        this.documents = documents;
        this.published = published;
    }

    @POST
    @RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
    public FlowTrialView tryFlows(@Nullable FlowTrialRequest request) {
        List<ChangedRules> rules = new ArrayList<>();
        List<FlowTrialRequest.RulesChange> files = given("rules", request == null ? null : request.rules());
        for (int at = 0; at < files.size(); at++) {
            rules.add(rules(files.get(at), "rules[%d]".formatted(at)));
        }
        List<ChangedContract> changed = new ArrayList<>();
        List<FlowTrialRequest.ContractChange> contracts =
                given("contracts", request == null ? null : request.contracts());
        for (int at = 0; at < contracts.size(); at++) {
            contract(contracts.get(at), "contracts[%d]".formatted(at)).ifPresent(changed::add);
        }
        return FlowTrialView.of(rules, trial.run(rules, changed));
    }

    private static <T> List<T> given(String name, @Nullable List<@Nullable T> files) {
        List<@Nullable T> named = Objects.requireNonNullElse(files, List.of());
        Given.check(
                named.size() <= MOST_FILES,
                "%s: has %d files, expected %d at most".formatted(name, named.size(), MOST_FILES));
        Given.check(named.stream().noneMatch(Objects::isNull), name + ": has an entry that is null");
        return named.stream().map(Objects::requireNonNull).toList();
    }

    private static ChangedRules rules(FlowTrialRequest.RulesChange file, String where) {
        Given.check(
                file.document() != null || file.baseDocument() != null,
                where + ": expected the text of the document, or the one that a deleted file had in baseDocument");
        return ChangedRules.of(
                Given.required(where + ".path", file.path()), bytes(file.document()), bytes(file.baseDocument()));
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : BoundedBody.document(text);
    }

    /** What is no contract declares nothing, nor does a version that is older than the newest. */
    private Optional<ChangedContract> contract(FlowTrialRequest.ContractChange file, String where) {
        String path = Given.required(where + ".path", file.path());
        Given.check(file.document() != null, where + ".document: expected the text of a contract");
        byte[] bytes = BoundedBody.document(Objects.requireNonNull(file.document()));
        return documents
                .reading(bytes, path)
                .document()
                .flatMap(document -> document.contract().flatMap(contract -> changed(path, contract, document)));
    }

    private Optional<ChangedContract> changed(String path, Contract contract, ContractDocument document) {
        Optional<Contract> newest = published.newest(contract.id().value());
        boolean older = newest.isPresent() && newest.get().version().compareTo(contract.version()) > 0;
        return older ? Optional.empty() : Optional.of(ChangedContract.of(path, contract, document, newest));
    }
}
