/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.intake;

import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.lineage.store.DeadLetterQueries;
import dev.pacta.lineage.store.DeadLetterQueries.DeadLetter;
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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The events that were kept out: listed with the reason, sent again, or let go. */
@Path("/api/v1/lineage/dead-letters")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.STEWARD, Roles.ADMIN})
public class DeadLetterResource {
    private static final int LONGEST_PAGE = 1_000;
    private static final int DIGEST_AT = "sha256:".length();
    private static final int DIGITS_IN_NAME = 16;

    private final DeadLetters letters;
    private final DeadLetterQueries queries;
    private final Replay replay;

    DeadLetterResource(DeadLetters letters, DeadLetterQueries queries, Replay replay) {
        this.letters = letters;
        this.queries = queries;
        this.replay = replay;
    }

    /**
     * A page of dead letters, the newest first.
     *
     * @param codes how many there are in all with each code of a problem
     */
    public record DeadLetterPage(
            List<DeadLetter> items, long total, int limit, int offset, List<DeadLetterQueries.CodeCount> codes) {
        public DeadLetterPage {
            items = List.copyOf(items);
            codes = List.copyOf(codes);
        }
    }

    @GET
    public DeadLetterPage page(
            @QueryParam("code") @Nullable String code,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        if (limit < 1 || limit > LONGEST_PAGE || offset < 0) {
            throw new ProblemException(
                    CommonProblem.BAD_REQUEST, "limit is from 1 to %d and offset 0 or more.".formatted(LONGEST_PAGE));
        }
        List<DeadLetterQueries.CodeCount> codes = queries.codes();
        long total = codes.stream()
                .filter(counted -> code == null || counted.code().equals(code))
                .mapToLong(DeadLetterQueries.CodeCount::count)
                .sum();
        return new DeadLetterPage(queries.page(code, limit, offset), total, limit, offset, codes);
    }

    /** The bytes as they came, to be saved: nobody knows what they are, and no browser should guess. */
    @GET
    @Path("/{digest}/body")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @APIResponse(responseCode = "200", description = "The bytes as they came")
    public Response body(@PathParam("digest") String digest) {
        byte[] bytes = letters.find(digest).orElseThrow(Replay::notFound).bytes();
        if (bytes == null) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "The body was too large to be kept.");
        }
        String name = digest.substring(DIGEST_AT, DIGEST_AT + DIGITS_IN_NAME) + ".json";
        return Response.ok(bytes)
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** Takes the event as if it had come again: refused for the same reason, it stays. */
    @POST
    @Path("/{digest}/replay")
    @APIResponse(responseCode = "204", description = "Taken")
    @Extension(name = "x-refused-422", value = "The event is refused again")
    public Response replay(@PathParam("digest") String digest) {
        replay.one(digest);
        return Response.noContent().build();
    }

    /** Takes all of them, or all with a code of a problem, as if they had come again. */
    @POST
    @Path("/replay")
    public Replay.Replayed replayAll(@QueryParam("code") @Nullable String code) {
        return replay.all(code);
    }

    @DELETE
    @Path("/{digest}")
    public void discard(@PathParam("digest") String digest) {
        if (!letters.discard(digest)) {
            throw Replay.notFound();
        }
    }
}
