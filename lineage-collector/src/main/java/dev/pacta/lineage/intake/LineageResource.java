/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.intake;

import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.HeapShare;
import dev.pacta.lineage.LineageSettings;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.event.EventProblem;
import dev.pacta.lineage.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The HTTP door for events. Answers after the commit. Asks clients to come back before memory grows. */
@Path("/api/v1/lineage")
@Blocking
@RolesAllowed({Roles.PIPELINE, Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
public class LineageResource {
    private final EventIntake intake;
    private final LineageSettings settings;
    private final IntakePlaces places;
    private final BodyRoom room;

    LineageResource(EventIntake intake, LineageSettings settings, IntakePlaces places, BodyRoom room) {
        this.room = room;
        this.intake = intake;
        this.settings = settings;
        this.places = places;
    }

    /** Takes one OpenLineage event. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "201", description = "Kept")
    @Extension(name = "x-refused-422", value = "The event is not valid, or of no known kind")
    @Extension(name = "x-refused-429", value = "The intake is busy; send it again after Retry-After")
    public Response accept(@HeaderParam("Content-Encoding") String encoding, InputStream body) {
        return withPlace(part -> {
            intake.accept(read(encoding, body, settings.maxEventSize(), "pacta.lineage.max-event-size", part));
            return Response.status(Response.Status.CREATED).build();
        });
    }

    /** Takes an array of events and tells what came of each. */
    @POST
    @Path("/batch")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "What came of each",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    @Extension(name = "x-refused-429", value = "The intake is busy; send it again after Retry-After")
    public Response acceptAll(@HeaderParam("Content-Encoding") String encoding, InputStream body) {
        return withPlace(part -> Response.ok(BatchAnswer.of(intake.acceptAll(
                        read(encoding, body, settings.maxBatchSize(), "pacta.lineage.max-batch-size", part))))
                .build());
    }

    private static byte[] read(String encoding, InputStream body, MemorySize most, String setting, BodyRoom.Part part) {
        try {
            return RequestBody.read(encoding, body, HeapShare.ofOneBody(most.asLongValue()), setting, part);
        } catch (IOException e) {
            throw new ProblemException(
                    EventProblem.NOT_GZIP,
                    "The body could not be read to its end with content encoding %s."
                            .formatted(encoding == null ? "identity" : "gzip"));
        }
    }

    private Response withPlace(Function<BodyRoom.Part, Response> work) {
        if (places.isFull()) {
            throw new ProblemException(
                    EventProblem.TOO_BUSY,
                    "Events arrive faster than they can be worked in, send this one again in a second.");
        }
        if (!places.take()) {
            throw new ProblemException(
                    EventProblem.TOO_BUSY,
                    "%d intake requests are being worked on, send this one again in a second."
                            .formatted(settings.maxConcurrentRequests()));
        }
        try (BodyRoom.Part part = room.part()) {
            return work.apply(part);
        } finally {
            places.giveBack();
        }
    }
}
