/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.hosting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** GitLab, hosted or one's own. Source: GitLab REST API, version 4: notes of merge requests, commit statuses. */
public final class GitLab implements CodeHost {
    /** GitLab takes no status for pending that is pending; its description stays as it was. */
    private static final String ALREADY_PENDING = "Cannot transition status via :enqueue from :pending";

    private static final String MAY = "scope api";
    private static final int PER_PAGE = 100;
    private static final int MOST_PAGES = 50;
    private static final int LONGEST_DESCRIPTION = 255;

    private final RestClient rest;

    /** The host with that address, such as {@code https://gitlab.com}; {@code /api/v4} may be part of it. */
    public GitLab(URI address, String token) {
        this(address, token, Duration.ofSeconds(1), Duration.ofSeconds(60));
    }

    GitLab(URI address, String token, Duration firstWait, Duration longestWait) {
        String plain = address.toString().replaceAll("/+$", "");
        URI api = URI.create(plain.endsWith("/api/v4") ? plain : plain + "/api/v4");
        Map<String, String> headers =
                Map.of("PRIVATE-TOKEN", token, "Accept", "application/json", "User-Agent", "pacta");
        rest = new RestClient("GitLab", api, headers, firstWait, longestWait);
    }

    @Override
    public void comment(PullRequest request, String marker, String markdown) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("body", markdown);
        String all = "/projects/%s/merge_requests/%d/notes".formatted(project(request.repository()), request.number());
        for (int page = 1; page <= MOST_PAGES; page++) {
            JsonNode notes = rest.get("%s?per_page=%d&page=%d".formatted(all, PER_PAGE, page), MAY);
            for (JsonNode note : notes) {
                if (note.path("body").asText().startsWith(marker)) {
                    rest.send("PUT", all + "/" + note.path("id").asLong(), body, MAY);
                    return;
                }
            }
            if (notes.size() < PER_PAGE) {
                break;
            }
        }
        rest.send("POST", all, body, MAY);
    }

    @Override
    public void status(String repository, String commit, CommitStatus status) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("state", state(status.state()))
                .put("name", status.context())
                .put("description", Cut.to(LONGEST_DESCRIPTION, status.description()));
        URI page = status.page();
        if (page != null) {
            body.put("target_url", page.toString());
        }
        rest.sendOnce("/projects/%s/statuses/%s".formatted(project(repository), commit), body, MAY, ALREADY_PENDING);
    }

    private static String state(CommitStatus.State state) {
        return switch (state) {
            case PENDING -> "pending";
            case SUCCESS -> "success";
            case FAILURE -> "failed";
        };
    }

    private static String project(String repository) {
        return URLEncoder.encode(repository, StandardCharsets.UTF_8);
    }
}
