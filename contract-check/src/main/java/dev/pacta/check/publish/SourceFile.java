/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.publish;

import dev.pacta.check.git.GitRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file whose contract is sent to a server, and what it holds.
 *
 * @param file where it lies, or would lie if the working tree had it
 * @param bytes as they are sent; not copied
 */
public record SourceFile(Path file, byte[] bytes) {
    public SourceFile {
        file = real(file.toAbsolutePath().normalize());
    }

    /** The repository that it lies in, of several nested ones the innermost; empty when there is none. */
    Optional<GitRepository> repository() {
        Path folder = file.getParent();
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        return folder == null ? Optional.empty() : GitRepository.around(folder);
    }

    /** Its name in a repository, as Git writes it. */
    String nameIn(GitRepository repository) {
        return repository.root().relativize(file).toString().replace('\\', '/');
    }

    private static Path real(Path file) {
        if (Files.exists(file)) {
            try {
                return file.toRealPath();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
        Path folder = file.getParent();
        return folder == null ? file : real(folder).resolve(file.getFileName());
    }
}
