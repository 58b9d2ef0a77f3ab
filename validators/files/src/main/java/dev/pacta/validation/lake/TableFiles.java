/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.io.IOException;
import java.nio.file.Path;

/** Sees to it that a file of a table lies where it is read. Safe for many threads. */
interface TableFiles {
    /** A table of this machine: all is there. */
    TableFiles HERE = file -> {};

    /** @throws IOException when the file is not to be had; one that is not there at all is told of by whoever reads it */
    void bring(Path file) throws IOException;
}
