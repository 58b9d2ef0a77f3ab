/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import java.nio.file.Path;

/** Hears how far a validation is, now and then; called on the thread that validates. */
@FunctionalInterface
public interface ProgressListener {
    /** Nobody listens. */
    ProgressListener NONE = (file, bytes, total, records) -> {};

    /**
     * So far.
     *
     * @param bytes read of this file, 0 where it is not known
     * @param total size of this file in bytes
     * @param records of all files
     */
    void progress(Path file, long bytes, long total, long records);
}
