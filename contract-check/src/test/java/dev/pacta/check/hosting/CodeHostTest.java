/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CodeHostTest {
    private static final String MARKER = "<!-- pacta check -->";
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final CommitStatus PENDING = new CommitStatus(
            "pacta/consumers",
            CommitStatus.State.PENDING,
            "waiting for 2 owners",
            URI.create("https://pacta.example.com/p/1"));

    private final List<Duration> waits = new ArrayList<>();
    private final Patience patience = new Patience(3, Duration.ofSeconds(1), Duration.ofSeconds(20), waits::add);
    private FakeGitHub gitHub;
    private FakeGitLab gitLab;

    @BeforeEach
    void start() throws IOException {
        gitHub = new FakeGitHub();
        gitLab = new FakeGitLab();
    }

    @AfterEach
    void stop() {
        assertThat(gitHub.faults).isEmpty();
        assertThat(gitLab.faults).isEmpty();
        gitHub.close();
        gitLab.close();
    }

    private GitHub client() {
        return new GitHub(gitHub.address(), FakeGitHub.TOKEN, patience);
    }

    @Test
    void theOneCommentOfAPullRequestIsMadeAndThenRewritten() {
        gitHub.comments.put(1L, "a person's comment that quotes " + MARKER);
        PullRequest pullRequest = new PullRequest("shop/contracts", 7);

        client().comment(pullRequest, MARKER, "first");
        client().comment(pullRequest, MARKER, "second");

        assertThat(gitHub.comments.values())
                .containsExactly("a person's comment that quotes " + MARKER, MARKER + "\nsecond");
    }

    @Test
    void theOwnCommentIsFoundBehindHundredsOfOthers() {
        for (long id = 1; id <= 250; id++) {
            gitHub.comments.put(id, "comment " + id);
            gitLab.comments.put(id, "note " + id);
        }
        gitHub.comments.put(251L, MARKER + "\nold");
        gitLab.comments.put(251L, MARKER + "\nold");

        client().comment(new PullRequest("shop/contracts", 7), MARKER, "new");
        new GitLab(gitLab.address(), FakeGitLab.TOKEN, patience)
                .comment(new PullRequest("shop/data/contracts", 7), MARKER, "new");

        assertThat(gitHub.comments).hasSize(251).containsEntry(251L, MARKER + "\nnew");
        assertThat(gitLab.comments).hasSize(251).containsEntry(251L, MARKER + "\nnew");
    }

    @Test
    void aStatusIsCutWhereTheHostTakesNoMore() {
        client().status(
                        "shop/contracts",
                        COMMIT,
                        new CommitStatus("pacta", CommitStatus.State.FAILURE, "x".repeat(300), null));

        assertThat(gitHub.statuses.get(0).path("description").asText())
                .hasSize(140)
                .endsWith("x…");
        assertThat(gitHub.statuses.get(0).path("state").asText()).isEqualTo("failure");
    }

    @Test
    void gitLabTakesTheSameStatusTwice() {
        GitLab client = new GitLab(gitLab.address(), FakeGitLab.TOKEN, patience);

        client.status("shop/data/contracts", COMMIT, PENDING);
        client.status("shop/data/contracts", COMMIT, PENDING);
        client.status(
                "shop/data/contracts",
                COMMIT,
                new CommitStatus("pacta/consumers", CommitStatus.State.FAILURE, "no", null));

        assertThat(gitLab.statuses)
                .extracting(status -> status.path("state").asText())
                .containsExactly("pending", "failed");
        assertThat(gitLab.statuses.get(0).path("target_url").asText()).isEqualTo("https://pacta.example.com/p/1");
    }

    @Test
    void aHostThatIsAwayIsAskedAgainAndACommentIsNotDoubled() {
        gitHub.troubleOnce(new FakeHost.Reply(502, "<html>", Map.of()));
        gitHub.troubleOnce(new FakeHost.Reply(503, "", Map.of("Retry-After", "7")));

        client().comment(new PullRequest("shop/contracts", 7), MARKER, "text");

        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(7));
        assertThat(gitHub.comments).hasSize(1);
    }

    @Test
    void aLongWaitIsAFailureThatMayPass() {
        gitHub.troubleOnce(new FakeHost.Reply(
                403,
                "{\"message\":\"API rate limit exceeded\"}",
                Map.of("x-ratelimit-remaining", "0", "Retry-After", "3600")));

        CodeHostException limited =
                catchThrowableOfType(CodeHostException.class, () -> client().status("shop/contracts", COMMIT, PENDING));

        assertThat(limited.kind()).isEqualTo(CodeHostException.Kind.LIMITED);
        assertThat(limited.isPassing()).isTrue();
        assertThat(waits).isEmpty();
    }

    @Test
    void aWrongTokenIsNotTriedAgainAndNeverShown() {
        GitHub wrong = new GitHub(gitHub.address(), "ghs_other", patience);

        assertThatThrownBy(() -> wrong.status("shop/contracts", COMMIT, PENDING))
                .hasMessageContaining("POST")
                .hasMessageContaining("/repos/shop/contracts/statuses/" + COMMIT)
                .hasMessageContaining("token")
                .hasMessageContaining("Bad credentials")
                .hasMessageNotContaining("ghs_other");
        assertThat(gitHub.calls).hasSize(1);
    }

    @Test
    void whatDoesNotExistIsSaidSo() {
        CodeHostException unknown = catchThrowableOfType(
                CodeHostException.class, () -> client().comment(new PullRequest("shop/other", 7), MARKER, "x"));

        assertThat(unknown.kind()).isEqualTo(CodeHostException.Kind.UNKNOWN);
        assertThat(unknown).hasMessageContaining("does it exist, and does the token see it?");
    }

    @Test
    void aHostThatCannotBeReachedIsUnavailable() {
        gitHub.close();

        CodeHostException away =
                catchThrowableOfType(CodeHostException.class, () -> client().status("shop/contracts", COMMIT, PENDING));

        assertThat(away.kind()).isEqualTo(CodeHostException.Kind.UNAVAILABLE);
        assertThat(waits).hasSize(2);
    }

    @Test
    void namesThatWouldLeadElsewhereAreRefusedBeforeAnyCall() {
        assertThatIllegalArgumentException().isThrownBy(() -> client().status("shop/../admin", COMMIT, PENDING));
        assertThatIllegalArgumentException().isThrownBy(() -> client().status("shop/contracts", "main", PENDING));
        assertThatIllegalArgumentException().isThrownBy(() -> new PullRequest("shop/contracts", 0));
        assertThat(gitHub.calls).isEmpty();
    }
}
