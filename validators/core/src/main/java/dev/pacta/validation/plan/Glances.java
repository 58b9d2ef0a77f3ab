/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.validation.bytes.ByteForm;
import dev.pacta.validation.bytes.TextTable;
import dev.pacta.validation.pattern.LinearPattern;
import dev.pacta.validation.personal.Detector;
import dev.pacta.validation.personal.TextShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the glance for a field. A rule that no glance knows leaves the field without one. */
final class Glances {
    private int shortest;
    private int longest = Integer.MAX_VALUE;
    private final List<Constraint> others = new ArrayList<>();

    private Glances() {}

    /** @param checks all of the field, that of the type first */
    static Glance of(Property property, Check[] checks) {
        Glances glances = new Glances();
        for (int at = 1; at < checks.length; at++) {
            glances.take(checks[at].constraint());
        }
        return glances.of(property.logicalType(), property.options().format());
    }

    /** The detectors that can find anything in text that keeps the rules: a pattern may leave no room for an at sign or for digits enough. */
    static Detector[] possible(Check[] checks, Detector[] detectors) {
        for (Check check : checks) {
            if (check.constraint() instanceof Constraints.Matches matches
                    && matches.pattern().places() != null) {
                TextShape most = TextShape.most(matches.pattern().places());
                return Arrays.stream(detectors)
                        .filter(detector -> detector.mayBeIn(most))
                        .toArray(Detector[]::new);
            }
        }
        return detectors;
    }

    private void take(Constraint constraint) {
        if (constraint instanceof Constraints.Length length) {
            shortest = Math.max(shortest, length.least());
            longest = Math.min(longest, length.most());
        } else {
            others.add(constraint);
        }
    }

    private Glance of(LogicalType type, @Nullable String format) {
        return switch (type) {
            case STRING -> text();
            case INTEGER -> number(true);
            case NUMBER -> number(false);
            case BOOLEAN -> others.isEmpty() ? new NumberGlances.OfTruth() : Glance.NEVER;
            case DATE -> others.isEmpty() && format == null ? new TimeGlances.OfDate() : Glance.NEVER;
            case TIMESTAMP -> others.isEmpty() && format == null ? new TimeGlances.OfTimestamp() : Glance.NEVER;
            case TIME, OBJECT, MAP, ARRAY, VECTOR, UNSPECIFIED -> Glance.NEVER;
        };
    }

    private Glance text() {
        if (others.isEmpty()) {
            return new TextGlances.OfText(shortest, longest);
        }
        Constraint only = others.get(0);
        if (others.size() > 1) {
            return Glance.NEVER;
        }
        if (only instanceof Constraints.Matches matches) {
            return pattern(matches.pattern());
        }
        boolean anyLength = shortest == 0 && longest == Integer.MAX_VALUE;
        if (only instanceof Constraints.OneOf oneOf && anyLength) {
            return new TextGlances.OfAllowed(new TextTable(oneOf.strings(), "\""));
        }
        return only == Formats.EMAIL_FORM ? new TextGlances.OfEmail(shortest, longest) : Glance.NEVER;
    }

    private Glance pattern(LinearPattern pattern) {
        List<BitSet> places = pattern.places();
        ByteForm quoted = places == null ? null : ByteForm.quoted(places);
        ByteForm bare = places == null ? null : ByteForm.bare(places);
        if (places == null || quoted == null || bare == null) {
            return new TextGlances.OfPattern(shortest, longest, pattern);
        }
        return places.size() >= shortest && places.size() <= longest
                ? new TextGlances.OfForm(quoted, bare)
                : Glance.NEVER;
    }

    private Glance number(boolean whole) {
        NumberRange range = new NumberRange();
        for (Constraint constraint : others) {
            boolean narrowed = constraint instanceof Constraints.Bounded bounded
                    ? range.narrow(bounded)
                    : constraint instanceof Constraints.Within within
                            && range.narrow(within.least())
                            && range.narrow(within.greatest());
            if (!narrowed) {
                return Glance.NEVER;
            }
        }
        return new NumberGlances.OfNumber(range, whole);
    }
}
