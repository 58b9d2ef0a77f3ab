/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.hosting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** GitHub, or a GitHub Enterprise Server. Source: GitHub REST API, version 2022-11-28: issue comments, commit statuses. */
public final class GitHub implements CodeHost {
    private static final String MAY_COMMENT = "permission pull-requests: write";
    private static final String MAY_SAY_STATUS = "permission statuses: write";
    private static final int PER_PAGE = 100;
    private static final int MOST_PAGES = 50;
    private static final int LONGEST_DESCRIPTION = 140;

    private final RestClient rest;

    /** The host with that interface, such as {@code https://api.github.com}. */
    public GitHub(URI api, String token) {
        this(api, token, Duration.ofSeconds(1), Duration.ofSeconds(60));
    }

    GitHub(URI api, String token, Duration firstWait, Duration longestWait) {
        Map<String, String> headers = Map.of(
                "Authorization", "Bearer " + token,
                "Accept", "application/vnd.github+json",
                "X-GitHub-Api-Version", "2022-11-28",
                "User-Agent", "pacta");
        rest = new RestClient("GitHub", api, headers, firstWait, longestWait);
    }

    @Override
    public void comment(PullRequest request, String marker, String markdown) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("body", markdown);
        String all = "/repos/%s/issues/%d/comments".formatted(request.repository(), request.number());
        for (int page = 1; page <= MOST_PAGES; page++) {
            JsonNode comments = rest.get("%s?per_page=%d&page=%d".formatted(all, PER_PAGE, page), MAY_COMMENT);
            for (JsonNode comment : comments) {
                if (comment.path("body").asText().startsWith(marker)) {
                    rest.send(
                            "PATCH",
                            "/repos/%s/issues/comments/%d"
                                    .formatted(
                                            request.repository(),
                                            comment.path("id").asLong()),
                            body,
                            MAY_COMMENT);
                    return;
                }
            }
            if (comments.size() < PER_PAGE) {
                break;
            }
        }
        rest.send("POST", all, body, MAY_COMMENT);
    }

    @Override
    public void status(String repository, String commit, CommitStatus status) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("state", status.state().name().toLowerCase(Locale.ROOT))
                .put("context", status.context())
                .put("description", Cut.to(LONGEST_DESCRIPTION, status.description()));
        URI page = status.page();
        if (page != null) {
            body.put("target_url", page.toString());
        }
        rest.send("POST", "/repos/%s/statuses/%s".formatted(repository, commit), body, MAY_SAY_STATUS);
    }
}
