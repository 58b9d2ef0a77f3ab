/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.hosting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The used part of GitHub's REST interface: issue comments and commit statuses. Safe for many threads.
 *
 * <p>Source: GitHub REST API documentation, version 2022-11-28.
 */
public final class LocalGitHub extends LocalCodeHost {
    private static final Pattern STATUSES = Pattern.compile("/repos/([\\w.-]+/[\\w.-]+)/statuses/([0-9a-f]{40})");
    private static final Pattern COMMENTS = Pattern.compile("/repos/([\\w.-]+/[\\w.-]+)/issues/([1-9]\\d*)/comments");
    private static final Pattern COMMENT = Pattern.compile("/repos/([\\w.-]+/[\\w.-]+)/issues/comments/([1-9]\\d*)");
    private static final int USUAL_PAGE = 30;
    private static final int LONGEST_COMMENT = 65_536;

    private final String token;

    /** A host that knows this token alone. */
    public LocalGitHub(String token) {
        this.token = token;
    }

    @Override
    void headers(HttpExchange exchange) {
        demand(
                ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization")),
                401,
                "Bad credentials");
        demand(exchange.getRequestHeaders().containsKey("User-Agent"), 403, "a user agent is asked for");
        demand(
                "application/vnd.github+json"
                        .equals(exchange.getRequestHeaders().getFirst("Accept")),
                415,
                "Accept is application/vnd.github+json");
        demand(
                "2022-11-28".equals(exchange.getRequestHeaders().getFirst("X-GitHub-Api-Version")),
                400,
                "X-GitHub-Api-Version is 2022-11-28");
    }

    @Override
    Answer answer(HttpExchange exchange, @Nullable JsonNode body) {
        String path = exchange.getRequestURI().getRawPath();
        String call = exchange.getRequestMethod();
        Matcher commit = STATUSES.matcher(path);
        if (call.equals("POST") && commit.matches()) {
            return status(
                    commit.group(1), commit.group(2), object(body, "state", "target_url", "description", "context"));
        }
        Matcher request = COMMENTS.matcher(path);
        if (request.matches() && call.equals("GET")) {
            return page(
                    request.group(1),
                    Long.parseLong(request.group(2)),
                    exchange.getRequestURI().getQuery(),
                    USUAL_PAGE);
        }
        if (request.matches() && call.equals("POST")) {
            String text = text(object(body, "body"), "body", LONGEST_COMMENT);
            return new Answer(201, newComment(request.group(1), Long.parseLong(request.group(2)), text));
        }
        Matcher comment = COMMENT.matcher(path);
        if (call.equals("PATCH") && comment.matches()) {
            String text = text(object(body, "body"), "body", LONGEST_COMMENT);
            return new Answer(200, changedComment(Long.parseLong(comment.group(2)), comment.group(1), text));
        }
        throw new Refused(404, "the documentation knows no such call");
    }

    private Answer status(String repository, String commit, JsonNode body) {
        String state = text(body, "state", 20);
        demand(List.of("error", "failure", "pending", "success").contains(state), 422, "state is " + state);
        String page = body.has("target_url") ? text(body, "target_url", 10_000) : null;
        demand(page == null || page.matches("https?://.+"), 422, "target_url uses http or https");
        String context = body.has("context") ? text(body, "context", 255) : "default";
        String description = body.has("description") ? text(body, "description", 140) : "";
        show(new Status(repository, commit, state, context, description, page));
        return new Answer(201, ((ObjectNode) body.deepCopy()).put("id", 1));
    }
}
