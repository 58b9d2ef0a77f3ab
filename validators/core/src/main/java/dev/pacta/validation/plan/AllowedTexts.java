/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of an enumeration as bytes, so that a value in the record's bytes is looked up without becoming a string. Immutable. */
final class AllowedTexts {
    private final byte[][][] byHash;

    private AllowedTexts(byte[][][] byHash) {
        this.byHash = byHash;
    }

    static AllowedTexts of(Collection<? extends @Nullable Object> values) {
        List<byte[]> texts = values.stream()
                .filter(String.class::isInstance)
                .map(text -> ((String) text).getBytes(StandardCharsets.UTF_8))
                .toList();
        byte[][][] byHash = new byte[Integer.highestOneBit(texts.size() * 2 + 1) * 2][][];
        Arrays.fill(byHash, new byte[0][]);
        for (byte[] text : texts) {
            int slot = hash(text, 0, text.length) & byHash.length - 1;
            byte[][] longer = Arrays.copyOf(byHash[slot], byHash[slot].length + 1);
            longer[longer.length - 1] = text;
            byHash[slot] = longer;
        }
        return new AllowedTexts(byHash);
    }

    boolean contains(Value value) {
        byte[] bytes = value.bytes();
        int from = value.from();
        int to = value.to();
        for (byte[] text : byHash[hash(bytes, from, to) & byHash.length - 1]) {
            if (Arrays.equals(text, 0, text.length, bytes, from, to)) {
                return true;
            }
        }
        return false;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + bytes[at];
        }
        return hash ^ hash >>> 15;
    }
}
