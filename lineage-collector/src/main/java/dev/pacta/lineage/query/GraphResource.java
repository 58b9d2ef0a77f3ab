/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.Direction;
import dev.pacta.graph.Interval;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.event.EventTimes;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parts of the lineage graph, bounded, with positions, and with what was left out. */
@Path("/api/v1/graph")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class GraphResource {
    private static final int MOST_NODES = 2_000;
    private static final int DEEPEST = 100;

    private final GraphAnswers answers;
    private final InstantSource clock = InstantSource.system();

    GraphResource(GraphAnswers answers) {
        this.answers = answers;
    }

    /**
     * The part of the graph around a node.
     *
     * @param at event time of the question, now when it is not given
     * @param knownAt as far as was known then
     */
    @GET
    public GraphAnswer graph(
            @QueryParam("start") @Nullable String start,
            @QueryParam("direction") @DefaultValue("both") String direction,
            @QueryParam("depth") @DefaultValue("1") int depth,
            @QueryParam("grain") @DefaultValue("dataset") String grain,
            @QueryParam("indirect") @DefaultValue("false") boolean indirect,
            @QueryParam("limit") @DefaultValue("300") int limit,
            @QueryParam("layout") @DefaultValue("true") boolean layout,
            @QueryParam("at") @Nullable String at,
            @QueryParam("knownAt") @Nullable String knownAt) {
        if (start == null || start.isBlank()) {
            throw bad("start is missing, expected a node id such as dataset:namespace:name");
        }
        between("depth", depth, 0, DEEPEST);
        between("limit", limit, 1, MOST_NODES);
        AsOf asOf = new AsOf(
                at == null ? AsOf.NOW.eventTime() : Interval.micros(time("at", at)),
                knownAt == null ? AsOf.NOW.knownAt() : Interval.micros(time("knownAt", knownAt)));
        GraphQuestion question = new GraphQuestion(
                start,
                oneOf("direction", direction, Direction.class),
                depth,
                oneOf("grain", grain, GraphQuestion.Grain.class),
                indirect,
                limit,
                asOf);
        Instant shownTime = at == null ? clock.instant() : time("at", at);
        return answers.answer(question, shownTime, layout)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.NOT_FOUND,
                        "No event has named the node given as start. Expected an id such as dataset:namespace:name;"
                                + " /api/v1/search finds it."));
    }

    private static <E extends Enum<E>> E oneOf(String parameter, String text, Class<E> type) {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
                return value;
            }
        }
        String known = Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
        throw bad("%s is not one of %s".formatted(parameter, known));
    }

    private static Instant time(String parameter, String text) {
        return EventTimes.read(text)
                .orElseThrow(() -> bad("%s is not a timestamp such as 2026-01-31T12:00:00Z".formatted(parameter)));
    }

    private static void between(String parameter, int value, int least, int most) {
        if (value < least || value > most) {
            throw bad("%s is %d, expected %d to %d".formatted(parameter, value, least, most));
        }
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(CommonProblem.BAD_REQUEST, detail + ".");
    }
}
