/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.git;

/** Which state of a repository is looked at. */
public enum Moment {
    /** The last commit. */
    HEAD,
    /** What the next commit would hold. */
    STAGED,
    /** The files as they lie in the folder, those that git does not know yet too. */
    WORKING_TREE
}
