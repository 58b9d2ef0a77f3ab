/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.validation.personal.Detector;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each detector found its kind in one field. Not thread-safe. */
public final class PersonalTally implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The sums of one detector. */
    public static final class Sums implements Serializable {
        private static final long serialVersionUID = 1L;

        private long candidates;
        private long hits;
        private long inside;

        private void add(Sums other) {
            candidates += other.candidates;
            hits += other.hits;
            inside += other.inside;
        }

        /** Values of the right form, whether the checksum was right or not. */
        public long candidates() {
            return candidates;
        }

        /** Values that passed. */
        public long hits() {
            return hits;
        }

        /** Hits inside other text. */
        public long inside() {
            return inside;
        }
    }

    private static final double NEVER_BY_CHANCE = 1e-2;

    /** By the name of the detector. */
    private final Map<String, Sums> sums = new LinkedHashMap<>();

    private boolean prose;

    void see(Detector detector, Detector.Match match) {
        if (match == Detector.Match.NONE) {
            return;
        }
        Sums sum = sums.computeIfAbsent(detector.name(), any -> new Sums());
        sum.candidates++;
        sum.hits += match == Detector.Match.FORM_ONLY ? 0 : 1;
        sum.inside += match == Detector.Match.INSIDE ? 1 : 0;
    }

    /** Takes note of a value in which letters stand: the field is free text, not a column of numbers. */
    public void seeText(String text) {
        for (int at = 0; !prose && at < text.length(); at++) {
            prose = Character.isLetter(text.charAt(at));
        }
    }

    /** The same for ASCII text. */
    void seeText(byte[] ascii, int from, int to) {
        for (int at = from; !prose && at < to; at++) {
            int lower = ascii[at] | 0x20;
            prose = lower >= 'a' && lower <= 'z';
        }
    }

    /** Whether any value had letters. */
    public boolean isProse() {
        return prose;
    }

    PersonalTally copy() {
        PersonalTally copy = new PersonalTally();
        copy.add(this);
        return copy;
    }

    void add(PersonalTally other) {
        prose |= other.prose;
        other.sums.forEach((detector, more) ->
                sums.computeIfAbsent(detector, any -> new Sums()).add(more));
    }

    /** What the other values have shown, if those of the given tally were among these. That letters were seen stays. */
    PersonalTally without(PersonalTally some) {
        PersonalTally rest = copy();
        some.sums.forEach((detector, less) -> rest.addSums(detector, -less.candidates, -less.hits, -less.inside));
        rest.sums.values().removeIf(sum -> sum.candidates == 0);
        return rest;
    }

    /** Adds what was counted and kept elsewhere of one detector. */
    public void addSums(String detector, long candidates, long hits, long inside) {
        Sums more = new Sums();
        more.candidates = candidates;
        more.hits = hits;
        more.inside = inside;
        sums.computeIfAbsent(detector, any -> new Sums()).add(more);
    }

    /** Each detector, by name, that found something of its form. */
    public Map<String, Sums> sums() {
        return sums;
    }

    /** Whether one find is enough to speak of the record; others are judged over the whole field. */
    public static boolean isCertain(Detector detector, Detector.Match match) {
        return match == Detector.Match.INSIDE || match == Detector.Match.WHOLE && detector.chance() < NEVER_BY_CHANCE;
    }
}
