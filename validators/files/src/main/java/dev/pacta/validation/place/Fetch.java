/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.place;

import dev.pacta.validation.bucket.FetchedFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Fetches one file whole. What breaks off is taken up again where it broke off, as long as the content is the same. For one thread. */
final class Fetch {
    private static final int BUFFER = 1 << 16;
    private static final long TELL_EVERY = 1L << 20;
    private static final int LONGEST_PAUSE = 6;
    private static final long LOOK_EVERY = 8L << 20;
    /** What the machine keeps for others. */
    private static final long LEFT = 32L << 20;

    private final Origin origin;
    private final String shown;
    private final Path target;
    private final FetchedFolder folder;
    private final FetchListener listener;
    private final Patience patience;
    private Origin.@Nullable Content begun;
    private long at;
    private boolean whole;

    Fetch(Origin origin, String shown, Path target, FetchedFolder folder, FetchListener listener, Patience patience) {
        this.origin = origin;
        this.shown = shown;
        this.target = target;
        this.folder = folder;
        this.listener = listener;
        this.patience = patience;
    }

    /**
     * Fetches.
     *
     * @throws FetchException when it is not given, changes meanwhile, or finds no room here
     * @throws IOException when it cannot be written here
     */
    void run() throws IOException {
        long farthest = 0;
        for (int vain = 0; !whole; ) {
            FetchException trouble = step();
            vain = at > farthest ? 0 : vain + 1;
            farthest = Math.max(at, farthest);
            if (trouble != null) {
                if (vain == patience.tries()) {
                    throw trouble;
                }
                pause(vain);
            }
        }
        origin.demandSame(begun);
    }

    /** Goes as far as it goes; why no further, when another step may help. */
    private @Nullable FetchException step() throws IOException {
        try {
            Origin.Content content = begun;
            if (content == null) {
                origin.begin(this::write);
            } else {
                origin.resume(content, at, this::write);
            }
            return null;
        } catch (FetchException told) {
            if (told.isWorthAnother()) {
                return told;
            }
            throw told;
        }
    }

    private void write(Origin.Content content, long from, InputStream bytes) throws IOException {
        if (from == 0) {
            begun = content;
        }
        at = from;
        demandRoom(content.size() - from);
        try (FileChannel file = FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.truncate(from).position(from);
            copy(content, bytes, file);
        }
        if (content.size() >= 0 && at < content.size()) {
            throw brokenOff(null);
        }
        whole = true;
    }

    private void copy(Origin.Content content, InputStream bytes, FileChannel file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long looked = at;
        long told = -1;
        for (int read = read(bytes, buffer); read >= 0; read = read(bytes, buffer)) {
            ByteBuffer part = ByteBuffer.wrap(buffer, 0, read);
            while (part.hasRemaining()) {
                at += file.write(part);
            }
            if (at - looked >= LOOK_EVERY) {
                looked = at;
                demandRoom(0);
            }
            if (told < 0 || at - told >= TELL_EVERY) {
                told = at;
                tell(content);
            }
        }
        tell(content);
    }

    private void tell(Origin.Content content) {
        listener.fetched(String.valueOf(target.getFileName()), at, content.size());
    }

    private int read(InputStream bytes, byte[] buffer) throws IOException {
        try {
            return bytes.read(buffer);
        } catch (IOException broken) {
            throw brokenOff(broken);
        }
    }

    private FetchException brokenOff(@Nullable IOException broken) {
        return FetchException.away(
                "%s: it broke off after %,d bytes, again and again; call again when the network is well"
                        .formatted(shown, at),
                true,
                broken);
    }

    private void demandRoom(long bytes) throws IOException {
        long room = folder.room() - LEFT;
        if (bytes > room || room < 0) {
            throw FetchException.refused(
                    "%s: it has %s and %s has room for %,d MB; set JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR"
                            .formatted(
                                    shown,
                                    bytes > 0 ? "%,d MB".formatted((bytes >> 20) + 1) : "more to come",
                                    folder.root().getParent(),
                                    Math.max(0, room) >> 20));
        }
    }

    private void pause(int vain) throws InterruptedIOException {
        try {
            Thread.sleep(patience.pause().toMillis() << Math.min(vain, LONGEST_PAUSE));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("fetching %s was stopped".formatted(shown));
        }
    }
}
