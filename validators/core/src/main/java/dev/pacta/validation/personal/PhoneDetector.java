/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers in international form: a plus sign and 8 to 15 digits, groups allowed (ITU-T E.164). Other forms are too much like any number. */
public final class PhoneDetector implements Detector {
    private static final Pattern FORM = Pattern.compile("(?<![\\w+])\\+[1-9](?:[ ()./-]?[0-9]){7,14}(?![0-9])");

    private static final int FEWEST_DIGITS = 8;

    @Override
    public String name() {
        return "telephone number";
    }

    @Override
    public String category() {
        return "user.contact.phone_number";
    }

    @Override
    public double chance() {
        return 1e-3;
    }

    @Override
    public boolean mayBeIn(TextShape shape) {
        return shape.hasPlus() && shape.digits() >= FEWEST_DIGITS;
    }

    @Override
    public Match find(String text) {
        if (text.indexOf('+') < 0) {
            return Match.NONE;
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.find()) {
            return Match.NONE;
        }
        return matcher.start() == 0 && matcher.end() == text.length() ? Match.WHOLE : Match.INSIDE;
    }
}
