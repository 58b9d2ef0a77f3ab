/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.startup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's programs of which a killed process unpacked only a part.
 *
 * <p>The library that unpacks them keeps every file it finds, torn ones too, and fails at a link whose target is still missing, so
 * that one such folder would make every later start fail. It writes {@value #COMPLETE} last and holds a lock on {@value #LOCK}
 * while it unpacks; the same lock is taken here, so that no folder disappears under a process that is filling it.
 */
final class HalfUnpackedPrograms {
    private static final String LOCK = "epg-lock";
    private static final String COMPLETE = ".exists";

    private HalfUnpackedPrograms() {}

    /** Removes every half-unpacked folder, unless somebody is unpacking just now. */
    static void discard(Path programs) throws IOException {
        List<Path> incomplete = incomplete(programs);
        if (incomplete.isEmpty()) {
            return;
        }
        try (FileChannel channel =
                        FileChannel.open(programs.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            if (lock == null) {
                return;
            }
            // Asked again: the process that was unpacking may have ended in between.
            for (Path folder : incomplete(programs)) {
                delete(folder);
            }
        }
    }

    private static List<Path> incomplete(Path programs) throws IOException {
        try (Stream<Path> entries = Files.list(programs)) {
            return entries.filter(HalfUnpackedPrograms::isIncomplete).toList();
        }
    }

    private static boolean isIncomplete(Path entry) {
        return entry.getFileName().toString().startsWith("PG-")
                && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                && Files.notExists(entry.resolve(COMPLETE));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
