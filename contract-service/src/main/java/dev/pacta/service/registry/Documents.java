/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.service.shared.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Reads and judges documents that clients send, as of today: some rules of the lint are about dates that have passed. Thread-safe. */
@ApplicationScoped
public class Documents {
    private final Clock clock;

    Documents(Clock clock) {
        this.clock = clock;
    }

    /** What the lint says of a document, and the contract in it. */
    public ContractReading reading(byte[] bytes, String source) {
        return ContractReading.of(bytes, source, clock.instant());
    }

    /**
     * A document that may be published.
     *
     * @param path of the file it was, when there was one
     */
    public Submission submission(@Nullable String path, byte[] bytes) {
        return submission(path, bytes, null);
    }

    Submission submission(@Nullable String path, byte[] bytes, @Nullable VersionKey expected) {
        ContractReading reading = reading(bytes, path == null ? "body" : path);
        ContractWords words = reading.hasErrors()
                ? null
                : reading.contract().map(ContractWords::of).orElse(null);
        return new Submission(path, bytes, Digest.of(bytes), reading, words, expected);
    }
}
