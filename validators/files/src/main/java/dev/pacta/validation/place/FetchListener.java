/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.place;

/** Hears how far a file is fetched, now and then; called on the thread that fetches. */
@FunctionalInterface
public interface FetchListener {
    /** Nobody listens. */
    FetchListener NONE = (file, bytes, total) -> {};

    /**
     * So far.
     *
     * @param file its name
     * @param total its size in bytes; negative when it is not known
     */
    void fetched(String file, long bytes, long total);
}
