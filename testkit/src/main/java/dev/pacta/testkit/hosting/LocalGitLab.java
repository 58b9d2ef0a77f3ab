/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.hosting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The used part of GitLab's REST interface: notes of merge requests and commit statuses. Safe for many threads.
 *
 * <p>Source: GitLab REST API documentation, version 4: Notes API, Commits API. A status that is pending is not set to pending again; GitLab
 * answers that with 400.
 */
public final class LocalGitLab extends LocalCodeHost {
    private static final String PROJECT = "/api/v4/projects/([\\w.-]+(?:%2F[\\w.-]+)+|[1-9]\\d*)";
    private static final Pattern STATUSES = Pattern.compile(PROJECT + "/statuses/([0-9a-f]{40})");
    private static final Pattern NOTES = Pattern.compile(PROJECT + "/merge_requests/([1-9]\\d*)/notes");
    private static final Pattern NOTE = Pattern.compile(PROJECT + "/merge_requests/([1-9]\\d*)/notes/([1-9]\\d*)");
    private static final int USUAL_PAGE = 20;
    private static final int LONGEST_NOTE = 1_000_000;
    private static final int LONGEST_TEXT = 255;

    private final String token;
    private final Map<String, String> states = new ConcurrentHashMap<>();

    /** A host that knows this token alone. */
    public LocalGitLab(String token) {
        this.token = token;
    }

    @Override
    void headers(HttpExchange exchange) {
        demand(token.equals(exchange.getRequestHeaders().getFirst("PRIVATE-TOKEN")), 401, "401 Unauthorized");
    }

    @Override
    Answer answer(HttpExchange exchange, @Nullable JsonNode body) {
        String path = exchange.getRequestURI().getRawPath();
        String call = exchange.getRequestMethod();
        Matcher commit = STATUSES.matcher(path);
        if (call.equals("POST") && commit.matches()) {
            return status(
                    project(commit),
                    commit.group(2),
                    object(
                            body,
                            "state",
                            "name",
                            "context",
                            "description",
                            "target_url",
                            "ref",
                            "coverage",
                            "pipeline_id"));
        }
        Matcher request = NOTES.matcher(path);
        if (request.matches() && call.equals("GET")) {
            return page(
                    project(request),
                    Long.parseLong(request.group(2)),
                    exchange.getRequestURI().getQuery(),
                    USUAL_PAGE);
        }
        if (request.matches() && call.equals("POST")) {
            String text = text(object(body, "body", "internal", "created_at"), "body", LONGEST_NOTE);
            return new Answer(201, newComment(project(request), Long.parseLong(request.group(2)), text));
        }
        Matcher note = NOTE.matcher(path);
        if (call.equals("PUT") && note.matches()) {
            String text = text(object(body, "body"), "body", LONGEST_NOTE);
            return new Answer(200, changedComment(Long.parseLong(note.group(3)), project(note), text));
        }
        throw new Refused(404, "404 Not Found");
    }

    private Answer status(String project, String commit, JsonNode body) {
        String state = text(body, "state", 20);
        demand(
                List.of("pending", "running", "success", "failed", "canceled", "skipped")
                        .contains(state),
                400,
                "state does not have a valid value");
        String name = body.has("name") ? text(body, "name", LONGEST_TEXT) : "default";
        String page = body.has("target_url") ? text(body, "target_url", LONGEST_TEXT) : null;
        String description = body.has("description") ? text(body, "description", LONGEST_TEXT) : "";
        String old = states.put(project + " " + commit + " " + name, state);
        if (state.equals("pending") && state.equals(old)) {
            return refusal(
                    400,
                    "Cannot transition status via :enqueue from :pending (Reason(s): Status cannot transition via \"enqueue\")");
        }
        show(new Status(project, commit, state, name, description, page));
        return new Answer(201, ((ObjectNode) body.deepCopy()).put("id", 1));
    }

    private static String project(Matcher path) {
        return URLDecoder.decode(path.group(1), StandardCharsets.UTF_8);
    }
}
