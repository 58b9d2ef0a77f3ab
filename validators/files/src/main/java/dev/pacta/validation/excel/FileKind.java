/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.excel;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a file is by how it begins: workbooks with a password, and those of Excel before 2007, are something else than their name says. */
final class FileKind {
    private static final long OLD = 0xE11AB1A1E011CFD0L;
    private static final int HEAD = 512;
    private static final int DIRECTORY = 4096;

    private FileKind() {}

    static void demandZip(Path file) throws IOException, UnreadableWorkbookException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            ByteBuffer head = read(bytes, 0, HEAD);
            if (head.limit() >= 4 && head.getInt(0) == 0x04034B50) {
                return;
            }
            if (head.limit() == HEAD && head.getLong(0) == OLD) {
                throw new UnreadableWorkbookException(
                        isEncrypted(bytes, head)
                                ? "it is encrypted with a password; save it without one"
                                : "it is a workbook of the old form .xls; save it as .xlsx");
            }
        }
        throw new UnreadableWorkbookException("it is no Excel workbook, or not one of the form .xlsx");
    }

    /** Such files hold a small file system ([MS-CFB]); in its directory stands what is in it. */
    private static boolean isEncrypted(RandomAccessFile bytes, ByteBuffer head) throws IOException {
        int sector = 1 << Math.min(12, head.getShort(30) & 31);
        long directory = (Integer.toUnsignedLong(head.getInt(48)) + 1) * sector;
        byte[] names = read(bytes, directory, DIRECTORY).array();
        return new String(names, StandardCharsets.UTF_16LE).contains("EncryptedPackage");
    }

    private static ByteBuffer read(RandomAccessFile bytes, long from, int length) throws IOException {
        int there = (int) Math.max(0, Math.min(length, bytes.length() - from));
        byte[] read = new byte[there];
        if (there > 0) {
            bytes.seek(from);
            bytes.readFully(read);
        }
        return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
    }
}
