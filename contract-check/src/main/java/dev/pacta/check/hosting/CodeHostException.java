/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.hosting;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A code host did not do what it was asked for. The message says what, where and what to do, and never a token. */
public final class CodeHostException extends RuntimeException {
    /** Why. */
    public enum Kind {
        /** The token is missing, wrong or not allowed to do this. */
        DENIED,
        /** There is no such repository, pull request or commit, or the token does not see it. */
        UNKNOWN,
        /** Too many calls; later is better. */
        LIMITED,
        /** The host does not answer, or answers with its own trouble; later is better. */
        UNAVAILABLE,
        /** The host does not take the call as it is. */
        REFUSED
    }

    private final Kind kind;
    private final @Nullable Duration wait;

    /** @param wait how long the host wants to be left alone, when it says so */
    CodeHostException(Kind kind, String message, @Nullable Duration wait) {
        super(message);
        this.kind = kind;
        this.wait = wait;
    }

    Optional<Duration> askedWait() {
        return Optional.ofNullable(wait);
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the same call may succeed later. */
    public boolean isPassing() {
        return kind == Kind.LIMITED || kind == Kind.UNAVAILABLE;
    }
}
