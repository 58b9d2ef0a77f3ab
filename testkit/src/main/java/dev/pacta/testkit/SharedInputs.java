/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the optional inputs of tests: standards and recorded events that are not part of the project.
 *
 * <p>They are looked for in the folder named by the system property {@code pacta.shared}, then by the environment variable
 * {@code PACTA_SHARED}, then in a folder {@code shared} beside the checkout, and at last in the folder named by
 * {@code PACTA_STANDARDS}, where {@code ./test} keeps what it fetched. A test that needs them says so with an assumption:
 * <pre>{@code
 * Path examples = SharedInputs.folder("standards/odcs/examples").orElseGet(() -> abort("no shared inputs"));
 * }</pre>
 */
public final class SharedInputs {
    private SharedInputs() {}

    /** The named folder or file below the shared inputs, or empty when this machine has none. */
    public static Optional<Path> folder(String relative) {
        return Stream.of(given(), named(System.getenv("PACTA_STANDARDS")))
                .flatMap(Optional::stream)
                .map(root -> root.resolve(relative))
                .filter(Files::exists)
                .findFirst();
    }

    private static Optional<Path> given() {
        return named(System.getProperty("pacta.shared"))
                .or(() -> named(System.getenv("PACTA_SHARED")))
                .or(SharedInputs::besideTheCheckout);
    }

    private static Optional<Path> named(@Nullable String folder) {
        return Optional.ofNullable(folder).filter(name -> !name.isBlank()).map(Path::of);
    }

    private static Optional<Path> besideTheCheckout() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("LICENSE")) && Files.isDirectory(folder.resolve("contract-model"))) {
                return Optional.of(folder.resolveSibling("shared")).filter(Files::isDirectory);
            }
        }
        return Optional.empty();
    }
}
