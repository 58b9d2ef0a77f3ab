/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import java.nio.file.Path;

/** Where a pipeline takes its contract from. Immutable; safe for many threads. */
public interface ContractSource {
    /**
     * Reads the contract as it is now.
     *
     * @throws ContractUnavailableException when there is none, or it is no sound contract
     */
    SourcedContract read();

    /** As it is shown to people. */
    String address();

    /** A file. */
    static ContractSource file(Path file) {
        return new FileSource(file);
    }

    /** A resource that the pipeline's own jar or another one carries. */
    static ContractSource classPath(String resource, ClassLoader loader) {
        return new ClassPathSource(resource, loader);
    }

    /** The registry of a Pacta server. */
    static ContractSource registry(ContractReference reference, RegistrySettings registry) {
        return new RegistrySource(reference, registry);
    }

    /**
     * A source by its address: {@code file:…}, {@code classpath:…}, {@code registry:orders@2.x}, or without a prefix a file.
     *
     * @throws IllegalArgumentException when the address is none of these
     */
    static ContractSource of(String address, RegistrySettings registry, ClassLoader loader) {
        if (address.startsWith("registry:")) {
            return registry(ContractReference.of(address.substring("registry:".length())), registry);
        }
        if (address.startsWith("classpath:")) {
            return classPath(address.substring("classpath:".length()), loader);
        }
        String path = address.startsWith("file:") ? address.substring("file:".length()) : address;
        if (path.isBlank()) {
            throw new IllegalArgumentException(
                    "the contract is '%s', expected file:PATH, classpath:RESOURCE or registry:ID@VERSION"
                            .formatted(address));
        }
        return file(Path.of(path));
    }
}
