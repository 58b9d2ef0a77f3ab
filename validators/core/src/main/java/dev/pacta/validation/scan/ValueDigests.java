/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Digests by which two cards of one report tell that they speak of the same value, and by which nobody finds the value: HMAC-SHA-256 (RFC
 * 2104) under a key that is drawn anew for each scan and never leaves it, cut to 64 bits. A plain hash would not do: all telephone numbers
 * of a country are tried in minutes. Not thread-safe.
 */
public final class ValueDigests {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int KEPT_BYTES = 8;

    private final Mac mac;

    private ValueDigests(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", missing);
        }
    }

    /** With a key of its own. */
    public static ValueDigests withFreshKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new ValueDigests(key);
    }

    String of(String value) {
        byte[] whole = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(whole, 0, KEPT_BYTES);
    }
}
