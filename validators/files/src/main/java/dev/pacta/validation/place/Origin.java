/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.place;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Where a file comes from. Used by one thread. */
interface Origin {
    /**
     * What is there.
     *
     * @param size in bytes; negative when it is not said
     * @param tag what the origin calls this content; empty when it does not say
     */
    record Content(long size, String tag) {
        /** Whether the bytes of both can be put together. */
        boolean isSurely(Content other) {
            return !tag.isEmpty() && tag.equals(other.tag) && size == other.size;
        }
    }

    /** Takes bytes as they come. */
    interface Taker {
        /** @param from where in the file they begin */
        void take(Content content, long from, InputStream bytes) throws IOException;
    }

    /** The beginning. */
    void begin(Taker taker) throws IOException;

    /**
     * The bytes from a place on, or from the beginning where the origin has no others.
     *
     * @throws FetchException when it is not the content that was begun
     */
    void resume(Content begun, long from, Taker taker) throws IOException;

    /**
     * A look at whether the content is still that which was read.
     *
     * @throws FetchException when it is another
     */
    void demandSame(@Nullable Content read) throws IOException;
}
