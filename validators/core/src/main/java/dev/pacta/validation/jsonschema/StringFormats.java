/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import dev.pacta.validation.pattern.LinearPattern;
import dev.pacta.validation.plan.TextFormats;
import org.jspecify.annotations.Nullable;

/** The formats of the standard that are asserted when somebody asks for it; an unknown one demands nothing (validation, section 7). */
final class StringFormats {
    /** Says whether a text has the format. */
    interface Format {
        boolean accepts(String text);
    }

    private StringFormats() {}

    static @Nullable Format of(String name) {
        return switch (name) {
            case "json-pointer" -> matching("^(/([^/~]|~[01])*)*$");
            case "relative-json-pointer" -> matching("^(0|[1-9][0-9]*)(#|(/([^/~]|~[01])*)*)$");
            case "regex" -> StringFormats::isRegex;
            case "duration" ->
                matching(
                        "^P([0-9]+W|([0-9]+Y([0-9]+M([0-9]+D)?)?|[0-9]+M([0-9]+D)?|[0-9]+D)(T([0-9]+H([0-9]+M([0-9]+S)?)?|[0-9]+M([0-9]+S)?|[0-9]+S))?|T([0-9]+H([0-9]+M([0-9]+S)?)?|[0-9]+M([0-9]+S)?|[0-9]+S))$");
            case "date", "date-time", "time", "email", "uuid", "hostname", "ipv4", "ipv6", "uri", "uri-reference" ->
                text -> TextFormats.accepts(name, text);
            default -> null;
        };
    }

    private static Format matching(String pattern) {
        LinearPattern compiled = LinearPattern.compile(pattern);
        return compiled::found;
    }

    private static boolean isRegex(String text) {
        try {
            LinearPattern.ofEcma(text);
            return true;
        } catch (com.google.re2j.PatternSyntaxException unknown) {
            return false;
        }
    }
}
