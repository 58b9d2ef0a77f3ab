/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.hosting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.check.hosting.CodeHostException.Kind;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * GitLab. Source: GitLab REST API v4, "Notes" of merge requests and "Commits: set the pipeline status of a commit". The token needs
 * the scope {@code api} and the role of a developer.
 */
public final class GitLab implements CodeHost {
    /** Of gitlab.com. */
    public static final URI PUBLIC_API = URI.create("https://gitlab.com/api/v4");

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 100;
    private static final int LONGEST_DESCRIPTION = 255;

    private final HostClient client;

    /** @param api such as {@link #PUBLIC_API} or {@code https://gitlab.example.com/api/v4} */
    public GitLab(URI api, String token) {
        this(api, token, Patience.USUAL);
    }

    GitLab(URI api, String token, Patience patience) {
        this.client = new HostClient(api, Map.of("PRIVATE-TOKEN", token, "Accept", "application/json"), patience);
    }

    @Override
    public void comment(PullRequest pullRequest, String marker, String markdown) {
        String notes = "/projects/%s/merge_requests/%d/notes"
                .formatted(project(pullRequest.repository()), pullRequest.number());
        Map<String, String> body = Map.of("body", marker + "\n" + markdown);
        client.patiently(() -> {
            Long own = find(notes, marker);
            if (own == null) {
                client.send("POST", notes, body);
            } else {
                client.send("PUT", notes + "/" + own, body);
            }
        });
    }

    private @Nullable Long find(String notes, String marker) {
        String page = "1";
        for (int pages = 0; pages < MOST_PAGES && !page.isEmpty(); pages++) {
            HostClient.Answer answer = client.get("%s?per_page=%d&page=%s".formatted(notes, PAGE, page));
            for (JsonNode note : answer.body()) {
                if (note.path("body").asText().startsWith(marker)) {
                    return note.path("id").asLong();
                }
            }
            String next = answer.header("x-next-page");
            page = next == null || !next.matches("[0-9]{1,9}") ? "" : next;
        }
        return null;
    }

    @Override
    public void status(String repository, String commit, CommitStatus status) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("state", state(status.state()));
        body.put("name", status.context());
        body.put("description", status.description(LONGEST_DESCRIPTION));
        URI target = status.target();
        if (target != null) {
            body.put("target_url", target.toString());
        }
        String statuses = "/projects/%s/statuses/%s".formatted(project(repository), Commits.checked(commit));
        try {
            client.patiently(() -> client.send("POST", statuses, body));
        } catch (CodeHostException refused) {
            // A status that is what it shall be already is refused as a transition to itself.
            if (refused.kind() != Kind.REFUSED
                    || !String.valueOf(refused.getMessage()).contains("Cannot transition")) {
                throw refused;
            }
        }
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
