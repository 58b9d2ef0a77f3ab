/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.git;

/**
 * A regular file at one moment of a repository.
 *
 * @param path from the root of the repository, with {@code /} between folders
 * @param blob the id of its content; only zeros when the content lies in the working tree
 */
public record GitFile(String path, String blob) {
    /** Whether the content is not in the object store but in the working tree. */
    public boolean inWorkingTree() {
        return blob.chars().allMatch(digit -> digit == '0');
    }
}
