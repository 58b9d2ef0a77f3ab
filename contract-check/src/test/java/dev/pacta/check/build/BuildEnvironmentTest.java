/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.check.hosting.PullRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
