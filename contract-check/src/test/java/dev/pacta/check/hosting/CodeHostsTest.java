/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.check.CheckTrouble;
import dev.pacta.testkit.hosting.LocalGitHub;
import dev.pacta.testkit.hosting.LocalGitLab;
import dev.pacta.testkit.hosting.RecordingServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeHostsTest {
    private static final String MARKER = "<!-- pacta-check -->";
    private static final String TOKEN = "very-secret-token";
    private static final PullRequest REQUEST = new PullRequest("shop/contracts", 7);

    private final RecordingServer host = new RecordingServer();
    private final CodeHost gitHub = new GitHub(host.address(), TOKEN, Duration.ofMillis(1), Duration.ofMillis(5));
    private final CodeHost gitLab = new GitLab(host.address(), TOKEN, Duration.ofMillis(1), Duration.ofMillis(5));

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void theFirstCommentOnGitHubIsPosted() {
        host.then(200, "[]").then(201, "{}");

        gitHub.comment(REQUEST, MARKER, MARKER + "\nfine");

        assertThat(host.calls())
                .extracting(RecordingServer.Call::line)
                .containsExactly(
                        "GET /repos/shop/contracts/issues/7/comments?per_page=100&page=1",
                        "POST /repos/shop/contracts/issues/7/comments");
        assertThat(host.calls())
                .allSatisfy(call -> assertThat(call.headers())
                        .containsEntry("authorization", "Bearer " + TOKEN)
                        .containsEntry("accept", "application/vnd.github+json")
                        .containsEntry("x-github-api-version", "2022-11-28")
                        .containsKey("user-agent"));
        JsonNode body = host.calls().get(1).body();
        assertThat(body.properties()).hasSize(1);
        assertThat(body.path("body").asText()).isEqualTo(MARKER + "\nfine");
    }

    @Test
    void theNextCommentOnGitHubReplacesTheFirstEvenOnALaterPage() {
        String others = IntStream.range(0, 100)
                .mapToObj("{\"id\": %d, \"body\": \"hello\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
        host.then(200, others)
                .then(200, "[{\"id\": 9000000001, \"body\": \"%s old\"}]".formatted(MARKER))
                .then(200, "{}");

        gitHub.comment(REQUEST, MARKER, MARKER + "new");

        assertThat(host.calls())
                .extracting(RecordingServer.Call::line)
                .containsExactly(
                        "GET /repos/shop/contracts/issues/7/comments?per_page=100&page=1",
                        "GET /repos/shop/contracts/issues/7/comments?per_page=100&page=2",
                        "PATCH /repos/shop/contracts/issues/comments/9000000001");
    }

    @Test
    void aStatusOnGitHubHasItsFourFieldsAndFits() {
        host.then(201, "{}");

        gitHub.status(
                "shop/contracts",
                "abc123",
                new CommitStatus(
                        "pacta/consumers",
                        CommitStatus.State.FAILURE,
                        "x".repeat(500),
                        URI.create("https://pacta.example.com/p/1")));

        RecordingServer.Call call = host.calls().get(0);
        assertThat(call.line()).isEqualTo("POST /repos/shop/contracts/statuses/abc123");
        assertThat(call.body().path("state").asText()).isEqualTo("failure");
        assertThat(call.body().path("context").asText()).isEqualTo("pacta/consumers");
        assertThat(call.body().path("description").asText()).hasSize(140);
        assertThat(call.body().path("target_url").asText()).isEqualTo("https://pacta.example.com/p/1");
    }

    @Test
    void gitLabIsSpokenToInItsOwnWords() {
        host.then(200, "[{\"id\": 5, \"body\": \"%s\"}]".formatted(MARKER))
                .then(200, "{}")
                .then(201, "{}");

        gitLab.comment(new PullRequest("group/sub/contracts", 7), MARKER, MARKER + "new");
        gitLab.status(
                "group/sub/contracts",
                "abc",
                new CommitStatus("pacta/consumers", CommitStatus.State.FAILURE, "no", null));

        assertThat(host.calls())
                .extracting(RecordingServer.Call::line)
                .containsExactly(
                        "GET /api/v4/projects/group%2Fsub%2Fcontracts/merge_requests/7/notes?per_page=100&page=1",
                        "PUT /api/v4/projects/group%2Fsub%2Fcontracts/merge_requests/7/notes/5",
                        "POST /api/v4/projects/group%2Fsub%2Fcontracts/statuses/abc");
        assertThat(host.calls()).allSatisfy(call -> assertThat(call.headers()).containsEntry("private-token", TOKEN));
        assertThat(host.calls().get(2).body().path("state").asText()).isEqualTo("failed");
        assertThat(host.calls().get(2).body().path("name").asText()).isEqualTo("pacta/consumers");
    }

    @Test
    void aBusyHostIsAskedAgainAndARefusalIsNot() {
        host.then(502, "")
                .then(429, "", "Retry-After", "1")
                .then(200, "[]")
                .then(403, "{}", "x-ratelimit-remaining", "0")
                .then(201, "{}");

        gitHub.comment(REQUEST, MARKER, MARKER);

        assertThat(host.calls()).hasSize(5);
    }

    @Test
    void aPostThatMayHaveBeenDoneIsNotSentTwice() {
        host.then(200, "[]").then(502, "");

        assertThatThrownBy(() -> gitHub.comment(REQUEST, MARKER, MARKER)).hasMessageContaining("status 502");

        assertThat(host.calls()).hasSize(2);
    }

    @Test
    void aHostThatStaysBusyIsLeftAfterAFewTries() {
        for (int at = 0; at < 10; at++) {
            host.then(503, "");
        }

        assertThatThrownBy(() -> gitLab.comment(REQUEST, MARKER, MARKER)).isInstanceOf(CheckTrouble.class);

        assertThat(host.calls()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "401, GitHub does not know the token",
        "403, Resource not accessible by integration",
        "404, knows no such repository or pull request",
    })
    void aRefusalSaysWhatToDoAndNeverTheToken(int status, String message) {
        host.then(status, "{\"message\": \"Resource not accessible by integration\"}");

        assertThatThrownBy(() -> gitHub.comment(REQUEST, MARKER, MARKER))
                .isInstanceOfSatisfying(CheckTrouble.class, trouble -> {
                    assertThat(trouble).hasMessageContaining(message);
                    assertThat(trouble.advice()).isNotBlank();
                    assertThat(trouble.getMessage() + trouble.advice()).doesNotContain(TOKEN);
                });
    }

    @Test
    void aRedirectDoesNotTakeTheTokenAway() {
        host.then(302, "", "Location", host.address() + "/elsewhere");

        assertThatThrownBy(() -> gitHub.comment(REQUEST, MARKER, MARKER)).isInstanceOf(CheckTrouble.class);

        assertThat(host.calls()).hasSize(1);
    }

    @Test
    void aRepositoryThatIsNoNameIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> new PullRequest("../../user", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PullRequest("a/b?x=1", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PullRequest("a/b", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bothHostsKeepOneCommentByTheCallsThatTheyDescribe() {
        try (LocalGitHub hub = new LocalGitHub(TOKEN);
                LocalGitLab lab = new LocalGitLab(TOKEN)) {
            PullRequest request = new PullRequest("group/contracts", 7);
            for (String text : List.of("first", "second")) {
                new GitHub(hub.address(), TOKEN).comment(request, MARKER, MARKER + text);
                new GitLab(lab.address(), TOKEN).comment(request, MARKER, MARKER + text);
            }

            assertThat(hub.comments())
                    .singleElement()
                    .satisfies(one -> assertThat(one.body()).endsWith("second"));
            assertThat(lab.comments())
                    .singleElement()
                    .satisfies(one -> assertThat(one.body()).endsWith("second"));
            assertThat(hub.faults()).isEmpty();
            assertThat(lab.faults()).isEmpty();
        }
    }
}
