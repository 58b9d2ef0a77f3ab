/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.report;

/** Text that comes from a contract or a file name, made harmless in a comment. */
final class Markdown {
    // Breaks "@somebody" and "#12" apart without a visible mark, so that a contract cannot call people or link issues.
    private static final String WORD_JOINER = "\u2060";
    private static final String SPECIAL = "\\`*_{}[]()<>#+!|~$&\"'";

    private Markdown() {}

    /** The same text for a reader, without any meaning for Markdown or HTML. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (Character.isISOControl(point)) {
                safe.append(' ');
            } else if (point == '@' || point == '#') {
                safe.append("&#").append(point).append(';').append(WORD_JOINER);
            } else if (SPECIAL.indexOf(point) >= 0) {
                safe.append("&#").append(point).append(';');
            } else if (point == ':') {
                // An address is no link without its colon, nor a word an emoji.
                safe.append("&#58;").append(WORD_JOINER);
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    static String code(String text) {
        return "<code>" + escape(text) + "</code>";
    }

    /** An address in the brackets of a link. */
    static String link(String address) {
        return address.replace("(", "%28")
                .replace(")", "%29")
                .replace(" ", "%20")
                .replace("\n", "")
                .replace("<", "%3C");
    }
}
