/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

/**
 * E-mail addresses: a local part, an at sign, and a domain with a dot whose last label has two letters or more (RFC 5321 without
 * quoting). The form is proof enough.
 */
public final class EmailDetector implements Detector {
    @Override
    public String name() {
        return "e-mail address";
    }

    @Override
    public String category() {
        return "user.contact.email";
    }

    @Override
    public double chance() {
        return 1e-6;
    }

    @Override
    public boolean hasChecksum() {
        return false;
    }

    @Override
    public boolean mayBeIn(TextShape shape) {
        return shape.hasAt();
    }

    @Override
    public Match find(String text) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > 0 && isLocal(text.charAt(start - 1))) {
                start--;
            }
            int end = domainEnd(text, at + 1);
            if (start < at && end > 0) {
                return start == 0 && end == text.length() ? Match.WHOLE : Match.INSIDE;
            }
        }
        return Match.NONE;
    }

    private static boolean isLocal(char character) {
        return Character.isLetterOrDigit(character) || "._%+-'".indexOf(character) >= 0;
    }

    /** Where the domain ends, or -1 when there is none. */
    private static int domainEnd(String text, int start) {
        int end = start;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "-.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        int dot = text.lastIndexOf('.', end - 1);
        if (dot <= start || end - dot - 1 < 2) {
            return -1;
        }
        for (int at = dot + 1; at < end; at++) {
            if (!Character.isLetter(text.charAt(at))) {
                return -1;
            }
        }
        return end;
    }
}
