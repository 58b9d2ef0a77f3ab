/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a document is to be judged.
 *
 * @param rules by id; what is said here wins over the profile, for the standard's structure (ids {@code odcs.…}) too, except that
 *     an error of structure stays one: such a document describes no contract
 * @param now the time by the caller's clock; without it, rules about today are silent
 */
public record LintSettings(
        LintProfile profile,
        Map<String, RuleLevel> rules,
        @Nullable Instant now) {
    /** The standard profile and nothing else. */
    public static final LintSettings STANDARD = of(LintProfile.STANDARD);

    public LintSettings {
        rules = Map.copyOf(rules);
    }

    /** Settings for which it is no particular day. */
    public LintSettings(LintProfile profile, Map<String, RuleLevel> rules) {
        this(profile, rules, null);
    }

    /** A profile and nothing else. */
    public static LintSettings of(LintProfile profile) {
        return new LintSettings(profile, Map.of());
    }

    /** The same on a certain day. */
    public LintSettings at(Instant time) {
        return new LintSettings(profile, rules, time);
    }
}
