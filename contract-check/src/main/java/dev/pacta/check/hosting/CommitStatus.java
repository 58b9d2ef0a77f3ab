/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.hosting;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a commit's page shows of a check.
 *
 * @param context the name of the check, such as {@code pacta/consumers}
 * @param description one line
 * @param target where there is more to read
 */
public record CommitStatus(
        String context,
        State state,
        String description,
        @Nullable URI target) {
    /** How it stands. */
    public enum State {
        PENDING,
        SUCCESS,
        FAILURE
    }

    public CommitStatus {
        if (context.isBlank()) {
            throw new IllegalArgumentException("a status has a context");
        }
    }

    /** The description, cut where a host takes no more. */
    String description(int most) {
        if (description.codePointCount(0, description.length()) <= most) {
            return description;
        }
        return description.substring(0, description.offsetByCodePoints(0, most - 1)) + "…";
    }
}
