/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes names legal where only ASCII letters, digits and the underscore are, without ever giving the same name twice. Used by one
 * thread for one scope.
 */
public final class LegalNames {
    private final Set<String> taken = new HashSet<>();
    private final Set<String> kept = new HashSet<>();

    /** A scope in which nothing is known of the names to come. */
    public LegalNames() {}

    /** A scope whose names are known: those that are legal stay as they are, wherever they stand. */
    public LegalNames(List<String> names) {
        names.stream().filter(name -> legal(name).equals(name)).forEach(kept::add);
    }

    /** The name itself when it is legal and free, else one that is close to it. */
    public String take(String wanted) {
        String legal = legal(wanted);
        String free = legal;
        for (int at = 2; kept.contains(free) && !free.equals(wanted) || !taken.add(free); at++) {
            free = legal + "_" + at;
        }
        return free;
    }

    /** Letters, digits and underscores, not starting with a digit, not empty. */
    public static String legal(String wanted) {
        StringBuilder legal = new StringBuilder();
        wanted.codePoints().forEach(character -> legal.append(isLegal(character) ? (char) character : '_'));
        boolean needsStart = legal.isEmpty() || Character.isDigit(legal.charAt(0));
        return needsStart ? "_" + legal : legal.toString();
    }

    private static boolean isLegal(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || character == '_';
    }
}
