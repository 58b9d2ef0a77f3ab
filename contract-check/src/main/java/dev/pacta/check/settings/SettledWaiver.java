/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.settings;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A change that a repository lets pass for a time.
 *
 * @param rule of the change; {@code *} stands for any text
 * @param path of the change, such as {@code orders.email}; {@code *} stands for any text without a dot, {@code **} for any text
 * @param contract its id; null for every contract
 * @param until the last day on which it counts
 */
public record SettledWaiver(
        String rule, String path, @Nullable String contract, String owner, String reason, LocalDate until) {
    /** Whether it speaks of that change, be it in force or not. */
    public boolean covers(String contractId, String ruleId, String changed) {
        return (contract == null || contract.equals(contractId))
                && pattern(rule).matcher(ruleId).matches()
                && pattern(path).matcher(changed).matches();
    }

    /** Whether it counts on that day. */
    public boolean inForce(LocalDate day) {
        return !day.isAfter(until);
    }

    private static Pattern pattern(String text) {
        StringBuilder regex = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (text.startsWith("**", at)) {
                regex.append(".*");
                at++;
            } else {
                regex.append(text.charAt(at) == '*' ? "[^.]*" : Pattern.quote(text.substring(at, at + 1)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
