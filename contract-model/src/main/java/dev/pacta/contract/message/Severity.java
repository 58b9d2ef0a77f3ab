/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.message;

/** How much a message weighs. Errors make a document invalid. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
