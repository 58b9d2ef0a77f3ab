/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import dev.pacta.validation.personal.Binomial;
import dev.pacta.validation.personal.NameEvidence;
import dev.pacta.validation.scan.EvidenceCard.Counts;
import dev.pacta.validation.scan.EvidenceCard.Odds;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Latitudes and longitudes in two columns side by side: named so, with fractions, all within what there is on the earth, of three decimals
 * or more mostly. Of whom or what they are the place nobody knows: uncertain.
 */
final class CoordinateColumns {
    private static final List<String> LATITUDES = List.of("latitude", "lat", "breitengrad", "latitud", "latitudine");
    private static final List<String> LONGITUDES =
            List.of("longitude", "lon", "lng", "long", "laengengrad", "longitud", "longitudine");
    private static final int POLE = 90;
    private static final int ANTIMERIDIAN = 180;
    private static final int PRECISE_DECIMALS = 3;
    private static final double RANGE = 1_000;

    private CoordinateColumns() {}

    /** The column with what it is half of, or as it was judged. */
    static ScannedColumn judge(ColumnTally column, Map<String, ColumnTally> all, ScannedColumn judged) {
        boolean mayBe = column.type() == ValueType.FRACTION || column.type() == ValueType.TEXT;
        if (!mayBe) {
            return judged;
        }
        Optional<ColumnTally> longitude = other(column, LATITUDES, LONGITUDES, all);
        Optional<ColumnTally> latitude = other(column, LONGITUDES, LATITUDES, all);
        int most = longitude.isPresent() ? POLE : ANTIMERIDIAN;
        boolean pair = longitude.filter(each -> isWithin(each, ANTIMERIDIAN)).isPresent()
                || latitude.filter(each -> isWithin(each, POLE)).isPresent();
        long precise =
                column.sampled().stream().filter(CoordinateColumns::isPrecise).count();
        if (!pair || !isWithin(column, most) || precise * 2 <= column.sampled().size()) {
            return judged;
        }
        return new ScannedColumn(
                column.path(),
                column.type(),
                column.values(),
                ColumnVerdict.UNCERTAIN,
                List.of(card(column, precise, most)));
    }

    private static EvidenceCard card(ColumnTally column, long precise, int most) {
        long trials = column.sampled().size();
        double chance = most / RANGE;
        return new EvidenceCard(
                "geographic coordinates",
                "user.location.precise",
                1,
                ColumnVerdict.UNCERTAIN,
                Basis.FORM,
                new Counts(trials, trials, precise, 0),
                new Odds(trials, precise, chance, false, Binomial.atLeast(precise, trials, chance)),
                NameEvidence.FOR,
                List.of());
    }

    /** The column beside it, when its name ends with one of the words and that of the other with another's. */
    private static Optional<ColumnTally> other(
            ColumnTally column, List<String> own, List<String> others, Map<String, ColumnTally> all) {
        String path = column.path().toLowerCase(Locale.ROOT);
        return own.stream()
                .filter(word -> endsWith(path, word))
                .map(word -> path.substring(0, path.length() - word.length()))
                .flatMap(before -> all.values().stream()
                        .filter(each ->
                                others.stream().anyMatch(word -> each.path().equalsIgnoreCase(before + word))))
                .findFirst();
    }

    private static boolean endsWith(String path, String word) {
        int before = path.length() - word.length() - 1;
        return path.endsWith(word) && (before < 0 || !Character.isLetter(path.charAt(before)));
    }

    private static boolean isWithin(ColumnTally column, int most) {
        return column.sampled().stream().allMatch(text -> Math.abs(number(text)) <= most);
    }

    private static boolean isPrecise(String text) {
        int point = text.indexOf('.');
        return point >= 0 && text.length() - point > PRECISE_DECIMALS;
    }

    /** Not a number where the text is none, which lies nowhere on the earth. */
    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
