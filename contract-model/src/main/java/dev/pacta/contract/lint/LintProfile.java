/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

/** How strictly a document is judged. */
public enum LintProfile {
    /** Errors, and warnings about structure; advice is left out. */
    LENIENT,
    /** Everything, each with its own severity. */
    STANDARD,
    /** Every warning is an error. */
    STRICT
}
