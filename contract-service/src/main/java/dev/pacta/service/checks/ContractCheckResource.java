/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.checks;

import dev.pacta.contract.Contract;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.registry.Documents;
import dev.pacta.service.registry.PublishedContracts;
import dev.pacta.service.registry.Submission;
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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;

/** Judges a version of one contract before it is published; keeps nothing. */
@Path("/api/v1/contracts/{id}/check")
@Blocking
public class ContractCheckResource {
    private final PublishedContracts published;
    private final CountedChecks checks;
    private final Documents documents;

    ContractCheckResource(PublishedContracts published, CountedChecks checks, Documents documents) {
        this.published = published;
        this.checks = checks;
        this.documents = documents;
    }

    @POST
    @Consumes({VersionResource.YAML, "text/yaml", "application/x-yaml", MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
    @Extension(name = "x-refused-409", value = "A published version cannot be read any more")
    @Extension(name = "x-refused-422", value = "The contract is not valid")
    public CheckView check(@PathParam("id") String id, InputStream body) {
        if (published.newest(id).isEmpty()) {
            throw new ProblemException(ServiceProblem.CONTRACT_UNKNOWN, "There is no contract '%s'.".formatted(id));
        }
        Submission submission = documents.submission(null, BoundedBody.read(body, BoundedBody.DOCUMENT));
        Contract proposed = submission
                .reading()
                .contract()
                .orElseThrow(() -> new ProblemException(
                        ServiceProblem.CONTRACT_INVALID,
                        "The contract has errors; each is listed with its line and column.",
                        submission.reading().messages()));
        if (!proposed.id().value().equals(id)) {
            throw new ProblemException(
                    ServiceProblem.CONTRACT_MISMATCH,
                    "The document is contract '%s', the address says '%s'."
                            .formatted(proposed.id().value(), id));
        }
        return checks.of(List.of(submission)).getFirst();
    }
}
