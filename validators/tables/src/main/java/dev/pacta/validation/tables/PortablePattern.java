/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * A pattern of which every part means the same in the engines of databases: characters, classes of them, groups, alternatives, counted
 * repetitions and the two ends of the text. It is written anew for each engine, so that nothing depends on an engine's own reading of the
 * original. Immutable.
 */
final class PortablePattern {
    /** How an engine writes what is particular. */
    private record Spelling(String first, String last, IntFunction<String> character) {}

    private static final int LAST_ASCII = 127;

    private static final Spelling ADVANCED = new Spelling(
            "^", "$", character -> (character > Character.MAX_VALUE ? "\\U%08X" : "\\u%04X").formatted(character));
    private static final Spelling PERL = new Spelling("\\A", "\\z", PortablePattern::hexadecimal);
    private static final Spelling RE2 = new Spelling("\\A", "\\z", PortablePattern::hexadecimal);

    /** RE2/J and Joni have no common escape for what is beyond ASCII. */
    private static final Spelling JAVA_ENGINES = new Spelling(
            "\\A", "\\z", character -> character > LAST_ASCII ? Character.toString(character) : hexadecimal(character));

    private final PatternPart root;
    private final int mostRepetitions;

    private PortablePattern(PatternPart root) {
        this.root = root;
        this.mostRepetitions = repetitions(root);
    }

    /** Reads a pattern that RE2 accepts; nothing when some part of it may mean something else elsewhere. */
    static Optional<PortablePattern> of(String pattern) {
        try {
            return Optional.of(new PortablePattern(new PatternReader(pattern).whole()));
        } catch (NotPortableException elsewhereDifferent) {
            return Optional.empty();
        }
    }

    /** The same when it counts no further than that. */
    Optional<PortablePattern> isWithin(int repetitions) {
        return mostRepetitions <= repetitions ? Optional.of(this) : Optional.empty();
    }

    /** As PostgreSQL's advanced regular expression. */
    String asAdvanced() {
        return written(root, ADVANCED);
    }

    /** As PCRE has it. */
    String asPerl() {
        return written(root, PERL);
    }

    /** As RE2 has it. */
    String asRe2() {
        return written(root, RE2);
    }

    /** As both RE2/J and Joni have it. */
    String asJavaEngines() {
        return written(root, JAVA_ENGINES);
    }

    /** As any engine has it that holds a pattern against the whole text; nothing for a pattern that may be found inside one. */
    Optional<String> asWholeText() {
        return AnchoredText.of(root);
    }

    private static int repetitions(PatternPart part) {
        if (part instanceof PatternPart.Repeated repeated) {
            return Math.max(Math.max(repeated.least(), repeated.most()), repetitions(repeated.part()));
        }
        List<PatternPart> inside = part instanceof PatternPart.Sequence sequence
                ? sequence.parts()
                : part instanceof PatternPart.Choice choice ? choice.parts() : List.of();
        return inside.stream().mapToInt(PortablePattern::repetitions).max().orElse(0);
    }

    private static String written(PatternPart part, Spelling spelling) {
        if (part instanceof PatternPart.Class set) {
            return written(set, spelling);
        }
        if (part instanceof PatternPart.Sequence sequence) {
            return sequence.parts().stream()
                    .map(each -> written(each, spelling))
                    .collect(Collectors.joining());
        }
        if (part instanceof PatternPart.Choice choice) {
            return choice.parts().stream()
                    .map(each -> written(each, spelling))
                    .collect(Collectors.joining("|", "(?:", ")"));
        }
        if (part instanceof PatternPart.Repeated repeated) {
            String most = repeated.most() < 0 ? "" : String.valueOf(repeated.most());
            return "(?:%s){%d,%s}".formatted(written(repeated.part(), spelling), repeated.least(), most);
        }
        return ((PatternPart.End) part).first() ? spelling.first() : spelling.last();
    }

    private static String written(PatternPart.Class set, Spelling spelling) {
        boolean single = set.ranges().size() == 1
                && set.ranges().get(0)[0] == set.ranges().get(0)[1]
                && !set.negated();
        if (single) {
            return character(set.ranges().get(0)[0], spelling);
        }
        StringBuilder text = new StringBuilder(set.negated() ? "[^" : "[");
        for (int[] range : set.ranges()) {
            text.append(character(range[0], spelling));
            if (range[1] > range[0]) {
                text.append('-').append(character(range[1], spelling));
            }
        }
        return text.append(']').toString();
    }

    private static String character(int character, Spelling spelling) {
        boolean plain = character <= LAST_ASCII && Character.isLetterOrDigit(character);
        return plain ? String.valueOf((char) character) : spelling.character().apply(character);
    }

    private static String hexadecimal(int character) {
        return (character > LAST_ASCII ? "\\x{%X}" : "\\x%02X").formatted(character);
    }
}
