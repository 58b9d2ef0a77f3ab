/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import dev.pacta.lineage.Roles;
import dev.pacta.lineage.store.EventQueries;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The events as they came. */
@Path("/api/v1/events")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class EventsResource {
    private final EventQueries log;

    EventsResource(EventQueries log) {
        this.log = log;
    }

    /** The same, as Marquez's Python client asks for it. */
    @GET
    public Views.Events all(
            @QueryParam("limit") @DefaultValue("100") int limit, @QueryParam("offset") @DefaultValue("0") int offset) {
        return events(null, null, "desc", limit, offset);
    }

    @GET
    @Path("lineage")
    public Views.Events events(
            @QueryParam("after") @Nullable String after,
            @QueryParam("before") @Nullable String before,
            @QueryParam("sortDirection") @DefaultValue("desc") String sortDirection,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        Parameters.page(limit, offset);
        Instant from = Parameters.time("after", after);
        Instant until = Parameters.time("before", before);
        boolean newestFirst = switch (sortDirection.toLowerCase(Locale.ROOT)) {
            case "desc" -> true;
            case "asc" -> false;
            default -> throw Parameters.bad("sortDirection is not one of desc and asc");
        };
        return new Views.Events(log.events(from, until, newestFirst, limit, offset), log.countEvents(from, until));
    }
}
