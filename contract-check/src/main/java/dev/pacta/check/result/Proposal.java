/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.result;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A change that is registered with the server, and what those whom it reaches said so far.
 *
 * @param page where they answer
 * @param awaiting who has still to answer, or asked for time
 */
public record Proposal(
        String id, String page, Status status, List<String> approving, List<String> objecting, List<String> awaiting) {
    public Proposal {
        approving = List.copyOf(approving);
        objecting = List.copyOf(objecting);
        awaiting = List.copyOf(awaiting);
    }

    /** What became of it. */
    public enum Status {
        OPEN,
        APPROVED,
        OBJECTED,
        PUBLISHED,
        WITHDRAWN,
        SUPERSEDED;

        /** As the server writes it; what is not known counts as open. */
        public static Status of(String text) {
            return Arrays.stream(values())
                    .filter(status -> status.name().equals(text.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(OPEN);
        }
    }

    /** Whether somebody was asked, and all who were asked agree. */
    public boolean accepted() {
        return status == Status.APPROVED && !approving.isEmpty() && objecting.isEmpty() && awaiting.isEmpty();
    }

    /** How it stands, such as {@code open, waiting for analytics}. */
    public String state() {
        String said = objecting.isEmpty() ? "" : ", objection of " + String.join(", ", objecting);
        String waiting = awaiting.isEmpty() ? "" : ", waiting for " + String.join(", ", awaiting);
        String agreed = approving.isEmpty() ? "" : ", approved by " + String.join(", ", approving);
        boolean told = status == Status.APPROVED && !approving.isEmpty();
        return told
                ? "approved by " + String.join(", ", approving)
                : status.name().toLowerCase(Locale.ROOT) + said + waiting + agreed;
    }
}
