/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.shared;

import java.util.List;
import java.util.function.Function;

/** A part of a list, with the length of the whole. */
public record Page<T>(List<T> items, long total, int limit, int offset) {
    /** The most items that one answer has. */
    public static final int LONGEST = 500;

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> of(List<T> items, long total, Window window) {
        return new Page<>(items, total, window.limit(), window.offset());
    }

    /** Cuts the window out of a list that is there as a whole. */
    public static <T> Page<T> cut(List<T> all, Window window) {
        int from = Math.min(window.offset(), all.size());
        int to = Math.min(from + window.limit(), all.size());
        return of(all.subList(from, to), all.size(), window);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), total, limit, offset);
    }
}
