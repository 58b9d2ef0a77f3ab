/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.contract.Contract;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document that is to be published, read and judged before any transaction begins.
 *
 * @param path of the file it was, when there was one
 * @param foundBy null when the document has errors
 * @param expected the version that the document has to be; null when it may be any
 */
public record Submission(
        @Nullable String path,
        byte[] bytes,
        String digest,
        ContractReading reading,
        @Nullable ContractWords foundBy,
        @Nullable VersionKey expected) {

    /** The version it is, or has to be; null when the document cannot be read far enough to know. */
    @Nullable
    VersionKey key() {
        return expected == null ? reading.contract().map(VersionKey::of).orElse(null) : expected;
    }

    boolean isAsExpected() {
        return expected == null
                || reading.contract()
                        .map(VersionKey::of)
                        .filter(expected::equals)
                        .isPresent();
    }

    /** By which its contract is found; there are such words for every document without errors. */
    ContractWords words() {
        return Objects.requireNonNull(foundBy, "the document has errors");
    }

    /** The contract; there is one in every document without errors. */
    Contract contract() {
        return reading.contract().orElseThrow();
    }
}
