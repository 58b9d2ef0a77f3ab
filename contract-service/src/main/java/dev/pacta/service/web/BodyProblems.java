/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.Problem;
import dev.pacta.lineage.problem.ProblemException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a JSON body, without the names of our classes. */
public class BodyProblems {
    // Before the general rule for this exception, which knows nothing of JSON.
    private static final int BEFORE_THE_GENERAL_RULE = 100;

    @ServerExceptionMapper
    public Response map(MismatchedInputException exception) {
        return answer(problem(exception));
    }

    /** Nested too deep, or a number or a text that is too long. */
    @ServerExceptionMapper
    public Response map(StreamConstraintsException exception) {
        return answer(problem(exception));
    }

    @ServerExceptionMapper(priority = BEFORE_THE_GENERAL_RULE)
    public Response map(WebApplicationException exception, UriInfo address) {
        Problem query = badQuery(exception, address);
        if (query != null) {
            return answer(query);
        }
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException own) {
                return answer(own.problem());
            }
            if (cause instanceof JsonProcessingException malformed && !hasOwnProblem(malformed)) {
                return answer(problem(malformed));
            }
        }
        return answer(general(exception.getResponse().getStatus()), exception.getResponse());
    }

    /** A query parameter that should be a number and is none; the framework says of it that the resource is not there. */
    private static @Nullable Problem badQuery(WebApplicationException exception, UriInfo address) {
        if (!(exception.getCause() instanceof NumberFormatException)) {
            return null;
        }
        for (Map.Entry<String, List<String>> parameter :
                address.getQueryParameters().entrySet()) {
            for (String value : parameter.getValue()) {
                if (String.valueOf(exception.getCause().getMessage()).contains('"' + value + '"')) {
                    return Problem.of(CommonProblem.BAD_REQUEST, parameter.getKey() + ": expected a whole number");
                }
            }
        }
        return null;
    }

    private static boolean hasOwnProblem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException) {
                return true;
            }
        }
        return false;
    }

    private static Problem problem(JsonProcessingException malformed) {
        JsonLocation location = malformed.getLocation();
        String where = location == null
                ? ""
                : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
        return Problem.of(CommonProblem.BAD_REQUEST, what(malformed) + where + ".");
    }

    private static String what(JsonProcessingException malformed) {
        if (malformed instanceof StreamConstraintsException) {
            return "The JSON body is nested too deep, or has a number or a text that is too long; the fault is";
        }
        return malformed instanceof MismatchedInputException
                ? "The JSON body has not the shape that is expected here; the fault is"
                : "The body is no JSON; the fault is";
    }

    private static Problem general(int status) {
        for (CommonProblem problem : CommonProblem.values()) {
            if (problem.status() == status) {
                return Problem.of(problem, problem.title() + ".");
            }
        }
        CommonProblem nearest = status < 500 ? CommonProblem.BAD_REQUEST : CommonProblem.UNEXPECTED;
        Problem problem = Problem.of(nearest, nearest.title() + ".");
        return new Problem(problem.type(), problem.title(), status, problem.detail(), problem.code(), List.of(), null);
    }

    private static Response answer(Problem problem) {
        return answer(problem, null);
    }

    private static Response answer(Problem problem, @Nullable Response given) {
        if (given != null && given.getStatus() < 400) {
            return given;
        }
        Response.ResponseBuilder answer =
                given == null ? Response.status(problem.status()) : Response.fromResponse(given);
        return answer.type(Problem.MEDIA_TYPE).entity(problem).build();
    }
}
