/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.hosting;

/**
 * A host of code, spoken to with a token that is never written anywhere. Safe for many threads. Every call may end with a
 * {@link dev.pacta.check.CheckTrouble} that says what to do.
 */
public interface CodeHost {
    /** Writes a comment, or replaces the one that begins with the same marker. */
    void comment(PullRequest request, String marker, String markdown);

    /** Says something about a commit. */
    void status(String repository, String commit, CommitStatus status);
}
