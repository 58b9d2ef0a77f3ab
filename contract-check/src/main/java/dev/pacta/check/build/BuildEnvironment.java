/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.build;

import dev.pacta.check.hosting.PullRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The environment variables of a build. Immutable.
 *
 * <p>Sources: the documentations of GitHub Actions, GitLab CI, Azure Pipelines, Bitbucket Pipelines, Jenkins, Buildkite and Drone on
 * their predefined variables.
 */
public final class BuildEnvironment {
    private static final List<String> TARGET_BRANCH = List.of(
            "GITHUB_BASE_REF",
            "CI_MERGE_REQUEST_TARGET_BRANCH_NAME",
            "SYSTEM_PULLREQUEST_TARGETBRANCH",
            "BITBUCKET_PR_DESTINATION_BRANCH",
            "CHANGE_TARGET",
            "BUILDKITE_PULL_REQUEST_BASE_BRANCH",
            "DRONE_TARGET_BRANCH");
    private static final Pattern GITHUB_PULL_REQUEST = Pattern.compile("refs/pull/(\\d{1,18})/.*");

    private final Map<String, String> variables;

    private BuildEnvironment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** The build that has these variables, or none. */
    public static BuildEnvironment of(Map<String, String> variables) {
        return new BuildEnvironment(Map.copyOf(variables));
    }

    /** The branch that the pull request wants to go to. */
    public Optional<String> targetBranch() {
        // Buildkite writes "false" where there is no pull request.
        return first(TARGET_BRANCH.stream()).filter(branch -> !branch.equals("false"));
    }

    /** The commit that was there before a push; hosts write zeros for a new branch. */
    public Optional<String> commitBefore() {
        return first(Stream.of("CI_COMMIT_BEFORE_SHA")).filter(commit -> !commit.matches("0+"));
    }

    /** The commit of the branch that is built. GitHub checks out a merge of its own, which nobody else knows. */
    public Optional<String> commit() {
        return first(Stream.of("PACTA_COMMIT", "CI_MERGE_REQUEST_SOURCE_BRANCH_SHA", "CI_COMMIT_SHA", "GITHUB_SHA"));
    }

    /** The branch that is built. */
    public Optional<String> branch() {
        return first(Stream.of(
                "GITHUB_HEAD_REF", "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", "CI_COMMIT_BRANCH", "GITHUB_REF_NAME"));
    }

    /** The repository as its host names it: {@code owner/name}. */
    public Optional<String> repository() {
        return first(Stream.of("GITHUB_REPOSITORY", "CI_PROJECT_PATH"));
    }

    /** Who started the build. */
    public Optional<String> author() {
        return first(Stream.of("GITHUB_ACTOR", "GITLAB_USER_LOGIN"));
    }

    /** The pull request that is built. */
    public Optional<PullRequest> pullRequest() {
        Optional<String> repository = repository();
        Optional<Long> number = number();
        return repository.isPresent() && number.isPresent()
                ? Optional.of(new PullRequest(repository.get(), number.get()))
                : Optional.empty();
    }

    /** The page of the pull request that is built. */
    public Optional<String> pullRequestPage() {
        return pullRequest()
                .flatMap(request -> set("CI_PROJECT_URL")
                        .map(project -> project + "/-/merge_requests/" + request.number())
                        .or(() -> set("GITHUB_SERVER_URL")
                                .map(server -> server + "/" + request.repository() + "/pull/" + request.number())));
    }

    /** The value of a variable that is set and not blank. */
    public Optional<String> set(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    private Optional<Long> number() {
        return set("CI_MERGE_REQUEST_IID")
                .filter(text -> text.matches("\\d{1,18}"))
                .or(() -> set("GITHUB_REF")
                        .map(GITHUB_PULL_REQUEST::matcher)
                        .filter(Matcher::matches)
                        .map(found -> found.group(1)))
                .map(Long::valueOf);
    }

    private Optional<String> first(Stream<String> names) {
        return names.map(this::set).flatMap(Optional::stream).findFirst();
    }
}
