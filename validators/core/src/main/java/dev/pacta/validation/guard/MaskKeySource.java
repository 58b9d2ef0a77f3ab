/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/**
 * Where a machine has the secret for masks: {@code env:NAME}, {@code file:PATH}, or nowhere. It is written in Base64, at least 32 bytes.
 * This place travels with a job; the secret does not. Immutable.
 */
public record MaskKeySource(String address) implements Serializable {
    /** The variable of the environment that is usual. */
    public static final String VARIABLE = "PACTA_MASK_KEY";

    /** Nowhere. */
    public static final MaskKeySource NONE = new MaskKeySource("");

    /** The usual variable of the environment. */
    public static final MaskKeySource ENVIRONMENT = new MaskKeySource("env:" + VARIABLE);

    private static final String ENV = "env:";
    private static final String FILE = "file:";

    public MaskKeySource {
        boolean known = address.isEmpty()
                || address.startsWith(ENV) && address.length() > ENV.length()
                || address.startsWith(FILE) && address.length() > FILE.length();
        if (!known) {
            // The text itself may be a secret that was written here by mistake.
            throw new IllegalArgumentException("the place of the key for masks is neither env:NAME nor file:PATH");
        }
    }

    /**
     * Reads the secret on this machine.
     *
     * @throws ObligationException when it is not there, or is none
     */
    public MaskKeys read() {
        return read(System.getenv());
    }

    /** Reads it in the given environment. */
    public MaskKeys read(Map<String, String> environment) {
        if (address.isEmpty()) {
            return MaskKeys.NONE;
        }
        String text = address.startsWith(ENV)
                ? environment.getOrDefault(address.substring(ENV.length()), "")
                : file(Path.of(address.substring(FILE.length())));
        if (text.isBlank()) {
            throw new ObligationException(
                    "the key for masks is not at %s; make one with: openssl rand -base64 32".formatted(address));
        }
        return MaskKeys.of(decode(text.strip()));
    }

    private String file(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new ObligationException("the key for masks cannot be read from %s".formatted(address));
        }
    }

    private byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new ObligationException("the key for masks at %s is not Base64".formatted(address));
        }
    }
}
