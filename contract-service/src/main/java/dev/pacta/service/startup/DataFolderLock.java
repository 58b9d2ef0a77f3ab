/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.startup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Holds a data folder for one process; the operating system lets go of it however the process ends. */
final class DataFolderLock implements AutoCloseable {
    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, making it when it is missing.
     *
     * @throws StartupException when another process holds it or it cannot be written
     */
    static DataFolderLock take(Path folder) {
        try {
            create(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw StartupException.surroundings(
                        "Another Pacta uses the data folder %s. Stop it, or name another folder with pacta.data."
                                .formatted(folder));
            }
            return new DataFolderLock(channel);
        } catch (IOException failure) {
            throw StartupException.surroundings(
                    "The data folder %s cannot be written: %s. Name another one with pacta.data."
                            .formatted(folder, failure),
                    failure);
        }
    }

    /** Others on this machine may not look into a new folder: it holds the database and a token. */
    private static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ignored) {
            // Nothing is written through this channel; the lock ends with the process at the latest.
        }
    }
}
