/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.hosting;

import java.util.regex.Pattern;

/** The names of commits, which go into addresses. */
final class Commits {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    private Commits() {}

    static String checked(String commit) {
        if (!HASH.matcher(commit).matches()) {
            throw new IllegalArgumentException("'%s' is not the full hash of a commit".formatted(commit));
        }
        return commit;
    }
}
