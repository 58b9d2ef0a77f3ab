/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus;

import dev.pacta.validation.Mode;
import java.util.Optional;

/**
 * A contract, or a JSON Schema in place of one, that the application checks by.
 *
 * @param checks closed with this
 * @param deadLetterChannel where refused messages go, in the mode quarantine
 */
public record OpenCheck(RecordChecks checks, Mode mode, Optional<String> deadLetterChannel) implements AutoCloseable {
    @Override
    public void close() {
        checks.close();
    }
}
