/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.check.hosting.PullRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildEnvironmentTest {
    @Test
    void gitHubActionsIsUnderstood() {
        BuildEnvironment build = BuildEnvironment.of(Map.of(
                "GITHUB_BASE_REF", "main",
                "GITHUB_HEAD_REF", "feature",
                "GITHUB_REF", "refs/pull/7/merge",
                "GITHUB_REPOSITORY", "shop/contracts",
                "GITHUB_SERVER_URL", "https://github.com",
                "GITHUB_SHA", "abc",
                "GITHUB_ACTOR", "ada"));

        assertThat(build.targetBranch()).contains("main");
        assertThat(build.branch()).contains("feature");
        assertThat(build.pullRequest()).contains(new PullRequest("shop/contracts", 7));
        assertThat(build.pullRequestPage()).contains("https://github.com/shop/contracts/pull/7");
        assertThat(build.commit()).contains("abc");
    }

    @Test
    void gitLabIsUnderstood() {
        BuildEnvironment build = BuildEnvironment.of(Map.of(
                "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main",
                "CI_MERGE_REQUEST_IID", "12",
                "CI_PROJECT_PATH", "group/sub/contracts",
                "CI_PROJECT_URL", "https://gitlab.com/group/sub/contracts",
                "CI_COMMIT_BEFORE_SHA", "0000000000000000000000000000000000000000"));

        assertThat(build.pullRequest()).contains(new PullRequest("group/sub/contracts", 12));
        assertThat(build.pullRequestPage()).contains("https://gitlab.com/group/sub/contracts/-/merge_requests/12");
        assertThat(build.commitBefore()).isEmpty();
    }

    @Test
    void aPushToABranchIsNoPullRequestAndWhatIsBlankIsNotSet() {
        BuildEnvironment build = BuildEnvironment.of(
                Map.of("GITHUB_BASE_REF", "", "GITHUB_REF", "refs/heads/main", "GITHUB_REPOSITORY", "shop/contracts"));

        assertThat(build.targetBranch()).isEmpty();
        assertThat(build.pullRequest()).isEmpty();
    }

    @Test
    void theEventOfGitHubTellsWhatItsVariablesDoNot(@TempDir Path folder) throws IOException {
        Path event = Files.writeString(folder.resolve("event.json"), """
                {"action": "synchronize", "number": 7, "pull_request": {"number": 7, "title": "Drop the e-mail",
                  "html_url": "https://github.com/shop/contracts/pull/7", "user": {"login": "ada"},
                  "head": {"sha": "1111111111111111111111111111111111111111", "ref": "feature"},
                  "base": {"sha": "2222222222222222222222222222222222222222", "ref": "main"}}}
                """);
        BuildEnvironment build = BuildEnvironment.of(Map.of(
                "GITHUB_EVENT_PATH", event.toString(),
                "GITHUB_REPOSITORY", "shop/contracts",
                "GITHUB_ACTOR", "somebody-who-ran-it-again",
                "GITHUB_SHA", "3333333333333333333333333333333333333333"));

        assertThat(build.commit()).as("the branch's own commit").contains("1111111111111111111111111111111111111111");
        assertThat(build.baseCommit()).contains("2222222222222222222222222222222222222222");
        assertThat(build.title()).contains("Drop the e-mail");
        assertThat(build.author()).contains("ada");
        assertThat(build.pullRequest()).contains(new PullRequest("shop/contracts", 7));
        assertThat(build.pullRequestPage()).contains("https://github.com/shop/contracts/pull/7");
    }

    @Test
    void aPushTellsWhereTheBranchWasAndABrokenEventNothing(@TempDir Path folder) throws IOException {
        Path event = Files.writeString(folder.resolve("event.json"), "{\"before\": \"abc\", \"after\": \"def\"}");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");

        assertThat(BuildEnvironment.of(Map.of("GITHUB_EVENT_PATH", event.toString()))
                        .commitBefore())
                .contains("abc");
        for (Path none : List.of(broken, folder.resolve("gone.json"))) {
            assertThat(BuildEnvironment.of(Map.of("GITHUB_EVENT_PATH", none.toString(), "GITHUB_SHA", "def"))
                            .commit())
                    .contains("def");
        }
    }
}
