/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

/** How the fields of a table are found in its files. */
enum Matching {
    BY_NAME,
    BY_ID,
    /** By id in a file that has ids, else by the names that the table maps to ids. */
    BY_ID_OR_MAPPED_NAME
}
