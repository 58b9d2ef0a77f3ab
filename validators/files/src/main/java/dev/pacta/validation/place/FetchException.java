/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.place;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that cannot be fetched; the message says what, where and what to do, and holds no secret. */
public final class FetchException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean away;
    private final boolean again;

    private FetchException(String message, boolean away, boolean again, @Nullable Throwable cause) {
        super(message, cause);
        this.away = away;
        this.again = again;
    }

    /** What is not given, or not taken, however often it is asked for. */
    static FetchException refused(String message) {
        return new FetchException(message, false, false, null);
    }

    /** It is another than the one that was begun. */
    static FetchException changed(String shown) {
        return refused("%s: it changed while it was read; call again when it is written".formatted(shown));
    }

    /**
     * Somebody who cannot be reached or does not work.
     *
     * @param again whether the same call may help soon
     */
    static FetchException away(String message, boolean again, @Nullable Throwable cause) {
        return new FetchException(message, true, again, cause);
    }

    /** Whether what is around does not work, so that the call is not at fault. */
    public boolean isAway() {
        return away;
    }

    boolean isWorthAnother() {
        return again;
    }
}
