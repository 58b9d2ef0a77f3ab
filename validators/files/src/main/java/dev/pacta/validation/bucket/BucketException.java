/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.bucket;

import java.io.IOException;

/** Storage that does not give what is asked of it; the message says what, where and what to do, and holds no secret. */
public final class BucketException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean away;

    BucketException(String message, boolean away) {
        super(message);
        this.away = away;
    }

    /** Something that is not read, whatever the storage would give. */
    public static BucketException refused(String message) {
        return new BucketException(message, false);
    }

    /** Whether the storage cannot be reached or does not work, so that the call is not at fault. */
    public boolean isAway() {
        return away;
    }
}
