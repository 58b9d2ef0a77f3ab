/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import dev.pacta.check.build.BuildEnvironment;
import dev.pacta.check.hosting.CodeHost;
import dev.pacta.check.hosting.GitHub;
import dev.pacta.check.hosting.GitLab;
import dev.pacta.check.hosting.PullRequest;
import dev.pacta.check.report.MarkdownComment;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.Surroundings;
import java.net.URI;

/** The one comment that a check keeps on a pull request. */
final class PullRequestComment {
    private PullRequestComment() {}

    /** Where the pull request is. */
    enum Host {
        GITHUB,
        GITLAB
    }

    static void write(Host host, Surroundings surroundings, String markdown) {
        PullRequest request = BuildEnvironment.of(surroundings.environment())
                .pullRequest()
                .orElseThrow(() -> CommandFailure.badCall(
                        "--comment works in the build of a pull request, and the environment names none",
                        "GitHub Actions: run on pull_request. GitLab: run in merge request pipelines."));
        client(host, surroundings).comment(request, MarkdownComment.MARKER, markdown);
    }

    private static CodeHost client(Host host, Surroundings surroundings) {
        return switch (host) {
            case GITHUB ->
                new GitHub(
                        address(surroundings, "GITHUB_API_URL", "https://api.github.com"),
                        token(surroundings, "GITHUB_TOKEN"));
            case GITLAB ->
                new GitLab(
                        address(surroundings, "CI_API_V4_URL", "https://gitlab.com"),
                        token(surroundings, "PACTA_GITLAB_TOKEN"));
        };
    }

    private static URI address(Surroundings surroundings, String variable, String otherwise) {
        return URI.create(surroundings.variable(variable).orElse(otherwise));
    }

    private static String token(Surroundings surroundings, String variable) {
        return surroundings
                .variable(variable)
                .orElseThrow(() -> CommandFailure.badCall(
                        "--comment needs a token in " + variable, "Hand it over in the settings of the build."));
    }
}
