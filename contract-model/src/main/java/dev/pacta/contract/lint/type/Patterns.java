/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.lint.rule.Subject.QualityPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The patterns of a contract: those of properties, and those that quality rules look for. */
final class Patterns {
    /** Beyond it, a pattern is compiled by nobody and can exhaust the stack. */
    private static final int LONGEST = 10_000;

    private final List<Value> written = new ArrayList<>();

    private Patterns(Subject subject) {
        for (PropertyPlace property : subject.properties()) {
            property.options().flatMap(options -> options.value("pattern")).ifPresent(written::add);
        }
        for (QualityPlace rule : subject.quality()) {
            rule.place()
                    .object("arguments")
                    .flatMap(arguments -> arguments.value("pattern"))
                    .ifPresent(written::add);
        }
        written.removeIf(pattern -> pattern.text() == null);
    }

    /** Each with its place. */
    static List<Value> of(Subject subject) {
        return subject.shared(Patterns.class, Patterns::new).written;
    }

    /** What is wrong with a pattern, or null when it can be compiled. */
    static @Nullable String fault(String pattern) {
        if (pattern.length() > LONGEST) {
            return "it is longer than %,d characters".formatted(LONGEST);
        }
        try {
            Pattern.compile(pattern);
            return null;
        } catch (PatternSyntaxException broken) {
            return broken.getDescription();
        } catch (StackOverflowError tooDeep) {
            return "it nests too deeply";
        }
    }

    /** Whether the pattern is found in the text. One that cannot decide within the steps, or cannot be compiled, is found in all. */
    static boolean found(String pattern, String text) {
        if (pattern.length() > LONGEST) {
            return true;
        }
        try {
            return Pattern.compile(pattern).matcher(new SteppedText(text)).find();
        } catch (PatternSyntaxException | SteppedText.OutOfSteps | StackOverflowError undecided) {
            return true;
        }
    }
}
