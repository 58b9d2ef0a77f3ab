/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.build;

import dev.pacta.check.hosting.PullRequest;
import java.net.URI;
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
    private final GitHubEvent event;

    private BuildEnvironment(Map<String, String> variables) {
        this.variables = variables;
        this.event = GitHubEvent.of(set("GITHUB_EVENT_PATH"));
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
        return set("CI_COMMIT_BEFORE_SHA").or(event::commitBefore).filter(commit -> !commit.matches("0+"));
    }

    /** The commit of the branch that is built. GitHub checks out a merge of its own, which nobody else knows. */
    public Optional<String> commit() {
        return set("PACTA_COMMIT")
                .or(event::commit)
                .or(() -> first(Stream.of("CI_MERGE_REQUEST_SOURCE_BRANCH_SHA", "CI_COMMIT_SHA", "GITHUB_SHA")));
    }

    /** The commit of the target branch that the pull request was made from or last brought up to. */
    public Optional<String> baseCommit() {
        return set("CI_MERGE_REQUEST_DIFF_BASE_SHA").or(event::baseCommit);
    }

    /** What the pull request is called. */
    public Optional<String> title() {
        return set("CI_MERGE_REQUEST_TITLE").or(event::title);
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

    /** Whose change it is; where nobody is named, who started the build. */
    public Optional<String> author() {
        return event.author().or(() -> first(Stream.of("GITHUB_ACTOR", "GITLAB_USER_LOGIN")));
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
        return event.page().or(() -> pullRequest().flatMap(this::page));
    }

    private Optional<String> page(PullRequest request) {
        return set("CI_PROJECT_URL")
                .map(project -> project + "/-/merge_requests/" + request.number())
                .or(() -> set("GITHUB_SERVER_URL")
                        .map(server -> server + "/" + request.repository() + "/pull/" + request.number()));
    }

    /** Where the pages of the project can be read that the build runs; an address in which a part is missing leads nowhere. */
    public Optional<URI> documentation() {
        return set("PACTA_DOCS")
                .filter(text -> text.matches("https?://[^/\\s]+(?:/[^/\\s]+)*/?"))
                .map(URI::create);
    }

    /** The value of a variable that is set and not blank. */
    public Optional<String> set(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    private Optional<Long> number() {
        return set("CI_MERGE_REQUEST_IID")
                .or(event::number)
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
