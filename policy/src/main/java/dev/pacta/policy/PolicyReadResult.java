/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

import java.util.List;

/** What came of reading a policy document. */
public sealed interface PolicyReadResult {
    /**
     * A policy.
     *
     * @param digest {@code sha256:} and the hash of the bytes
     */
    record Readable(AccessPolicy policy, byte[] bytes, String digest) implements PolicyReadResult {
        public Readable {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /** Not a policy, and why; never empty. */
    record Unreadable(List<PolicyProblem> problems) implements PolicyReadResult {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
