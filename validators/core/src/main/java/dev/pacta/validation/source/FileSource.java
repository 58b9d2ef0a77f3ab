/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A contract in a file. */
record FileSource(Path file) implements ContractSource {
    @Override
    public SourcedContract read() {
        try {
            return Documents.read(Files.readAllBytes(file), file.toString());
        } catch (IOException unreadable) {
            throw new ContractUnavailableException(
                    "the contract %s cannot be read; check the path and the permissions".formatted(file), unreadable);
        }
    }

    @Override
    public String address() {
        return "file:" + file;
    }
}
