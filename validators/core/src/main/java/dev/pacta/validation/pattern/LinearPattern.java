/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.pattern;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.pacta.contract.pattern.RegexDialect;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that takes time in proportion to the text, whoever wrote it. RE2 decides what a pattern means and runs whatever is beyond
 * ASCII; ASCII text runs through an {@link Automaton} where the pattern has one, which a test holds to RE2's answers. Immutable; safe for
 * many threads.
 */
public final class LinearPattern {
    private static final int ALPHABET = 128;

    private final String source;
    private final Pattern pattern;
    private final @Nullable Automaton automaton;
    private final @Nullable FixedForm fixed;

    private LinearPattern(String source, String linear) {
        this.source = source;
        this.pattern = Pattern.compile(linear);
        PositionGraph graph = PatternParser.parse(linear);
        this.automaton = graph == null ? null : SubsetConstruction.of(graph);
        this.fixed = graph == null || automaton == null ? null : FixedForm.of(graph);
    }

    /**
     * Compiles a pattern of RE2.
     *
     * @throws PatternSyntaxException when the pattern needs look-around or back references, or is none
     */
    public static LinearPattern compile(String pattern) {
        return new LinearPattern(pattern, pattern);
    }

    /**
     * Compiles a pattern of ECMA-262.
     *
     * @throws PatternSyntaxException as {@link #compile} does
     */
    public static LinearPattern ofEcma(String pattern) {
        return new LinearPattern(pattern, EcmaPattern.toLinear(pattern));
    }

    /**
     * Compiles a pattern of a contract. ODCS has patterns of ECMA-262; one with constructs that only RE2 and its kin have, such as {@code
     * (?i)} or {@code [[:alpha:]]}, was not written for that dialect and means what RE2 says.
     *
     * @throws PatternSyntaxException as {@link #compile} does
     */
    public static LinearPattern ofContract(String pattern) {
        return RegexDialect.foreign(pattern).isPresent() ? compile(pattern) : ofEcma(pattern);
    }

    /** Whether the pattern is found in the text. */
    public boolean found(String text) {
        if (automaton == null || !isAscii(text)) {
            return pattern.matcher(text).find();
        }
        return automaton.found(text);
    }

    /** Whether the pattern is found in ASCII text. */
    public boolean found(byte[] ascii, int from, int to) {
        if (fixed != null) {
            return fixed.found(ascii, from, to);
        }
        if (automaton == null) {
            return pattern.matcher(new String(ascii, from, to - from, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .find();
        }
        return automaton.found(ascii, from, to);
    }

    /** The characters that each place allows where the pattern is one class after the other; nothing when it is not. To be read only. */
    public @Nullable List<BitSet> places() {
        return fixed == null ? null : fixed.places();
    }

    /** The pattern as it was written. */
    public String source() {
        return source;
    }

    /** The pattern as RE2 reads it. */
    public String linear() {
        return pattern.pattern();
    }

    /** Whether the pattern has an automaton; otherwise RE2 runs it. */
    public boolean hasAutomaton() {
        return automaton != null;
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= ALPHABET) {
                return false;
            }
        }
        return true;
    }

    /** The pattern as it was written. */
    @Override
    public String toString() {
        return source;
    }
}
