/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.shared;

import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Checks what a client gave; what does not hold ends the request with 400. */
public final class Given {
    /** The most characters that a text of a request may have, documents aside. */
    public static final int LONGEST = 2_000;

    private Given() {}

    /** Ends the request unless the condition holds. */
    public static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new ProblemException(CommonProblem.BAD_REQUEST, otherwise);
        }
    }

    /** A short text; a blank one is as none. */
    public static @Nullable String text(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        check(
                text.length() <= LONGEST,
                "%s: has %d characters, expected %d at most".formatted(name, text.length(), LONGEST));
        return text.strip();
    }

    /** A short text that has to be there. */
    public static String required(String name, @Nullable String text) {
        String given = text(name, text);
        if (given == null) {
            throw new ProblemException(CommonProblem.BAD_REQUEST, name + ": is missing or blank");
        }
        return given;
    }

    /** An address that a page may link to: nothing but http and https. */
    public static @Nullable String webAddress(String name, @Nullable String text) {
        String given = text(name, text);
        check(
                given == null || isWebAddress(given),
                name + ": expected an address that begins with http:// or https://");
        return given;
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
