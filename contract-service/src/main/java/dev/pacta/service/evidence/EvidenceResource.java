/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.evidence;

import dev.pacta.lineage.Roles;
import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Shows the evidence. */
@Path("/api/v1/evidence")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {
    private final EvidenceLog log;

    EvidenceResource(EvidenceLog log) {
        this.log = log;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.ADMIN})
    public Page<EvidenceView> list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("limit") @DefaultValue(Window.USUAL) int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        return log.page(
                kind == null || kind.isBlank() ? null : EvidenceKind.of(kind),
                subject == null || subject.isBlank() ? null : subject,
                new Window(limit, offset));
    }
}
