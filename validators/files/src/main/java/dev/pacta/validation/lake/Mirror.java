/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import dev.pacta.validation.bucket.Bucket;
import dev.pacta.validation.bucket.BucketAddress;
import dev.pacta.validation.bucket.BucketException;
import dev.pacta.validation.bucket.FetchedFolder;
import dev.pacta.validation.bucket.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder of this machine that stands for one in a bucket while its table is read: files as long as their objects, of which only those parts take
 * room that were fetched. Safe for many threads that fetch different files.
 */
final class Mirror implements TableFiles, AutoCloseable {
    private static final int END_BYTES = 64 << 10;
    private static final int LAST_WORDS = 8;

    private final Bucket bucket;
    private final BucketAddress table;
    private final FetchedFolder folder = new FetchedFolder("pacta-bucket");
    private final Path root = folder.root();
    private final Map<Path, StoredObject> objects = new ConcurrentHashMap<>();

    Mirror(Bucket bucket, BucketAddress table) throws IOException {
        this.bucket = bucket;
        this.table = table;
    }

    Path root() {
        return root;
    }

    /** Makes the files of a folder known, without fetching one; how many there are. */
    int list(String folder) throws IOException {
        int found = 0;
        for (StoredObject object : bucket.list(table.key() + "/" + folder + "/")) {
            Path file = root.resolve(folder)
                    .resolve(object.key().substring(object.key().lastIndexOf('/') + 1));
            if (!object.key().endsWith("/") && file.normalize().getParent() != null && file.equals(file.normalize())) {
                reserve(file, object);
                found++;
            }
        }
        return found;
    }

    private static void reserve(Path file, StoredObject object) throws IOException {
        Files.createDirectories(file.getParent());
        try (RandomAccessFile empty = new RandomAccessFile(file.toFile(), "rw")) {
            empty.setLength(object.size());
        }
        Files.setLastModifiedTime(file, FileTime.from(object.modified()));
    }

    @Override
    public void bring(Path file) throws IOException {
        String key = key(file);
        synchronized (this) {
            if (objects.containsKey(file)) {
                return;
            }
            bucket.read(key, (object, bytes) -> {
                Files.createDirectories(file.getParent());
                try (OutputStream written = Files.newOutputStream(file)) {
                    bytes.transferTo(written);
                }
                Files.setLastModifiedTime(file, FileTime.from(object.modified()));
                objects.put(file, object);
            });
        }
    }

    /** The object of a file. One that lies elsewhere is none of the table's, whatever the table says. */
    private String key(Path file) throws IOException {
        Path plain = file.normalize();
        if (!plain.startsWith(root) || plain.equals(root)) {
            throw BucketException.refused("the table's file '…/%s' is not below %s; only what is there is read"
                    .formatted(file.getFileName(), table));
        }
        return table.key() + "/" + root.relativize(plain).toString().replace('\\', '/');
    }

    /** Fetches the footer of a Parquet file, unless it is there. */
    void bringFooter(Path file) throws IOException {
        if (objects.containsKey(file)) {
            return;
        }
        bucket.readEnd(key(file), END_BYTES, (object, bytes) -> {
            byte[] end = bytes.readAllBytes();
            reserve(file, object);
            write(file, object.size() - end.length, end);
            long length = end.length < LAST_WORDS ? 0 : LAST_WORDS + footer(end);
            if (length > end.length && length <= object.size()) {
                bring(file, object, new Range(object.size() - length, length - end.length));
            }
            objects.put(file, object);
        });
    }

    private static long footer(byte[] end) {
        return Integer.toUnsignedLong(java.nio.ByteBuffer.wrap(end)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .getInt(end.length - LAST_WORDS));
    }

    private static void write(Path file, long from, byte[] bytes) throws IOException {
        try (RandomAccessFile part = new RandomAccessFile(file.toFile(), "rw")) {
            part.seek(from);
            part.write(bytes);
        }
    }

    /** Bytes of a file. */
    record Range(long from, long length) {}

    /** Fetches a part of a file whose footer is there. */
    void bring(Path file, Range range) throws IOException {
        StoredObject object = objects.get(file);
        if (object == null) {
            throw new IOException("%s has no footer yet".formatted(file.getFileName()));
        }
        bring(file, object, range);
    }

    private void bring(Path file, StoredObject object, Range range) throws IOException {
        bucket.read(object, range.from(), range.length(), (again, bytes) -> {
            try (RandomAccessFile part = new RandomAccessFile(file.toFile(), "rw")) {
                part.seek(range.from());
                long written = copy(bytes, Channels.newOutputStream(part.getChannel()));
                if (written != range.length()) {
                    throw BucketException.refused(
                            "%s/…/%s ended early; call again".formatted(table, file.getFileName()));
                }
            }
        });
    }

    private static long copy(InputStream bytes, OutputStream part) throws IOException {
        return bytes.transferTo(part);
    }

    /** Gives back the room that a file takes. */
    void release(Path file) throws IOException {
        objects.remove(file);
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
