/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.hosting;

/**
 * A pull request, or merge request.
 *
 * @param repository as the host names it, such as {@code owner/name}
 * @param number within the repository
 */
public record PullRequest(String repository, long number) {
    public PullRequest {
        if (repository.isBlank() || number < 1) {
            throw new IllegalArgumentException("'%s' number %d is no pull request".formatted(repository, number));
        }
    }
}
