/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A folder is no table, or one that this package cannot read rightly. The message says what; nothing of the data is in it. */
public final class UnreadableTableFolderException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableTableFolderException(String problem) {
        this(problem, null);
    }

    UnreadableTableFolderException(String problem, @Nullable Throwable cause) {
        super(problem, cause);
    }

    static UnreadableTableFolderException of(Path file, Exception cause) {
        return new UnreadableTableFolderException(
                "%s cannot be read: %s".formatted(file, cause.getClass().getSimpleName()), cause);
    }
}
