/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.bucket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder of this machine for what was fetched from elsewhere. It is deleted when it is closed, and when the process ends otherwise than by force. */
public final class FetchedFolder implements AutoCloseable {
    private final Path root;
    /** A run that is stopped leaves no data behind either. */
    private final Thread atExit = new Thread(this::deleteAtExit);

    /** @param name what the folder's name begins with */
    public FetchedFolder(String name) throws IOException {
        this.root = Files.createTempDirectory(
                        "%s-%d-".formatted(name, ProcessHandle.current().pid()))
                .toRealPath();
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    public Path root() {
        return root;
    }

    /** How many bytes still find room there. */
    public long room() throws IOException {
        return Files.getFileStore(root).getUsableSpace();
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            return;
        }
        delete();
    }

    private void deleteAtExit() {
        try {
            delete();
        } catch (IOException busy) {
            // The process ends; nobody is left to be told.
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
