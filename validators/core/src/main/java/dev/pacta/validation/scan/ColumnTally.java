/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import dev.pacta.validation.personal.ColumnDetectors;
import dev.pacta.validation.personal.Detector;
import dev.pacta.validation.personal.TextShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What was seen of one column. Of its values it keeps a bounded sample of different short ones while the scan runs, and gives none of them
 * out. Not thread-safe.
 */
final class ColumnTally {
    private static final int MOST_VALUES = 500;
    private static final int LONGEST_SAMPLED = 64;
    private static final int DATE_LENGTH = 10;

    private final String path;
    private final ValueDigests digests;
    private final List<KindTally> watched = new ArrayList<>();
    private final DistinctSample<String> sample = new DistinctSample<>(MOST_VALUES);
    private final Set<ValueType> types = EnumSet.noneOf(ValueType.class);
    private final TextShape shape = new TextShape();
    private long values;
    private boolean negatives;

    ColumnTally(String path, ValueDigests digests) {
        this.path = path;
        this.digests = digests;
        ColumnDetectors.of(path).forEach(detector -> watched.add(new KindTally(detector, digests)));
    }

    String path() {
        return path;
    }

    long values() {
        return values;
    }

    /** A text, number, truth value, or whatever else says by its text what it is. */
    void see(Object value) {
        if (value instanceof Boolean) {
            values++;
            types.add(ValueType.TRUTH);
        } else if (value instanceof Number number) {
            number(number);
        } else {
            String text = value.toString().strip();
            if (!text.isEmpty()) {
                types.add(isTime(text) ? ValueType.TIME : ValueType.TEXT);
                text(text);
            }
        }
    }

    private void number(Number number) {
        String text = number.toString();
        boolean finite = number instanceof BigDecimal || Double.isFinite(number.doubleValue());
        BigDecimal exact = finite ? new BigDecimal(text).stripTrailingZeros() : BigDecimal.ZERO;
        boolean whole = finite && exact.scale() <= 0 && exact.precision() - exact.scale() <= LONGEST_SAMPLED;
        types.add(whole ? ValueType.WHOLE_NUMBER : ValueType.FRACTION);
        text(whole ? exact.toBigInteger().toString() : text);
    }

    private static boolean isTime(String text) {
        if (text.length() < DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int at = 0; at < DATE_LENGTH; at++) {
            boolean sign = at == 4 || at == 7;
            if (!sign && (text.charAt(at) < '0' || text.charAt(at) > '9')) {
                return false;
            }
        }
        return text.length() == DATE_LENGTH || text.charAt(DATE_LENGTH) == 'T' || text.charAt(DATE_LENGTH) == ' ';
    }

    private void text(String text) {
        values++;
        negatives |= text.length() > 1 && text.charAt(0) == '-' && Character.isDigit(text.charAt(1));
        long hash = DistinctSample.hash(text);
        if (text.length() <= LONGEST_SAMPLED) {
            sample.see(hash, text);
        }
        shape.of(text);
        for (KindTally kind : watched) {
            if (text.length() >= kind.detector().shortest() && kind.detector().mayBeIn(shape)) {
                kind.see(text, hash);
            }
        }
    }

    ValueType type() {
        if (types.isEmpty()) {
            return ValueType.NONE;
        }
        if (types.equals(EnumSet.of(ValueType.WHOLE_NUMBER, ValueType.FRACTION))) {
            return ValueType.FRACTION;
        }
        return types.size() == 1 ? types.iterator().next() : ValueType.TEXT;
    }

    /** Whether a value is a number below zero, so that a plus sign before others is one of numbers. */
    boolean hasNegatives() {
        return negatives;
    }

    /** The kinds that were looked for in every value. */
    List<KindTally> watched() {
        return watched;
    }

    /** Another kind, looked for in the sample. */
    KindTally inSample(Detector detector) {
        KindTally tally = new KindTally(detector, digests);
        sample.kept().forEach((hash, text) -> tally.see(text, hash));
        return tally;
    }

    /** Different values, for measuring; not to be given out. */
    Collection<String> sampled() {
        return sample.kept().values();
    }
}
