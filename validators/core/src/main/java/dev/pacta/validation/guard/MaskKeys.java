/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The secret with which values are masked, and the keys that are made of it: one for each kind of mask, so that none of them tells of
 * another. A key for a kind is HMAC-SHA-256 of the name of the kind under the secret, so that who has the secret can compute the same
 * elsewhere. Never written out. Immutable; safe for many threads.
 */
public final class MaskKeys {
    /** No secret: masks that need one cannot be used. */
    public static final MaskKeys NONE = new MaskKeys(null);

    /** The least number of bytes of a secret. */
    public static final int LEAST_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final byte @Nullable [] secret;

    private MaskKeys(byte @Nullable [] secret) {
        this.secret = secret;
    }

    /**
     * Of a secret.
     *
     * @throws ObligationException when it is too short to be one
     */
    public static MaskKeys of(byte[] secret) {
        if (secret.length < LEAST_BYTES) {
            throw new ObligationException(
                    "the key for masks has %d bytes, at least %d are needed; make one with: openssl rand -base64 32"
                            .formatted(secret.length, LEAST_BYTES));
        }
        return new MaskKeys(secret.clone());
    }

    /**
     * Names the secret without telling it, so that two machines can see that they have the same one; empty when there is none.
     */
    public String fingerprint() {
        return secret == null ? "" : HexFormat.of().formatHex(Arrays.copyOf(derive("fingerprint"), Long.BYTES));
    }

    /** @throws ObligationException when there is no secret */
    byte[] derive(String kind) {
        if (secret == null) {
            throw new ObligationException("the mask %s needs a key, and none is given; name one, such as env:%s"
                    .formatted(kind, MaskKeySource.VARIABLE));
        }
        return mac(secret).doFinal(("pacta mask " + kind).getBytes(StandardCharsets.UTF_8));
    }

    /** A code that is ready to be used, by one thread; copies of it are cheap. */
    static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }

    /** The secret is never shown. */
    @Override
    public String toString() {
        return secret == null ? "no key" : "a key";
    }
}
