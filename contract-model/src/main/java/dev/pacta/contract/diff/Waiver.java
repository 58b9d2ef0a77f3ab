/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets a breaking change pass for a time.
 *
 * @param rule a rule id; {@code *} and {@code **} stand for any text, as in {@code quality.*}
 * @param path of the change; {@code *} stands for any text without a dot, {@code **} for any text
 * @param contract the contract's id; null for every contract
 * @param owner who answers for it, not blank
 * @param reason not blank
 * @param until the last day on which it counts
 */
public record Waiver(
        String rule, String path, @Nullable String contract, String owner, String reason, LocalDate until) {
    public Waiver {
        demand("rule", rule);
        demand("path", path);
        demand("owner", owner);
        demand("reason", reason);
    }

    /** Whether it speaks of that change, be it in force or not. */
    public boolean covers(String contractId, Change change) {
        return (contract == null || contract.equals(contractId))
                && matches(rule, change.ruleId())
                && matches(path, change.path());
    }

    /** Whether it counts on that day. */
    public boolean inForce(LocalDate day) {
        return !day.isAfter(until);
    }

    private static void demand(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a waiver names its " + what);
        }
    }

    private static boolean matches(String glob, String text) {
        return glob.indexOf('*') < 0
                ? glob.equals(text)
                : glob(glob).matcher(text).matches();
    }

    private static Pattern glob(String text) {
        StringBuilder regex = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != '*') {
                regex.append(Pattern.quote(text.substring(at, at + 1)));
            } else if (text.startsWith("**", at)) {
                regex.append(".*");
                at++;
            } else {
                regex.append("[^.]*");
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
