/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.iceberg.Files;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;

/** The files of an Iceberg table that lies on this machine, for reading only. A table that was moved is read where it lies now. */
final class IcebergFiles implements FileIO {
    private final String told;
    private final Path root;
    private final TableFiles files;

    /**
     * @param told where the table says that it is
     * @param root where it is
     * @param files brings what is read
     */
    IcebergFiles(String told, Path root, TableFiles files) {
        String plain = LocalPaths.withoutScheme(told);
        this.told = plain.endsWith("/") ? plain : plain + "/";
        this.root = root;
        this.files = files;
    }

    /** Where the file lies that the table calls so. */
    Path local(String location) throws UnreadableTableFolderException {
        String plain = LocalPaths.withoutScheme(location);
        return plain.startsWith(told)
                ? LocalPaths.ofText(root.resolve(plain.substring(told.length())).toString())
                : LocalPaths.ofText(location);
    }

    @Override
    public InputFile newInputFile(String location) {
        try {
            Path file = local(location);
            files.bring(file);
            return Files.localInput(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (UnreadableTableFolderException elsewhere) {
            throw new IllegalArgumentException(elsewhere.getMessage(), elsewhere);
        }
    }

    @Override
    public OutputFile newOutputFile(String location) {
        throw new UnsupportedOperationException("tables are only read");
    }

    @Override
    public void deleteFile(String location) {
        throw new UnsupportedOperationException("tables are only read");
    }
}
