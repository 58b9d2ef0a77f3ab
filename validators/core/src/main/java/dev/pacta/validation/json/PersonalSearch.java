/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.validation.personal.Detector;
import dev.pacta.validation.personal.TextShape;
import dev.pacta.validation.plan.FieldPlan;
import dev.pacta.validation.plan.Value;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Searches text for personal data that the contract does not declare, and counts by field. Not thread-safe. */
final class PersonalSearch {
    private static final int SHORTEST_FIND = 6;

    private final PersonalTally[] tallies;
    private final TextShape shape = new TextShape();

    PersonalSearch(int fields) {
        this.tallies = new PersonalTally[fields];
        for (int at = 0; at < fields; at++) {
            tallies[at] = new PersonalTally();
        }
    }

    PersonalTally tally(int number) {
        return tallies[number];
    }

    /** A copy of what was counted, by field. */
    List<PersonalTally> tallies() {
        return Arrays.stream(tallies).map(PersonalTally::copy).toList();
    }

    void add(List<PersonalTally> others) {
        for (int at = 0; at < tallies.length; at++) {
            tallies[at].add(others.get(at));
        }
    }

    /** Whether there is certainly nothing to be found in ASCII text that keeps the rules of its field. */
    boolean isFree(FieldPlan field, byte[] json, int from, int to) {
        PersonalTally tally = tallies[field.personalTally()];
        if (!tally.isProse()) {
            tally.seeText(json, from, to);
        }
        Detector[] possible = field.possible();
        if (possible.length == 0 || to - from < SHORTEST_FIND) {
            return true;
        }
        shape.of(json, from, to);
        if (shape.length() < SHORTEST_FIND) {
            return true;
        }
        for (Detector detector : possible) {
            if (detector.mayBeIn(shape)) {
                return false;
            }
        }
        return true;
    }

    /** The first kind that is certainly there; others are only counted. */
    @Nullable
    Detector search(FieldPlan field, Value value) {
        PersonalTally tally = tallies[field.personalTally()];
        if (value.standsInBytes()) {
            shape.of(value.bytes(), value.from(), value.to());
        } else {
            shape.of(value.text());
        }
        if (!tally.isProse() && value.isAscii()) {
            tally.seeText(value.bytes(), value.from(), value.to());
        } else if (!tally.isProse()) {
            tally.seeText(value.text());
        }
        if (shape.length() < SHORTEST_FIND) {
            return null;
        }
        for (Detector detector : field.detectors()) {
            if (detector.mayBeIn(shape)) {
                Detector.Match match = detector.find(value.text());
                tally.see(detector, match);
                if (PersonalTally.isCertain(detector, match)) {
                    return detector;
                }
            }
        }
        return null;
    }
}
