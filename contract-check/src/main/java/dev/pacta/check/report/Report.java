/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.report;

import dev.pacta.check.result.CheckResult;

/** Writes a result in one form. Safe for many threads. */
public interface Report {
    /** The whole text, with a line end after its last line. */
    String write(CheckResult result);
}
