/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import dev.pacta.validation.personal.Detector;
import dev.pacta.validation.personal.Detector.Match;
import java.util.ArrayList;
import java.util.List;

/** What one detector found in one column. Keeps digests of a few values that passed, never a value. Not thread-safe. */
final class KindTally {
    static final int MOST_TRIALS = 500;
    private static final int MOST_DIGESTS = 3;

    private final Detector detector;
    private final ValueDigests digests;
    private final DistinctSample<Boolean> judged = new DistinctSample<>(MOST_TRIALS);
    private final List<String> shown = new ArrayList<>();
    private long ofForm;
    private long hits;
    private long inside;

    KindTally(Detector detector, ValueDigests digests) {
        this.detector = detector;
        this.digests = digests;
    }

    Detector detector() {
        return detector;
    }

    void see(String text, long hash) {
        Match match = detector.find(text);
        if (match == Match.NONE) {
            return;
        }
        boolean passes = match != Match.FORM_ONLY;
        ofForm++;
        hits += passes ? 1 : 0;
        inside += match == Match.INSIDE ? 1 : 0;
        judged.see(hash, passes);
        if (passes && shown.size() < MOST_DIGESTS) {
            String digest = digests.of(text);
            if (!shown.contains(digest)) {
                shown.add(digest);
            }
        }
    }

    EvidenceCard.Counts counts(long looked) {
        return new EvidenceCard.Counts(looked, ofForm, hits, inside);
    }

    int trials() {
        return judged.size();
    }

    long passed() {
        return judged.kept().values().stream().filter(passes -> passes).count();
    }

    List<String> shown() {
        return shown;
    }
}
