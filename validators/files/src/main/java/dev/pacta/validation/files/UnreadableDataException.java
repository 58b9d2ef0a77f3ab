/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.validation.bucket.BucketAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file cannot be read as data of the contract: the call or the input is at fault, not single records. The message says where. */
public final class UnreadableDataException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableDataException(Path file, String problem, @Nullable Throwable cause) {
        super(BucketAddress.shown(file) + ": " + problem, cause);
    }

    public UnreadableDataException(Path file, String problem) {
        this(file, problem, null);
    }
}
