/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Contracts of a registry, kept on disk with their digests. A document that is not the one that was kept is never given back. Safe for many
 * threads and processes: files are exchanged whole. A full disk is logged and stops nobody who has the contract at hand.
 */
final class ContractCache {
    private static final System.Logger LOG = System.getLogger(ContractCache.class.getName());

    private final Path folder;

    ContractCache(Path folder) {
        this.folder = folder;
    }

    /** The document of a version, when it is there and unchanged. */
    Optional<byte[]> document(String contract, String version) {
        Path file = file(contract, version + ".odcs.yaml");
        Path digest = file(contract, version + ".sha256");
        try {
            if (!Files.exists(file) || !Files.exists(digest)) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            return Files.readString(digest).strip().equals(Documents.digest(bytes))
                    ? Optional.of(bytes)
                    : Optional.empty();
        } catch (IOException unreadable) {
            return notRead(file, unreadable);
        }
    }

    void keep(String contract, String version, byte[] document) {
        write(file(contract, version + ".odcs.yaml"), document);
        write(file(contract, version + ".sha256"), bytes(Documents.digest(document)));
    }

    /** Which version a reference led to when the server was last asked. */
    Optional<String> newest(ContractReference reference) {
        Path file = newestFile(reference);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException unreadable) {
            return notRead(file, unreadable);
        }
    }

    /** As if it had never been kept: the registry is asked instead. */
    private static <T> Optional<T> notRead(Path file, IOException trouble) {
        LOG.log(System.Logger.Level.WARNING, "kept contract not read file={0} reason={1}", file, trouble.getMessage());
        return Optional.empty();
    }

    void keepNewest(ContractReference reference, String version) {
        write(newestFile(reference), bytes(version));
    }

    private Path newestFile(ContractReference reference) {
        return file(reference.contract().value(), "newest-" + reference.wanted() + ".txt");
    }

    private Path file(String contract, String name) {
        return folder.resolve(safe(contract)).resolve(safe(name));
    }

    /** Nothing that a file system takes for something else. */
    private static String safe(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("*", "%2A");
        return encoded.startsWith(".") ? "%2E" + encoded.substring(1) : encoded;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "draft", ".tmp");
            try {
                Files.write(draft, bytes);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException trouble) {
            LOG.log(System.Logger.Level.WARNING, "contract not kept file={0} reason={1}", file, trouble.getMessage());
        }
    }
}
