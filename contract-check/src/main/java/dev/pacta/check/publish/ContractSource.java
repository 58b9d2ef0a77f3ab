/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.check.build.BuildEnvironment;
import dev.pacta.check.git.GitRepository;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where contracts come from.
 *
 * @param repository {@code owner/name}, or the address of the remote without what is secret in it
 * @param baseCommit what the change was made from; null when nobody says
 * @param pullRequest the page of the pull request
 * @param title what the pull request is called
 * @param approvers who agreed to it
 */
public record ContractSource(
        @Nullable String repository,
        @Nullable String branch,
        @Nullable String commit,
        @Nullable String baseCommit,
        @Nullable String pullRequest,
        @Nullable String title,
        @Nullable String author,
        List<String> approvers) {
    public ContractSource {
        approvers = List.copyOf(approvers);
    }

    /**
     * Of files that were named, by where they come from. Without a commit that is proved, no branch, base or author is said: these are said of a
     * commit.
     */
    public static ContractSource of(BuildEnvironment build, Origin origin, List<String> approvers) {
        if (origin.commit().isPresent()) {
            return of(build, origin.repository(), approvers);
        }
        Optional<BuildEnvironment> told = Optional.of(build).filter(any -> origin.ofBuild());
        return new ContractSource(
                told.flatMap(BuildEnvironment::repository)
                        .or(() -> address(origin.repository()))
                        .orElse(null),
                null,
                null,
                null,
                told.flatMap(BuildEnvironment::pullRequestPage).orElse(null),
                told.flatMap(BuildEnvironment::title).orElse(null),
                null,
                approvers);
    }

    private static Optional<String> address(Optional<GitRepository> repository) {
        return repository.flatMap(found -> found.remoteAddress("origin")).map(ContractSource::plain);
    }

    /** What the build's environment says, and where it is silent what Git knows. */
    public static ContractSource of(
            BuildEnvironment build, Optional<GitRepository> repository, List<String> approvers) {
        Optional<String> commit = build.commit().or(() -> repository.flatMap(GitRepository::head));
        return new ContractSource(
                build.repository().or(() -> address(repository)).orElse(null),
                build.branch()
                        .or(() -> repository.flatMap(GitRepository::branch))
                        .orElse(null),
                commit.orElse(null),
                build.baseCommit().orElse(null),
                build.pullRequestPage().orElse(null),
                build.title().orElse(null),
                build.author()
                        .or(() -> repository.flatMap(found -> commit.flatMap(found::author)))
                        .orElse(null),
                approvers);
    }

    /** An address may carry a user and a token, which are nobody else's business. */
    private static String plain(String address) {
        return address.replaceFirst("^(\\w+://)[^/@]*@", "$1");
    }

    private ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        put(node, "repository", repository);
        put(node, "branch", branch);
        put(node, "commit", commit);
        put(node, "pullRequest", pullRequest);
        put(node, "author", author);
        return node;
    }

    /** As proposals take it; what is not known is left out. */
    ObjectNode proposalJson() {
        ObjectNode node = json();
        put(node, "baseCommit", baseCommit);
        put(node, "title", title);
        return node;
    }

    /** As publications take it. */
    ObjectNode publicationJson() {
        ObjectNode node = json();
        if (!approvers.isEmpty()) {
            ArrayNode names = node.putArray("approvers");
            approvers.forEach(names::add);
        }
        return node;
    }

    private static void put(ObjectNode node, String key, @Nullable String value) {
        if (value != null) {
            node.put(key, value);
        }
    }
}
