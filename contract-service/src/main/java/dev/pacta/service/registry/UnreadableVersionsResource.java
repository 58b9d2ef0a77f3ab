/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.lineage.Roles;
import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Shows administrators which published versions cannot be read any more, and why. */
@Path("/api/v1/unreadable-versions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Blocking
public class UnreadableVersionsResource {
    private final UnreadableVersions unreadable;

    UnreadableVersionsResource(UnreadableVersions unreadable) {
        this.unreadable = unreadable;
    }

    @GET
    public Page<UnreadableVersions.View> list(
            @QueryParam("limit") @DefaultValue(Window.USUAL) int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        return unreadable.page(new Window(limit, offset));
    }
}
