/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Fills the disk while events come in: {@code bench/run fulldisk FOLDER}. The folder has to be on a small file system of its own, where Pacta
 * then keeps all of its data. A file takes most of the free space; when events are refused it stays for a while, and is taken away. Senders
 * repeat what was not acknowledged; in the end each event has to be there once.
 */
final class FullDiskRun {
    private static final int PORT = 18_767;
    private static final long LARGEST_FILE_SYSTEM = 4L << 30;
    private static final long LEFT = 24L << 20;
    private static final int FULL_SECONDS = 30;
    private static final int AFTER_SECONDS = 10;
    private static final byte[] ZEROS = new byte[1 << 20];

    private FullDiskRun() {}

    /** @param arguments Java, the packaged server, the folder */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[2]);
        long size = Files.getFileStore(folder).getTotalSpace();
        if (size > LARGEST_FILE_SYSTEM) {
            throw new IOException("%s is on a file system of %d MB; this fills it, give it a small one"
                    .formatted(folder, size >> 20));
        }
        Path data = Files.createTempDirectory(folder, "pacta");
        Path ballast = folder.resolve("ballast");
        try (KilledServer server = new KilledServer(Path.of(arguments[0]), Path.of(arguments[1]), data, PORT)) {
            server.await();
            SteadySenders senders = new SteadySenders(server.address(), server.token());
            senders.awaitLoad();
            fill(ballast);
            long startedAt = System.nanoTime();
            while (senders.refusals() == 0) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            System.out.printf(
                    Locale.ROOT,
                    "the first refusal came after %.1f s, %,d events were acknowledged%n",
                    (System.nanoTime() - startedAt) / 1e9,
                    senders.acknowledged());
            TimeUnit.SECONDS.sleep(FULL_SECONDS);
            System.out.printf(
                    Locale.ROOT,
                    "acknowledged %,d, told to come back %,d times%n",
                    senders.acknowledged(),
                    senders.refusals());
            Files.delete(ballast);
            long spaceAt = System.nanoTime();
            senders.awaitLoad();
            System.out.printf(
                    Locale.ROOT,
                    "there is space: events are taken again after %.1f s%n",
                    (System.nanoTime() - spaceAt) / 1e9);
            TimeUnit.SECONDS.sleep(AFTER_SECONDS);
            senders.finish();
            Reckoning.of(senders);
        } finally {
            Files.deleteIfExists(ballast);
        }
    }

    private static void fill(Path ballast) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(ballast.toFile(), "rw")) {
            while (Files.getFileStore(ballast).getUsableSpace() > LEFT) {
                file.write(ZEROS);
            }
            file.getFD().sync();
        }
    }
}
