/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a password is, never the password itself: {@code env:NAME} or {@code file:PATH}.
 *
 * @param place empty for none
 */
public record PasswordSource(String place) {
    /** No password. */
    public static final PasswordSource NONE = new PasswordSource("");

    private static final String ENVIRONMENT = "env:";
    private static final String FILE = "file:";

    public PasswordSource {
        boolean known = place.isEmpty()
                || place.startsWith(ENVIRONMENT) && place.length() > ENVIRONMENT.length()
                || place.startsWith(FILE) && place.length() > FILE.length();
        if (!known) {
            // What was given may be the password itself, and is not repeated.
            throw new IllegalArgumentException("the place of a password is env:NAME or file:PATH, not the password");
        }
    }

    /**
     * Reads it now. The end of the line after a password in a file does not belong to it.
     *
     * @throws UnreadableTableException when it is not there
     */
    @Nullable
    String read(Map<String, String> environment) throws UnreadableTableException {
        if (place.isEmpty()) {
            return null;
        }
        if (place.startsWith(ENVIRONMENT)) {
            String value = environment.get(place.substring(ENVIRONMENT.length()));
            if (value == null) {
                throw new UnreadableTableException("the environment has no " + place.substring(ENVIRONMENT.length()));
            }
            return value;
        }
        Path file = Path.of(place.substring(FILE.length()));
        try {
            return Files.readString(file).replaceFirst("\\R$", "");
        } catch (IOException unreadable) {
            throw new UnreadableTableException("the password cannot be read from " + file);
        }
    }
}
