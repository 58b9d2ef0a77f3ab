/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a value before it may be seen. Written as its name in small letters, two of them with how much is left:
 * {@code truncate(3)}, {@code generalise(month)}. Immutable.
 *
 * @param parameter empty but for the two kinds that need one
 */
public record Mask(Kind kind, String parameter) {
    private static final Pattern FORM = Pattern.compile("([a-z]+)(?:\\(([a-z0-9]+)\\))?");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");

    /** The kinds, strongest first: of several for one field the strongest holds. */
    public enum Kind {
        /** Nothing is left. */
        NULL,
        /** It is seen that there was a text, and no more. */
        REDACT,
        /** A time is brought down to the beginning of its year, month, day or hour, a number to a multiple. */
        GENERALISE,
        /** The first characters of a text are left. */
        TRUNCATE,
        /** The first and the last character of a text are left. */
        PARTIAL,
        /** Equal values stay equal; without the key nobody can tell of which they are. */
        HASH,
        /** As a hash, and who has the key can turn it back. */
        TOKENISE,
        /** Digits become other digits, so that the form stays; who has the key can turn it back. */
        PRESERVE;

        /** Whether equal values stay equal and others different, so that what is masked can still be joined and counted. */
        public boolean keepsEquality() {
            return this == HASH || this == TOKENISE || this == PRESERVE;
        }
    }

    /** The units to which a time is brought down; the longest first. */
    public static final List<String> UNITS = List.of("year", "month", "day", "hour");

    public Mask {
        boolean fits = switch (kind) {
            case GENERALISE ->
                UNITS.contains(parameter) || COUNT.matcher(parameter).matches();
            case TRUNCATE -> COUNT.matcher(parameter).matches();
            case NULL, REDACT, PARTIAL, HASH, TOKENISE, PRESERVE -> parameter.isEmpty();
        };
        if (!fits) {
            throw new IllegalArgumentException("no mask %s with '%s'".formatted(kind, parameter));
        }
    }

    /** The mask that a text writes; nothing when it writes none. */
    public static Optional<Mask> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String parameter = form.group(2) == null ? "" : form.group(2);
        try {
            return Optional.of(new Mask(Kind.valueOf(form.group(1).toUpperCase(Locale.ROOT)), parameter));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** The stronger of two; of one kind, that which leaves less. Nothing only when both are. */
    public static @Nullable Mask stronger(@Nullable Mask one, @Nullable Mask other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        if (one.kind != other.kind) {
            return one.kind.compareTo(other.kind) < 0 ? one : other;
        }
        return one.leavesLess() >= other.leavesLess() ? one : other;
    }

    private int leavesLess() {
        return switch (kind) {
            case TRUNCATE -> -Integer.parseInt(parameter);
            case GENERALISE ->
                UNITS.contains(parameter) ? UNITS.size() - UNITS.indexOf(parameter) : Integer.parseInt(parameter);
            case NULL, REDACT, PARTIAL, HASH, TOKENISE, PRESERVE -> 0;
        };
    }

    /** How all masks are written, for messages. */
    public static String forms() {
        return Arrays.stream(Kind.values())
                .map(kind -> switch (kind) {
                    case GENERALISE -> "generalise(year|month|day|hour|NUMBER)";
                    case TRUNCATE -> "truncate(NUMBER)";
                    case NULL, REDACT, PARTIAL, HASH, TOKENISE, PRESERVE -> name(kind);
                })
                .collect(Collectors.joining(", "));
    }

    /** As it is written. */
    public String text() {
        return parameter.isEmpty() ? name(kind) : name(kind) + "(" + parameter + ")";
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
