/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.intake;

import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.lineage.store.DeadLetters;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The events that were kept out: listed with the reason, sent again, or let go. */
@Path("/api/v1/lineage/dead-letters")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.STEWARD, Roles.ADMIN})
public class DeadLetterResource {
    private static final int LONGEST_PAGE = 1_000;

    private final DeadLetters letters;
    private final EventIntake intake;

    DeadLetterResource(DeadLetters letters, EventIntake intake) {
        this.letters = letters;
        this.intake = intake;
    }

    /** A page of dead letters, the newest first. */
    public record DeadLetterPage(List<DeadLetters.DeadLetter> items, long total, int limit, int offset) {
        public DeadLetterPage {
            items = List.copyOf(items);
        }
    }

    @GET
    public DeadLetterPage page(
            @QueryParam("limit") @DefaultValue("100") int limit, @QueryParam("offset") @DefaultValue("0") int offset) {
        if (limit < 1 || limit > LONGEST_PAGE || offset < 0) {
            throw new ProblemException(
                    CommonProblem.BAD_REQUEST, "limit is from 1 to %d and offset 0 or more.".formatted(LONGEST_PAGE));
        }
        return new DeadLetterPage(letters.page(limit, offset), letters.count(), limit, offset);
    }

    /** Takes the event as if it had come again: refused for the same reason, it stays. */
    @POST
    @Path("/{digest}/replay")
    @APIResponse(responseCode = "204", description = "Taken")
    public Response replay(@PathParam("digest") String digest) {
        DeadLetters.Body body = letters.find(digest).orElseThrow(DeadLetterResource::notFound);
        byte[] bytes = body.bytes();
        if (body.logged()) {
            letters.foldAgain(digest);
        } else if (bytes == null) {
            throw new ProblemException(
                    CommonProblem.BAD_REQUEST, "The body was too large to be kept; let its producer send it again.");
        } else {
            intake.accept(bytes);
            letters.discard(digest);
        }
        return Response.noContent().build();
    }

    @DELETE
    @Path("/{digest}")
    public void discard(@PathParam("digest") String digest) {
        if (!letters.discard(digest)) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "No dead letter has this digest.");
    }
}
