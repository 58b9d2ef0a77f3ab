/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.check.CheckTrouble;
import dev.pacta.check.hosting.CodeHost;
import dev.pacta.check.hosting.CommitStatus;
import dev.pacta.check.hosting.GitHub;
import dev.pacta.check.hosting.GitLab;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Shows statuses at GitHub and GitLab, each when a token for it is configured. A repository is named as its host names it
 * ({@code owner/name}) or by its address; only what has that form becomes part of a call. Thread-safe.
 */
@Singleton
class CodeHostStatuses implements StatusHost {
    private static final String SEGMENT = "(?!\\.{1,2}(?:/|$))[\\w.-]+";
    private static final Pattern REPOSITORY =
            Pattern.compile("(?:(?:https?|ssh)://(?:git@)?(?<address>[\\w.:-]+)/|git@(?<login>[\\w.-]+):)?(?<name>"
                    + SEGMENT + "(?:/" + SEGMENT + ")+)/?");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    /** A host with the name that addresses of its repositories have. */
    private record Known(String name, CodeHost client) {}

    private final @Nullable Known gitHub;
    private final @Nullable Known gitLab;

    CodeHostStatuses(
            @ConfigProperty(name = "pacta.github.url", defaultValue = "https://api.github.com") URI gitHubUrl,
            @ConfigProperty(name = "pacta.github.token") Optional<String> gitHubToken,
            @ConfigProperty(name = "pacta.gitlab.url", defaultValue = "https://gitlab.com") URI gitLabUrl,
            @ConfigProperty(name = "pacta.gitlab.token") Optional<String> gitLabToken) {
        this.gitHub = gitHubToken
                .map(token -> new Known(webName(gitHubUrl), new GitHub(gitHubUrl, token)))
                .orElse(null);
        this.gitLab = gitLabToken
                .map(token -> new Known(gitLabUrl.getAuthority(), new GitLab(gitLabUrl, token)))
                .orElse(null);
    }

    /** The public API has a host of its own; that of an enterprise server is a path on it. */
    private static String webName(URI api) {
        return api.getAuthority().equals("api.github.com") ? "github.com" : api.getAuthority();
    }

    @Override
    public boolean hosts(String repository) {
        return host(repository) != null;
    }

    /** A name without an address belongs to GitHub when both hosts are configured. */
    private @Nullable Known host(String repository) {
        Matcher parts = REPOSITORY.matcher(repository);
        if (!parts.matches()) {
            return null;
        }
        String host = parts.group("address") != null ? parts.group("address") : parts.group("login");
        if (host == null) {
            return gitHub != null ? gitHub : gitLab;
        }
        if (gitHub != null && gitHub.name().equals(host)) {
            return gitHub;
        }
        return gitLab != null && gitLab.name().equals(host) ? gitLab : null;
    }

    @Override
    public void post(String repository, String commit, CommitStatusView status, String address) throws StatusNotTaken {
        Known host = host(repository);
        Matcher parts = REPOSITORY.matcher(repository);
        if (host == null || !parts.matches()) {
            throw new StatusNotTaken("no token is configured for the host of " + repository);
        }
        if (!COMMIT.matcher(commit).matches()) {
            throw new StatusNotTaken("the commit is not a full hash, which the host asks for");
        }
        CommitStatus.State state = switch (status.state()) {
            case PENDING -> CommitStatus.State.PENDING;
            case SUCCESS -> CommitStatus.State.SUCCESS;
            case FAILURE -> CommitStatus.State.FAILURE;
        };
        try {
            host.client()
                    .status(
                            parts.group("name").replaceFirst("\\.git$", ""),
                            commit,
                            new CommitStatus(status.context(), state, status.description(), page(address)));
        } catch (CheckTrouble trouble) {
            throw new StatusNotTaken(trouble.getMessage());
        }
    }

    /** Hosts take whole addresses only; without a public one of Pacta there is nothing to point to. */
    private static @Nullable URI page(String address) {
        return address.startsWith("http://") || address.startsWith("https://") ? URI.create(address) : null;
    }
}
