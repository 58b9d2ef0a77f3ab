/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.hosting;

/**
 * A pull request, or merge request.
 *
 * @param repository {@code owner/name}; on GitLab with all groups
 */
public record PullRequest(String repository, long number) {
    // Part of a path in a call: no segment may lead elsewhere.
    private static final String SEGMENT = "(?!\\.{1,2}(?:/|$))[\\w.-]+";

    public PullRequest {
        if (!repository.matches(SEGMENT + "(?:/" + SEGMENT + ")+") || number < 1) {
            throw new IllegalArgumentException("a pull request has a repository 'owner/name' and a number from 1");
        }
    }
}
