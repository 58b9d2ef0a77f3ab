/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

/** What a scan says of a column. */
public enum ColumnVerdict {
    /** Nothing that it looks for is there more often than chance would have it. */
    NOTHING,
    /** There is something, and too little of it to tell. */
    UNCERTAIN,
    /** It holds personal data. */
    PERSONAL
}
