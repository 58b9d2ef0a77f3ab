/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.hosting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** GitHub REST API 2022-11-28: comments of issues and statuses of commits, of the repository {@code shop/contracts}. */
final class FakeGitHub extends FakeHost {
    static final String TOKEN = "ghs_secret";
    private static final String ISSUE = "/repos/shop/contracts/issues/7/comments";

    FakeGitHub() throws IOException {}

    @Override
    Reply answer(Call call) {
        if (!("Bearer " + TOKEN).equals(call.headers().get("authorization"))) {
            return Reply.json(401, Map.of("message", "Bad credentials"));
        }
        if (!"application/vnd.github+json".equals(call.headers().get("accept"))
                || !"2022-11-28".equals(call.headers().get("x-github-api-version"))
                || call.headers().get("user-agent") == null) {
            return fault("headers of " + call);
        }
        if (call.path().equals(ISSUE) && call.method().equals("GET")) {
            return page(call);
        }
        if (call.path().equals(ISSUE) && call.method().equals("POST")) {
            long id = 1_000 + comments.size();
            return keep(call, id, 201);
        }
        if (call.path().startsWith("/repos/shop/contracts/issues/comments/")
                && call.method().equals("PATCH")) {
            long id = Long.parseLong(call.path().substring(call.path().lastIndexOf('/') + 1));
            return comments.containsKey(id) ? keep(call, id, 200) : Reply.json(404, Map.of("message", "Not Found"));
        }
        if (call.path().matches("/repos/shop/contracts/statuses/[0-9a-f]{40}")
                && call.method().equals("POST")) {
            return status(call);
        }
        return Reply.json(404, Map.of("message", "Not Found"));
    }

    private Reply keep(Call call, long id, int status) {
        if (call.body().size() != 1 || !call.body().path("body").isTextual()) {
            return fault("a comment has a body and nothing else: " + call.body());
        }
        if (call.body().path("body").asText().length() > 65_536) {
            return Reply.json(422, Map.of("message", "Body is too long (maximum is 65536 characters)"));
        }
        comments.put(id, call.body().path("body").asText());
        return Reply.json(status, Map.of("id", id));
    }

    private Reply page(Call call) {
        int size = Integer.parseInt(call.query().getOrDefault("per_page", "30"));
        int page = Integer.parseInt(call.query().getOrDefault("page", "1"));
        if (size > 100) {
            return fault("per_page is 100 at most");
        }
        List<Map<String, Object>> all = new ArrayList<>();
        comments.forEach((id, body) -> all.add(Map.of("id", id, "body", body)));
        List<Map<String, Object>> shown =
                all.subList(Math.min(all.size(), (page - 1) * size), Math.min(all.size(), page * size));
        Map<String, String> link = page * size < all.size()
                ? Map.of(
                        "Link", "<%s%s?page=%d>; rel=\"next\", <x>; rel=\"last\"".formatted(address(), ISSUE, page + 1))
                : Map.of();
        return new Reply(200, JSON.valueToTree(shown).toString(), link);
    }

    private Reply status(Call call) {
        boolean known = Set.of("state", "context", "description", "target_url")
                .containsAll(new ArrayList<>(
                        JSON.convertValue(call.body(), Map.class).keySet()));
        boolean right = Set.of("error", "failure", "pending", "success")
                        .contains(call.body().path("state").asText())
                && call.body().path("description").asText().length() <= 140;
        if (!known || !right) {
            return fault("status " + call.body());
        }
        statuses.add(call.body());
        return Reply.json(201, Map.of("id", statuses.size()));
    }
}
