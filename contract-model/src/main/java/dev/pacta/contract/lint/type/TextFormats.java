/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The formats of texts that can be checked by looking. The patterns refuse only what certainly is none. */
final class TextFormats {
    private static final Map<String, Pattern> SHAPES = Map.of(
            "email", Pattern.compile("[^@\\s]+@[^@\\s]+"),
            "uuid", Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
            "ipv4", Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}"),
            "ipv6", Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*"),
            "hostname", Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?"));

    private TextFormats() {}

    /** Why a text is not of the format; null when it is, or when the format cannot be checked. */
    static @Nullable String fault(String format, String text) {
        Pattern shape = SHAPES.get(format);
        boolean fits = shape != null ? shape.matcher(text).matches() : !format.equals("uri") || isUri(text);
        return fits ? null : "is not of the format " + format;
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException broken) {
            return false;
        }
    }
}
