/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.scan;

/** Reads the bytes of a value, or of what stands beside it. For one thread. */
@FunctionalInterface
interface ValueReader {
    /**
     * Reads.
     *
     * @throws UnreadableTopicException when no value can be read before something is set right
     */
    Reading read(byte[] bytes) throws UnreadableTopicException;
}
