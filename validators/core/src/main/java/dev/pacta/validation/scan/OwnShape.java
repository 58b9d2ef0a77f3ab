/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import dev.pacta.validation.personal.Detector;
import dev.pacta.validation.personal.Detector.Match;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * Measures how often a random value of a column's own shape passes a detector. Values with signs at the same places are mixed: each new
 * one takes the character of each place from another value. So every place has what the column has there (a prefix, a day of the month,
 * small numbers of a version), and nothing that ties the places together, as a checksum does.
 */
final class OwnShape {
    private static final int FEWEST_ALIKE = 10;
    private static final int ROUNDS = 12;
    private static final int FEWEST_FORMS = 200;
    private static final long SEED = 20_261_122L;

    private OwnShape() {}

    /** The chance; nothing when there are too few values to measure it. */
    static OptionalDouble chance(Detector detector, Collection<String> sample) {
        Map<String, List<String>> alike = new HashMap<>();
        for (String text : sample) {
            if (detector.find(text) != Match.NONE) {
                alike.computeIfAbsent(signs(text), any -> new ArrayList<>()).add(text);
            }
        }
        Random random = new Random(SEED);
        long forms = 0;
        long passes = 0;
        for (List<String> group : alike.values()) {
            for (int made = group.size() < FEWEST_ALIKE ? 0 : ROUNDS * group.size(); made > 0; made--) {
                Match match = detector.find(mixture(group, random));
                forms += match == Match.NONE ? 0 : 1;
                passes += match == Match.NONE || match == Match.FORM_ONLY ? 0 : 1;
            }
        }
        return forms < FEWEST_FORMS ? OptionalDouble.empty() : OptionalDouble.of((double) passes / forms);
    }

    private static String mixture(List<String> group, Random random) {
        StringBuilder mixed = new StringBuilder();
        for (int at = 0; at < group.get(0).length(); at++) {
            mixed.append(group.get(random.nextInt(group.size())).charAt(at));
        }
        return mixed.toString();
    }

    /** The text with every digit as 0 and every letter as A. */
    private static String signs(String text) {
        StringBuilder signs = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            signs.append(sign >= '0' && sign <= '9' ? '0' : Character.isLetter(sign) ? 'A' : sign);
        }
        return signs.toString();
    }
}
