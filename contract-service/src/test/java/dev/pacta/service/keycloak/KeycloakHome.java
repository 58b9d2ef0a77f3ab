/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.keycloak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a Keycloak is unpacked on this machine: named by PACTA_KEYCLOAK_HOME, else in the cache that the test command fills. */
final class KeycloakHome {
    private static final String VARIABLE = "PACTA_KEYCLOAK_HOME";
    private static final Path USUAL = Path.of(System.getProperty("user.home"), ".cache", "pacta", "keycloak-26.7.3");

    private KeycloakHome() {}

    static Optional<Path> find() {
        Path home = Optional.ofNullable(System.getenv(VARIABLE)).map(Path::of).orElse(USUAL);
        return Optional.of(home).filter(folder -> Files.isExecutable(folder.resolve("bin/kc.sh")));
    }

    /** Used as a condition of tests; says loudly when they do not run. */
    static boolean isPresent() {
        boolean present = find().isPresent();
        if (!present) {
            System.err.println("SKIPPED: sign-in with a real Keycloak. Set %s to the folder of a Keycloak 26."
                    .formatted(VARIABLE));
        }
        return present;
    }
}
