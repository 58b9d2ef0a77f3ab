/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder with an event in each file, in the order of their names. A file is there as a whole or not at all, and it is there when
 * {@link #add} comes back: it survives the end of the process, however sudden. Several processes may use one folder; the events of each
 * keep their order. Thread-safe.
 */
public final class EventSpool {
    /** As much as a folder holds when nothing else is said. */
    public static final long USUAL_BYTES = 256L << 20;

    private static final String WAITING = ".json";
    private static final String REFUSED = ".refused";
    private static final String LOCK = "sender.lock";
    private static final System.Logger LOG = System.getLogger(EventSpool.class.getName());

    private final Path folder;
    private final long mostBytes;
    private final String process = UUID.randomUUID().toString().substring(0, 8);
    private long lastNumber;
    private long bytes;
    private long refused;

    private EventSpool(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /**
     * The folder, made when it is not there; what an earlier process left in it waits on.
     *
     * @throws IOException when it cannot be made or read
     */
    public static EventSpool open(Path folder, long mostBytes) throws IOException {
        EventSpool spool = new EventSpool(folder.toAbsolutePath().normalize(), mostBytes);
        spool.makeFolder();
        spool.bytes = spool.measured();
        return spool;
    }

    private void makeFolder() throws IOException {
        Files.createDirectories(folder);
        if (!Files.exists(lock())) {
            Files.newByteChannel(lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .close();
        }
    }

    /**
     * The file that the one process holds that sends from here. It is made with the folder and by {@link #add}, never by who sends, so that
     * a folder that is taken away stays away until there is something new to keep.
     */
    Path lock() {
        return folder.resolve(LOCK);
    }

    /** Also numbers what comes next above what an earlier process left, should the clock have been set back. */
    private long measured() throws IOException {
        long sum = 0;
        for (Path waiting : waiting()) {
            sum += size(waiting);
            String name = waiting.getFileName().toString();
            if (name.matches("[0-9]{19}-.*")) {
                lastNumber = Math.max(lastNumber, Long.parseLong(name.substring(0, 19)));
            }
        }
        return sum;
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /**
     * Keeps an event, after all that this process kept before.
     *
     * @throws IOException when the folder is full or cannot be written; the event is not kept then
     */
    public synchronized void add(byte[] event) throws IOException {
        if (bytes + event.length > mostBytes) {
            // Another process may have sent what this one kept.
            bytes = measured();
        }
        if (bytes + event.length > mostBytes) {
            refused++;
            throw new IOException("the spool folder %s holds %d of %d bytes; %d events found no room"
                    .formatted(folder, bytes, mostBytes, refused));
        }
        makeFolder();
        long number = Math.max(lastNumber + 1, System.currentTimeMillis() * 1_000);
        String name = "%019d-%s".formatted(number, process);
        Path draft = folder.resolve(name + ".draft");
        try {
            try (FileChannel file = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(event);
                while (left.hasRemaining()) {
                    file.write(left);
                }
                file.force(true);
            }
            Files.move(draft, folder.resolve(name + WAITING), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            Files.deleteIfExists(draft);
            throw full;
        }
        lastNumber = number;
        bytes += event.length;
    }

    /** What waits, the oldest first. */
    public List<Path> waiting() throws IOException {
        return filesThatEndIn(WAITING);
    }

    /** What the server will never take, the oldest first; the reason of each is beside it. */
    public List<Path> refused() throws IOException {
        return filesThatEndIn(REFUSED);
    }

    private List<Path> filesThatEndIn(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /** The event was taken, and waits no more. */
    synchronized void taken(Path event) throws IOException {
        long size = size(event);
        if (Files.deleteIfExists(event)) {
            bytes = Math.max(0, bytes - size);
        }
    }

    /**
     * The server will never take the event: it is put beside the others, so that those behind it go on, and the reason with it. On a full disk
     * the log alone has the reason.
     */
    synchronized void setAside(Path event, String reason) throws IOException {
        long size = size(event);
        Path aside = event.resolveSibling(event.getFileName() + REFUSED);
        Files.move(event, aside, StandardCopyOption.REPLACE_EXISTING);
        bytes = Math.max(0, bytes - size);
        LOG.log(System.Logger.Level.WARNING, "event refused file={0} reason={1}", aside, reason);
        Path beside = event.resolveSibling(event.getFileName() + ".reason");
        try {
            Files.write(beside, (reason + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            Files.deleteIfExists(beside);
            LOG.log(System.Logger.Level.WARNING, "reason not kept file={0} failure={1}", beside, full.getMessage());
        }
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException takenByAnother) {
            return 0;
        }
    }
}
