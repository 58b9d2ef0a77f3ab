/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The event that started a workflow of GitHub Actions: it knows what no variable tells. A file that cannot be read tells nothing.
 *
 * <p>Source: GitHub documentation, "Webhook events and payloads": pull_request, push.
 */
final class GitHubEvent {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final JsonNode event;

    private GitHubEvent(JsonNode event) {
        this.event = event;
    }

    static GitHubEvent of(Optional<String> path) {
        if (path.isEmpty()) {
            return new GitHubEvent(MissingNode.getInstance());
        }
        try {
            return new GitHubEvent(MAPPER.readTree(Files.readAllBytes(Path.of(path.get()))));
        } catch (IOException unreadable) {
            return new GitHubEvent(MissingNode.getInstance());
        }
    }

    /** The last commit of the branch; what is checked out is a merge of it that GitHub made. */
    Optional<String> commit() {
        return text("/pull_request/head/sha");
    }

    Optional<String> baseCommit() {
        return text("/pull_request/base/sha");
    }

    Optional<String> title() {
        return text("/pull_request/title");
    }

    Optional<String> page() {
        return text("/pull_request/html_url");
    }

    Optional<String> author() {
        return text("/pull_request/user/login");
    }

    Optional<String> number() {
        return text("/pull_request/number");
    }

    /** The commit that a branch was at before a push. */
    Optional<String> commitBefore() {
        return text("/before");
    }

    private Optional<String> text(String pointer) {
        return Optional.of(event.at(pointer).asText("")).filter(text -> !text.isBlank());
    }
}
