/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.contract.Contract;
import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.contract.diff.ContractDiff;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.registry.ContractReading;
import dev.pacta.service.registry.DiffView;
import dev.pacta.service.registry.PublishedContracts;
import dev.pacta.service.registry.VersionResource;
import dev.pacta.service.shared.BoundedBody;
import dev.pacta.service.shared.ServiceProblem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;

/** Judges a version before it is published; keeps nothing. */
@Path("/api/v1/contracts/{id}/check")
@Blocking
public class ProposalResource {
    private final PublishedContracts published;
    private final Impact impact;

    ProposalResource(PublishedContracts published, Impact impact) {
        this.published = published;
        this.impact = impact;
    }

    @POST
    @Consumes({VersionResource.YAML, "text/yaml", "application/x-yaml", MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
    public CheckView check(@PathParam("id") String id, InputStream body) {
        List<Contract> versions = published.all(id);
        if (versions.isEmpty()) {
            throw new ProblemException(ServiceProblem.CONTRACT_UNKNOWN, "There is no contract '%s'.".formatted(id));
        }
        ContractReading reading = ContractReading.of(BoundedBody.read(body, BoundedBody.DOCUMENT), "body");
        Contract proposed = reading.contract()
                .orElseThrow(() -> new ProblemException(
                        ServiceProblem.CONTRACT_INVALID,
                        "The contract has errors; each is listed with its line and column.",
                        reading.messages()));
        if (!proposed.id().value().equals(id)) {
            throw new ProblemException(
                    ServiceProblem.CONTRACT_MISMATCH,
                    "The document is contract '%s', the address says '%s'."
                            .formatted(proposed.id().value(), id));
        }
        return view(versions, proposed, reading);
    }

    private CheckView view(List<Contract> versions, Contract proposed, ContractReading reading) {
        Contract newest = versions.getLast();
        ContractDiff diff = ContractDiff.between(newest, proposed);
        DiffView view = DiffView.of(newest, proposed, diff);
        return new CheckView(
                view.from(),
                view.to(),
                view.weight(),
                view.mode(),
                isCompatible(versions, proposed, newest.compatibilityMode()),
                view.changes(),
                NextVersion.after(newest.version(), diff.weight()),
                reading.messages(),
                impact.of(newest, diff));
    }

    /** The transitive modes look at every version that was ever published. */
    private static boolean isCompatible(List<Contract> versions, Contract proposed, CompatibilityMode mode) {
        boolean transitive = switch (mode) {
            case BACKWARD_TRANSITIVE, FORWARD_TRANSITIVE, FULL_TRANSITIVE -> true;
            case NONE, BACKWARD, FORWARD, FULL -> false;
        };
        List<Contract> judged = transitive ? versions : List.of(versions.getLast());
        return judged.stream()
                .allMatch(earlier ->
                        ContractDiff.between(earlier, proposed).breaking(mode).isEmpty());
    }
}
