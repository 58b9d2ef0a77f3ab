/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.modes.GCMSIVBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A token in place of a value, by AES-256-GCM-SIV (RFC 8452): no table of tokens is kept. With one nonce for all, equal values have equal
 * tokens, which that mode is safe for; nothing else is told of them but their length. Who has the secret can turn a token back, and sees when
 * it was changed. Safe for many threads.
 */
public final class Token implements Masking {
    /** With what each token begins. */
    public static final String PREFIX = "tok.";

    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;

    private final KeyParameter key;
    private final CanonicalText text;

    Token(MaskKeys keys, CanonicalText text) {
        this.key = new KeyParameter(keys.derive("tokenise"));
        this.text = text;
    }

    @Override
    public String of(Object value) {
        try {
            byte[] sealed = run(true, text.of(value).getBytes(StandardCharsets.UTF_8), key);
            return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("sealing cannot fail", impossible);
        }
    }

    /** The text of which a token was made with these keys; nothing when it was not. */
    public static Optional<String> open(String token, MaskKeys keys) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(token.substring(PREFIX.length()));
            byte[] plain = run(false, sealed, new KeyParameter(keys.derive("tokenise")));
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (InvalidCipherTextException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static byte[] run(boolean sealing, byte[] input, KeyParameter key) throws InvalidCipherTextException {
        GCMSIVBlockCipher cipher = new GCMSIVBlockCipher();
        cipher.init(sealing, new AEADParameters(key, TAG_BITS, new byte[NONCE_BYTES]));
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        int written = cipher.processBytes(input, 0, input.length, output, 0);
        written += cipher.doFinal(output, written);
        return written == output.length ? output : Arrays.copyOf(output, written);
    }
}
