/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** How the bytes of a text file are packed, by the end of its name. */
enum Packing {
    NONE(""),
    GZIP(".gz"),
    ZSTD(".zst");

    private static final int BUFFER = 1 << 16;

    private final String ending;

    Packing(String ending) {
        this.ending = ending;
    }

    static Packing of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(GZIP.ending) ? GZIP : lower.endsWith(ZSTD.ending) ? ZSTD : NONE;
    }

    /** The name without what says that the file is packed. */
    static String plain(String name) {
        return name.substring(0, name.length() - of(name).ending.length());
    }

    /** Refuses files whose own form packs their content. */
    static void refuse(Path file, String reason) throws UnreadableDataException {
        if (of(file.toString()) != NONE) {
            throw new UnreadableDataException(file, reason + "; unpack it first");
        }
    }

    InputStream unpack(InputStream packed) throws IOException {
        return switch (this) {
            case NONE -> packed;
            case GZIP -> new GZIPInputStream(packed, BUFFER);
            case ZSTD -> Zstd.unpack(packed);
        };
    }

    /** What is wrong with the packed bytes, or the trouble itself where it is another. */
    IOException told(IOException trouble) {
        return switch (this) {
            case NONE -> trouble;
            case GZIP ->
                trouble instanceof EOFException
                        ? new DamagedException(
                                "the gzip data ends in the middle; was the file copied completely?", trouble)
                        : trouble instanceof ZipException
                                ? new DamagedException("the gzip data is damaged", trouble)
                                : trouble;
            case ZSTD ->
                Zstd.says(trouble)
                        ? new DamagedException(
                                "the zstd data is damaged, ends in the middle, or needs more than 128 MB to unpack",
                                trouble)
                        : trouble;
        };
    }

    /** Apart, so that the library is only loaded for files that are packed so. */
    private static final class Zstd {
        static InputStream unpack(InputStream packed) throws IOException {
            return new ZstdInputStream(packed);
        }

        static boolean says(IOException trouble) {
            return trouble instanceof ZstdIOException;
        }
    }

    /** The packed bytes cannot be unpacked. The message says why. */
    static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1L;

        DamagedException(String message, IOException cause) {
            super(message, cause);
        }
    }
}
