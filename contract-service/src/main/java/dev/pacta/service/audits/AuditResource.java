/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import dev.pacta.lineage.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Answers audits. */
@Path("/api/v1/audits")
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.ADMIN})
public class AuditResource {
    private static final String HTML = "text/html;charset=UTF-8";

    private final AuditService audits;
    private final RopaReport ropa;

    AuditResource(AuditService audits, RopaReport ropa) {
        this.audits = audits;
        this.ropa = ropa;
    }

    @GET
    @Path("purposes")
    @Produces(MediaType.APPLICATION_JSON)
    public AuditService.PurposesView purposes() {
        return audits.purposes();
    }

    @GET
    @Path("ropa")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @APIResponse(
            responseCode = "200",
            description = "The records, as JSON or as a page to print",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RopaView.class)),
                @Content(mediaType = MediaType.TEXT_HTML)
            })
    public Response ropa(@HeaderParam("Accept") @Nullable String accept) {
        RopaView view = ropa.write();
        boolean page = accept != null && accept.contains("text/html");
        return page
                ? Response.ok(RopaPage.write(view), HTML).build()
                : Response.ok(view, MediaType.APPLICATION_JSON).build();
    }
}
