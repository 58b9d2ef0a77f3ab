/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.pattern;

import java.util.Optional;

/** Tells the constructs of Java, Perl, Python and RE2 from those of ECMA-262. Safe for many threads. */
public final class RegexDialect {
    private static final String FOREIGN_ESCAPES = "AZzGhHRXQECa";

    private RegexDialect() {}

    /** The first construct that ECMA-262 does not have, with a word about it. */
    public static Optional<String> foreign(String pattern) {
        boolean inClass = false;
        for (int at = 0; at < pattern.length(); at++) {
            char character = pattern.charAt(at);
            if (character == '\\' && at + 1 < pattern.length()) {
                char escaped = pattern.charAt(++at);
                if (FOREIGN_ESCAPES.indexOf(escaped) >= 0) {
                    return Optional.of("\\" + escaped);
                }
                if (escaped == 'x' && pattern.startsWith("{", at + 1)) {
                    return Optional.of("'\\x{'");
                }
            } else if (inClass) {
                if (pattern.startsWith("[:", at) || pattern.startsWith("&&", at)) {
                    return Optional.of("'" + pattern.substring(at, at + 2) + "' within brackets");
                }
                inClass = character != ']';
            } else if (character == '[') {
                inClass = true;
                at += pattern.startsWith("[^]", at) ? 2 : pattern.startsWith("[]", at) ? 1 : 0;
            } else {
                Optional<String> found = outsideClass(pattern, at);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> outsideClass(String pattern, int at) {
        if (pattern.startsWith("(?", at)) {
            String rest = pattern.substring(at + 2);
            if (rest.startsWith(">") || rest.startsWith("P") || rest.startsWith("#")) {
                return Optional.of("'(?" + rest.charAt(0) + "'");
            }
            return rest.matches("(?s)[a-zA-Z-]+\\).*")
                    ? Optional.of("a flag for the rest of the pattern")
                    : Optional.empty();
        }
        boolean quantified = at > 0 && "*+?}".indexOf(pattern.charAt(at - 1)) >= 0 && !isEscaped(pattern, at - 1);
        return pattern.charAt(at) == '+' && quantified
                ? Optional.of("the possessive quantifier '%s'".formatted(pattern.substring(at - 1, at + 1)))
                : Optional.empty();
    }

    private static boolean isEscaped(String pattern, int at) {
        int slashes = 0;
        while (at - slashes > 0 && pattern.charAt(at - slashes - 1) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    /** The same with ^ and $ for Java's anchors, when nothing else is foreign. */
    public static Optional<String> translated(String pattern) {
        StringBuilder translated = new StringBuilder();
        for (int at = 0; at < pattern.length(); at++) {
            boolean pair = pattern.charAt(at) == '\\' && at + 1 < pattern.length();
            char escaped = pair ? pattern.charAt(at + 1) : ' ';
            if (pair && escaped == 'A') {
                translated.append('^');
            } else if (pair && (escaped == 'Z' || escaped == 'z')) {
                translated.append('$');
            } else {
                translated.append(pattern, at, at + (pair ? 2 : 1));
            }
            at += pair ? 1 : 0;
        }
        String other = translated.toString();
        return foreign(other).isEmpty() ? Optional.of(other) : Optional.empty();
    }
}
