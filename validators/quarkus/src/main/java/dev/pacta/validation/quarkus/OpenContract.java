/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus;

import dev.pacta.validation.Mode;
import dev.pacta.validation.source.LiveContract;
import dev.pacta.validation.stream.StreamChecks;
import java.util.Optional;

/**
 * A contract that the application checks by.
 *
 * @param contract as it is now; closed with the checks
 * @param deadLetterChannel where refused messages go, in the mode quarantine
 */
public record OpenContract(LiveContract contract, StreamChecks checks, Mode mode, Optional<String> deadLetterChannel)
        implements AutoCloseable {
    @Override
    public void close() {
        checks.close();
    }
}
