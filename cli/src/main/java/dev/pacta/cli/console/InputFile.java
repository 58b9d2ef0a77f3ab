/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.console;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a call names. */
public final class InputFile {
    // A contract or policy is read whole; anything near this size was named by mistake.
    private static final long MOST_BYTES = 64L << 20;

    private InputFile() {}

    /**
     * The bytes of a document.
     *
     * @throws CommandFailure when there is no such file, it cannot be read, or it is too large for a document
     */
    public static byte[] read(Path file) {
        demand(file);
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw CommandFailure.badCall(
                        "%s is larger than %d MB".formatted(file, MOST_BYTES >> 20),
                        "A contract, policy or batch of this size is not taken; was another file meant?");
            }
            // A channel, which Files.readAllBytes opens, would first load Java's library of networks.
            try (InputStream bytes = new FileInputStream(file.toFile())) {
                return bytes.readAllBytes();
            }
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    /** Says no when the path is not a file that can be read. */
    public static void demand(Path file) {
        if (!Files.exists(file)) {
            throw CommandFailure.badCall("there is no file " + file, "Check the name and the folder.");
        }
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.badCall(file + " is not a file", "Name files, for example " + file + "/*.yaml");
        }
        if (!Files.isReadable(file)) {
            throw CommandFailure.badCall(file + " cannot be read", "Check the permissions.");
        }
    }

    /** The failure for a file whose reading broke off. */
    public static CommandFailure unreadable(Path file, IOException reason) {
        return CommandFailure.badCall(
                "%s cannot be read: %s".formatted(file, reason.getMessage()), "Check the file and the disk.");
    }
}
