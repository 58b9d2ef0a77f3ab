/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.agreement;

import dev.pacta.contract.yaml.YamlException;
import dev.pacta.contract.yaml.YamlReader;
import dev.pacta.testkit.SharedInputs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The standard's own documents, as changeable Java. */
final class Documents {
    private Documents() {}

    static List<Path> files(String folder) {
        return SharedInputs.folder("standards/odcs/" + folder)
                .map(Documents::list)
                .orElse(List.of());
    }

    private static List<Path> list(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".odcs.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> read(Path file) {
        try {
            return (Map<String, Object>)
                    new YamlReader().read(Files.readAllBytes(file)).toJava();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (YamlException refused) {
            throw new AssertionError(file.toString(), refused);
        }
    }
}
