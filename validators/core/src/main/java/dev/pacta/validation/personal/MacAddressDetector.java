/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

/** Hardware addresses of network devices (MAC, EUI-48) that fill a whole value: six pairs of hexadecimal digits with colons or hyphens, or three groups of four with points. */
final class MacAddressDetector implements Detector {
    private static final int PAIRS_LENGTH = 17;
    private static final int FOURS_LENGTH = 14;
    private static final String NOBODY = "000000000000";
    private static final String EVERYBODY = "FFFFFFFFFFFF";

    @Override
    public String name() {
        return "hardware address (MAC)";
    }

    @Override
    public String category() {
        return "user.device.device_id";
    }

    /** The form is rare elsewhere; an estimate, not measured. */
    @Override
    public double chance() {
        return 1e-3;
    }

    @Override
    public boolean hasChecksum() {
        return false;
    }

    @Override
    public boolean mayBeIn(TextShape shape) {
        return shape.length() == PAIRS_LENGTH || shape.length() == FOURS_LENGTH;
    }

    @Override
    public Match find(String text) {
        int step = text.length() == PAIRS_LENGTH ? 3 : 5;
        char separator = text.length() > 4 ? text.charAt(step - 1) : ' ';
        boolean known = step == 3 ? separator == ':' || separator == '-' : separator == '.';
        if (!known || text.length() != PAIRS_LENGTH && text.length() != FOURS_LENGTH) {
            return Match.NONE;
        }
        StringBuilder digits = new StringBuilder(NOBODY.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean between = at % step == step - 1;
            if (between ? character != separator : character >= 128 || Character.digit(character, 16) < 0) {
                return Match.NONE;
            }
            if (!between) {
                digits.append(Character.toUpperCase(character));
            }
        }
        boolean device = !NOBODY.contentEquals(digits) && !EVERYBODY.contentEquals(digits);
        return device ? Match.WHOLE : Match.FORM_ONLY;
    }
}
