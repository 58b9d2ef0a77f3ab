/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import java.util.List;
import java.util.Optional;

/**
 * Writes a pattern for an engine that always holds it against the whole text, in words that all extended regular expressions share: characters,
 * classes of them, round brackets, bars and counts. What needs more is not written.
 */
final class AnchoredText {
    private static final int MOST_REPETITIONS = 255;

    private final StringBuilder written = new StringBuilder();

    private AnchoredText() {}

    static Optional<String> of(PatternPart root) {
        boolean whole = root instanceof PatternPart.Sequence sequence
                && sequence.parts().size() > 2
                && isEnd(sequence.parts().get(0), true)
                && isEnd(sequence.parts().get(sequence.parts().size() - 1), false);
        if (!whole) {
            return Optional.empty();
        }
        List<PatternPart> parts = ((PatternPart.Sequence) root).parts();
        AnchoredText text = new AnchoredText();
        boolean said = text.all(parts.subList(1, parts.size() - 1), "");
        return said ? Optional.of(text.written.toString()) : Optional.empty();
    }

    private static boolean isEnd(PatternPart part, boolean first) {
        return part instanceof PatternPart.End end && end.first() == first;
    }

    private boolean all(List<PatternPart> parts, String between) {
        for (int at = 0; at < parts.size(); at++) {
            written.append(at > 0 ? between : "");
            if (!one(parts.get(at))) {
                return false;
            }
        }
        return true;
    }

    private boolean one(PatternPart part) {
        if (part instanceof PatternPart.Class set) {
            return !set.negated() && set(set.ranges());
        }
        if (part instanceof PatternPart.Sequence sequence) {
            return all(sequence.parts(), "");
        }
        if (part instanceof PatternPart.Choice choice) {
            written.append('(');
            boolean said = all(choice.parts(), "|");
            written.append(')');
            return said;
        }
        return part instanceof PatternPart.Repeated repeated && repeated(repeated);
    }

    private boolean repeated(PatternPart.Repeated repeated) {
        if (Math.max(repeated.least(), repeated.most()) > MOST_REPETITIONS || repeated.most() == 0) {
            return false;
        }
        written.append('(');
        boolean said = one(repeated.part());
        written.append("){").append(repeated.least()).append(',');
        written.append(repeated.most() < 0 ? "" : String.valueOf(repeated.most()))
                .append('}');
        return said;
    }

    private boolean set(List<int[]> ranges) {
        written.append('[');
        for (int[] range : ranges) {
            if (isSpecial(range[0]) || isSpecial(range[1])) {
                return false;
            }
            written.append((char) range[0]);
            if (range[1] > range[0]) {
                written.append('-').append((char) range[1]);
            }
        }
        written.append(']');
        return true;
    }

    /** Whether a character means something in a class, or cannot be seen. */
    private static boolean isSpecial(int character) {
        return "[]^-\\".indexOf(character) >= 0 || character <= ' ' || character > '~';
    }
}
