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
 * @param fixes whether messages carry what mends them; working that out takes longer than all rules together
 */
public record LintSettings(
        LintProfile profile,
        Map<String, RuleLevel> rules,
        @Nullable Instant now,
        boolean fixes) {
    /** The standard profile and nothing else. */
    public static final LintSettings STANDARD = of(LintProfile.STANDARD);

    public LintSettings {
        rules = Map.copyOf(rules);
    }

    /** Settings with fixes. */
    public LintSettings(LintProfile profile, Map<String, RuleLevel> rules, @Nullable Instant now) {
        this(profile, rules, now, true);
    }

    /** Settings with fixes, for which it is no particular day. */
    public LintSettings(LintProfile profile, Map<String, RuleLevel> rules) {
        this(profile, rules, null);
    }

    /** A profile and nothing else. */
    public static LintSettings of(LintProfile profile) {
        return new LintSettings(profile, Map.of());
    }

    /** The same on a certain day. */
    public LintSettings at(Instant time) {
        return new LintSettings(profile, rules, time, fixes);
    }

    /** The same for a caller that only wants to know what is wrong. */
    public LintSettings withoutFixes() {
        return new LintSettings(profile, rules, now, false);
    }
}
