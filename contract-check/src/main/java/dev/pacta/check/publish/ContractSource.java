/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.publish;

import dev.pacta.check.build.BuildEnvironment;
import dev.pacta.check.git.GitRepository;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where contracts come from.
 *
 * @param repository {@code owner/name}, or the address of the remote without what is secret in it
 * @param pullRequest the page of the pull request
 * @param approvers who agreed to it
 */
public record ContractSource(
        @Nullable String repository,
        @Nullable String branch,
        @Nullable String commit,
        @Nullable String pullRequest,
        @Nullable String author,
        List<String> approvers) {
    public ContractSource {
        approvers = List.copyOf(approvers);
    }

    /** What the build's environment says, and where it is silent what Git knows. */
    public static ContractSource of(
            BuildEnvironment build, Optional<GitRepository> repository, List<String> approvers) {
        Optional<String> commit = build.commit().or(() -> repository.flatMap(GitRepository::head));
        return new ContractSource(
                build.repository()
                        .or(() -> repository
                                .flatMap(found -> found.remoteAddress("origin"))
                                .map(ContractSource::plain))
                        .orElse(null),
                build.branch()
                        .or(() -> repository.flatMap(GitRepository::branch))
                        .orElse(null),
                commit.orElse(null),
                build.pullRequestPage().orElse(null),
                build.author()
                        .or(() -> repository.flatMap(found -> commit.flatMap(found::author)))
                        .orElse(null),
                approvers);
    }

    /** An address may carry a user and a token, which are nobody else's business. */
    private static String plain(String address) {
        return address.replaceFirst("^(\\w+://)[^/@]*@", "$1");
    }
}
