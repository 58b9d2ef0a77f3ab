/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import java.io.IOException;
import java.io.InputStream;

/** A contract in a jar. */
record ClassPathSource(String resource, ClassLoader loader) implements ContractSource {
    @Override
    public SourcedContract read() {
        String name = resource.startsWith("/") ? resource.substring(1) : resource;
        try (InputStream stream = loader.getResourceAsStream(name)) {
            if (stream == null) {
                throw new ContractUnavailableException(
                        "the class path has no contract %s; check the name and that its jar is there".formatted(name));
            }
            return Documents.read(stream.readAllBytes(), address());
        } catch (IOException unreadable) {
            throw new ContractUnavailableException("the contract %s cannot be read".formatted(address()), unreadable);
        }
    }

    @Override
    public String address() {
        return "classpath:" + resource;
    }
}
