/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;

/** HMAC-SHA-256 of a value's text, in hexadecimal: equal values stay equal, in every field and every engine that has the secret. */
final class KeyedHash implements Masking {
    private final CanonicalText text;
    private final Mac prepared;

    KeyedHash(MaskKeys keys, CanonicalText text) {
        this.text = text;
        this.prepared = MaskKeys.mac(keys.derive("hash"));
    }

    @Override
    public String of(Object value) {
        return HexFormat.of().formatHex(copy().doFinal(text.of(value).getBytes(StandardCharsets.UTF_8)));
    }

    private Mac copy() {
        try {
            return (Mac) prepared.clone();
        } catch (CloneNotSupportedException unusual) {
            throw new IllegalStateException(
                    "the provider %s cannot copy a code".formatted(prepared.getProvider()), unusual);
        }
    }
}
