/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.hosting;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * GitHub, or a GitHub Enterprise Server. Source: GitHub REST API, version 2022-11-28, "Issue comments" and "Commit statuses".
 * The token needs {@code pull-requests: write} for comments and {@code statuses: write} for statuses.
 */
public final class GitHub implements CodeHost {
    /** Of github.com. */
    public static final URI PUBLIC_API = URI.create("https://api.github.com");

    private static final Pattern REPOSITORY =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]*/[A-Za-z0-9_-][A-Za-z0-9_.-]*");
    private static final Pattern NEXT_PAGE = Pattern.compile("<[^>]*>;[^,]*rel=\"next\"");
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 100;
    private static final int LONGEST_DESCRIPTION = 140;

    private final HostClient client;

    /** @param api such as {@link #PUBLIC_API} or {@code https://github.example.com/api/v3} */
    public GitHub(URI api, String token) {
        this(api, token, Patience.USUAL);
    }

    GitHub(URI api, String token, Patience patience) {
        this.client = new HostClient(
                api,
                Map.of(
                        "Authorization", "Bearer " + token,
                        "Accept", "application/vnd.github+json",
                        "X-GitHub-Api-Version", "2022-11-28"),
                patience);
    }

    @Override
    public void comment(PullRequest pullRequest, String marker, String markdown) {
        String issue = "/repos/%s/issues".formatted(path(pullRequest.repository()));
        Map<String, String> body = Map.of("body", marker + "\n" + markdown);
        String comments = issue + "/" + pullRequest.number() + "/comments";
        client.patiently(() -> {
            Long own = find(comments, marker);
            if (own == null) {
                client.send("POST", comments, body);
            } else {
                client.send("PATCH", issue + "/comments/" + own, body);
            }
        });
    }

    private @Nullable Long find(String comments, String marker) {
        for (int page = 1; page <= MOST_PAGES; page++) {
            HostClient.Answer answer = client.get("%s?per_page=%d&page=%d".formatted(comments, PAGE, page));
            for (JsonNode comment : answer.body()) {
                if (comment.path("body").asText().startsWith(marker)) {
                    return comment.path("id").asLong();
                }
            }
            String links = answer.header("link");
            if (links == null || !NEXT_PAGE.matcher(links).find()) {
                return null;
            }
        }
        return null;
    }

    @Override
    public void status(String repository, String commit, CommitStatus status) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("state", status.state().name().toLowerCase(Locale.ROOT));
        body.put("context", status.context());
        body.put("description", status.description(LONGEST_DESCRIPTION));
        URI target = status.target();
        if (target != null) {
            body.put("target_url", target.toString());
        }
        String statuses = "/repos/%s/statuses/%s".formatted(path(repository), Commits.checked(commit));
        client.patiently(() -> client.send("POST", statuses, body));
    }

    private static String path(String repository) {
        if (!REPOSITORY.matcher(repository).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no repository of GitHub; expected owner/name".formatted(repository));
        }
        return repository;
    }
}
