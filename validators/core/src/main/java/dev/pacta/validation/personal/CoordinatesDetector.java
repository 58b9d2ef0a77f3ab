/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places on the earth that fill a whole value: latitude and longitude in degrees with three decimals or more, also as {@code geo:} (RFC 5870),
 * and {@code POINT(longitude latitude)}. Pairs of measurements look the same, so it is a hint until the name of the column says it.
 */
final class CoordinatesDetector implements Detector {
    private static final int LONGEST = 64;
    private static final int SHORTEST = 11;
    private static final double POLE = 90;
    private static final double ANTIMERIDIAN = 180;
    private static final Pattern PAIR = Pattern.compile(
            "(?:geo:)?\\(?([+-]?[0-9]{1,3}+\\.[0-9]{3,18}+) ?[,; ] ?([+-]?[0-9]{1,3}+\\.[0-9]{3,18}+)\\)?");
    private static final Pattern POINT =
            Pattern.compile("POINT ?\\(([+-]?[0-9]{1,3}+\\.[0-9]{3,18}+) ([+-]?[0-9]{1,3}+\\.[0-9]{3,18}+)\\)");

    @Override
    public String name() {
        return "geographic coordinates";
    }

    @Override
    public String category() {
        return "user.location.precise";
    }

    /** Of two numbers below 1000, drawn at random. */
    @Override
    public double chance() {
        return 0.0165;
    }

    @Override
    public boolean hasChecksum() {
        return false;
    }

    @Override
    public boolean isHint() {
        return true;
    }

    @Override
    public boolean mayBeIn(TextShape shape) {
        return shape.length() >= SHORTEST && shape.length() <= LONGEST && shape.digits() >= SHORTEST - 3;
    }

    @Override
    public Match find(String text) {
        if (text.length() > LONGEST) {
            return Match.NONE;
        }
        Matcher pair = PAIR.matcher(text);
        if (pair.matches()) {
            return judge(pair.group(1), pair.group(2));
        }
        Matcher point = POINT.matcher(text);
        return point.matches() ? judge(point.group(2), point.group(1)) : Match.NONE;
    }

    private static Match judge(String latitude, String longitude) {
        boolean fits = Math.abs(Double.parseDouble(latitude)) <= POLE
                && Math.abs(Double.parseDouble(longitude)) <= ANTIMERIDIAN;
        return fits ? Match.WHOLE : Match.FORM_ONLY;
    }
}
