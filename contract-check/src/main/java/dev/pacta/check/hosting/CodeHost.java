/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.hosting;

/**
 * Where a repository lives and its pull requests are discussed. Safe for many threads.
 *
 * <p>Every call throws a {@link CodeHostException} when it was not carried out; a call may be made again without doing harm.
 */
public interface CodeHost {
    /**
     * Writes the one comment on a pull request that carries the marker: makes it, or gives it another text.
     *
     * @param marker a text that only this comment has, such as an HTML comment; it is part of the comment
     * @param markdown what the comment says below the marker
     */
    void comment(PullRequest pullRequest, String marker, String markdown);

    /**
     * Sets the status of a commit.
     *
     * @param repository as the host names it, such as {@code owner/name}
     * @param commit the full hash
     */
    void status(String repository, String commit, CommitStatus status);
}
