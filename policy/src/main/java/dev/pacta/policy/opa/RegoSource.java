/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.opa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The Rego that travels in the jar. */
final class RegoSource {
    private RegoSource() {}

    static String read() {
        try (InputStream rego = RegoSource.class.getResourceAsStream("/dev/pacta/policy/rego/access.rego")) {
            if (rego == null) {
                throw new IllegalStateException("access.rego is missing from the jar");
            }
            return new String(rego.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
