/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.lineage.Roles;
import dev.pacta.service.shared.BoundedBody;
import dev.pacta.service.shared.MessageView;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;

/** Says what is wrong with a contract, and where. */
@Path("/api/v1/lint")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
@Blocking
public class LintResource {
    private final Documents documents;

    LintResource(Documents documents) {
        this.documents = documents;
    }

    /** The messages of the lint. */
    public record LintView(List<MessageView> messages) {}

    @POST
    @Consumes({VersionResource.YAML, "text/yaml", "application/x-yaml", MediaType.APPLICATION_OCTET_STREAM})
    public LintView lint(InputStream body) {
        return new LintView(documents
                .reading(BoundedBody.read(body, BoundedBody.DOCUMENT), "body")
                .messages());
    }
}
