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

/** GitLab REST API v4: notes of merge requests and statuses of commits, of the project {@code shop/data/contracts}. */
final class FakeGitLab extends FakeHost {
    static final String TOKEN = "glpat-secret";
    private static final String PROJECT = "/projects/shop%2Fdata%2Fcontracts";
    private static final String NOTES = PROJECT + "/merge_requests/7/notes";

    FakeGitLab() throws IOException {}

    @Override
    Reply answer(Call call) {
        if (!TOKEN.equals(call.headers().get("private-token"))) {
            return Reply.json(401, Map.of("message", "401 Unauthorized"));
        }
        if (call.path().equals(NOTES) && call.method().equals("GET")) {
            return page(call);
        }
        if (call.path().equals(NOTES) && call.method().equals("POST")) {
            return keep(call, 500 + comments.size(), 201);
        }
        if (call.path().startsWith(NOTES + "/") && call.method().equals("PUT")) {
            return keep(call, Long.parseLong(call.path().substring(NOTES.length() + 1)), 200);
        }
        if (call.path().matches(PROJECT + "/statuses/[0-9a-f]{40}")
                && call.method().equals("POST")) {
            return status(call);
        }
        return Reply.json(404, Map.of("message", "404 Project Not Found"));
    }

    private Reply keep(Call call, long id, int status) {
        if (call.body().size() != 1 || !call.body().path("body").isTextual()) {
            return fault("a note has a body and nothing else: " + call.body());
        }
        comments.put(id, call.body().path("body").asText());
        return Reply.json(status, Map.of("id", id));
    }

    private Reply page(Call call) {
        int size = Integer.parseInt(call.query().get("per_page"));
        int page = Integer.parseInt(call.query().get("page"));
        List<Map<String, Object>> all = new ArrayList<>();
        comments.forEach((id, body) -> all.add(Map.of("id", id, "body", body)));
        List<Map<String, Object>> shown =
                all.subList(Math.min(all.size(), (page - 1) * size), Math.min(all.size(), page * size));
        String next = page * size < all.size() ? String.valueOf(page + 1) : "";
        return new Reply(200, JSON.valueToTree(shown).toString(), Map.of("x-next-page", next));
    }

    private Reply status(Call call) {
        boolean known = Set.of("state", "name", "description", "target_url")
                .containsAll(new ArrayList<>(
                        JSON.convertValue(call.body(), Map.class).keySet()));
        String state = call.body().path("state").asText();
        if (!known
                || !Set.of("pending", "running", "success", "failed", "canceled")
                        .contains(state)) {
            return fault("status " + call.body());
        }
        boolean same = !statuses.isEmpty()
                && statuses.get(statuses.size() - 1).path("state").asText().equals(state);
        if (same) {
            return Reply.json(400, Map.of("message", "Cannot transition status via :enqueue from :pending"));
        }
        statuses.add(call.body());
        return Reply.json(201, Map.of("id", statuses.size()));
    }
}
