/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.gitops;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.jspecify.annotations.Nullable;

/** A branch that is followed, with the way to its files. Its text has no secret. */
final class FollowedBranch {
    private static final String ANYWHERE = "**/";

    private final String url;
    private final String branch;
    private final List<PathMatcher> matchers = new ArrayList<>();
    private final @Nullable CredentialsProvider credentials;

    FollowedBranch(String url, String branch, List<String> paths, @Nullable CredentialsProvider credentials) {
        this.url = url;
        this.branch = branch;
        this.credentials = credentials;
        for (String path : paths) {
            matchers.add(matcher(path));
            if (path.startsWith(ANYWHERE)) {
                // As Git means it: the top folder is anywhere too.
                matchers.add(matcher(path.substring(ANYWHERE.length())));
            }
        }
    }

    static FollowedBranch of(GitSettings.Followed settings) {
        CredentialsProvider credentials = settings.token()
                .map(token -> (CredentialsProvider) new UsernamePasswordCredentialsProvider(settings.username(), token))
                .orElse(null);
        return new FollowedBranch(settings.url(), settings.branch(), settings.paths(), credentials);
    }

    private static PathMatcher matcher(String glob) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    }

    /** For the transport alone. */
    String url() {
        return url;
    }

    /** The address without a password that somebody may have written into it. */
    String shownUrl() {
        return url.replaceFirst("://[^/@]*@", "://");
    }

    String branch() {
        return branch;
    }

    String ref() {
        return "refs/heads/" + branch;
    }

    @Nullable
    CredentialsProvider credentials() {
        return credentials;
    }

    boolean isContract(String path) {
        Path file = Path.of(path);
        return matchers.stream().anyMatch(matcher -> matcher.matches(file));
    }

    @Override
    public String toString() {
        return shownUrl() + " " + branch;
    }
}
