/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.CRC32;
import org.roaringbitmap.RoaringBitmap;

/** Deletion vectors of Delta: bitmaps of the rows of a file that are dead, in the log or in files of their own. */
final class DeletionVectors {
    private static final int MAGIC = 1_681_511_377;
    private static final int ENCODED_UUID = 20;
    private static final String Z85 =
            "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";

    private DeletionVectors() {}

    /** The rows, counted from 0, in order. */
    static long[] read(JsonNode vector, Path table, TableFiles files)
            throws IOException, UnreadableTableFolderException {
        String told = vector.path("pathOrInlineDv").asText();
        int size = vector.path("sizeInBytes").asInt(-1);
        byte[] bitmap = switch (vector.path("storageType").asText()) {
            case "i" -> inline(told, size);
            case "u" ->
                stored(relative(told, table), files, vector.path("offset").asInt(0), size);
            case "p" ->
                stored(
                        LocalPaths.ofUri(told, table),
                        files,
                        vector.path("offset").asInt(0),
                        size);
            default -> throw broken("is kept in a way that is not known here");
        };
        long[] rows = rows(ByteBuffer.wrap(bitmap).order(ByteOrder.LITTLE_ENDIAN));
        if (rows.length != vector.path("cardinality").asLong(-1)) {
            throw broken("has %d rows where the log says %s".formatted(rows.length, vector.path("cardinality")));
        }
        return rows;
    }

    private static Path relative(String told, Path table) throws UnreadableTableFolderException {
        if (told.length() < ENCODED_UUID) {
            throw broken("has no name");
        }
        String prefix = told.substring(0, told.length() - ENCODED_UUID);
        ByteBuffer id = ByteBuffer.wrap(decode(told.substring(prefix.length())));
        String name = "deletion_vector_%s.bin".formatted(new UUID(id.getLong(), id.getLong()));
        return table.resolve(prefix).resolve(name);
    }

    private static byte[] inline(String told, int size) throws UnreadableTableFolderException {
        byte[] decoded = decode(told);
        if (size < 0 || size > decoded.length) {
            throw broken("is shorter than the log says");
        }
        return java.util.Arrays.copyOf(decoded, size);
    }

    private static byte[] stored(Path file, TableFiles files, int offset, int size)
            throws IOException, UnreadableTableFolderException {
        files.bring(file);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(offset);
            if (size < 0 || bytes.readInt() != size) {
                throw broken("in %s has not the size that the log says".formatted(file));
            }
            byte[] bitmap = new byte[size];
            bytes.readFully(bitmap);
            CRC32 sum = new CRC32();
            sum.update(bitmap);
            if ((int) sum.getValue() != bytes.readInt()) {
                throw broken("in %s is damaged: its checksum differs".formatted(file));
            }
            return bitmap;
        }
    }

    private static long[] rows(ByteBuffer bitmap) throws IOException, UnreadableTableFolderException {
        if (bitmap.remaining() < Integer.BYTES + Long.BYTES || bitmap.getInt() != MAGIC) {
            throw broken("is of a form that is not known here");
        }
        long parts = bitmap.getLong();
        long[] rows = new long[0];
        for (long part = 0; part < parts; part++) {
            long high = Integer.toUnsignedLong(bitmap.getInt()) << Integer.SIZE;
            RoaringBitmap low = new RoaringBitmap();
            low.deserialize(bitmap);
            bitmap.position(bitmap.position() + low.serializedSizeInBytes());
            int at = rows.length;
            rows = java.util.Arrays.copyOf(rows, at + low.getCardinality());
            for (int row : low.toArray()) {
                rows[at++] = high | Integer.toUnsignedLong(row);
            }
        }
        return rows;
    }

    private static byte[] decode(String text) throws UnreadableTableFolderException {
        if (text.length() % 5 != 0) {
            throw broken("is not written in Z85");
        }
        ByteBuffer bytes = ByteBuffer.allocate(text.length() / 5 * Integer.BYTES);
        for (int at = 0; at < text.length(); at += 5) {
            long value = 0;
            for (int digit = at; digit < at + 5; digit++) {
                int place = Z85.indexOf(text.charAt(digit));
                if (place < 0) {
                    throw broken("is not written in Z85");
                }
                value = value * 85 + place;
            }
            bytes.putInt((int) value);
        }
        return bytes.array();
    }

    private static UnreadableTableFolderException broken(String what) {
        return new UnreadableTableFolderException("a deletion vector of the table " + what);
    }
}
