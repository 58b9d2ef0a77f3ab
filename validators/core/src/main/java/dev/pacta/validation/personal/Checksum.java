/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

/** Whether the last characters of an identifier follow from the others. The text is compact, in upper case, and has the identifier's form. */
@FunctionalInterface
interface Checksum {
    boolean holds(String compact);
}
