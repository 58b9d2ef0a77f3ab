/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.ImportSource.Content;
import dev.pacta.exchange.SourceText;
import dev.pacta.validation.files.FileForm;
import dev.pacta.validation.files.UnreadableDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Drafts contracts from files of one form. The option {@code records} bounds how many records are read. */
final class SampleFile {
    private static final long MOST_RECORDS = 1_000_000;

    private SampleFile() {}

    static ImportResult read(FileForm form, ImportSource source) {
        Content content = source.content();
        try {
            if (content instanceof Content.File file) {
                return read(file.path(), form, source);
            }
            return content instanceof Content.Bytes here
                    ? readBytes(here.bytes(), form, source)
                    : SourceText.refused(
                            source, "import.source.kind", "this format is read from a file, not from a database");
        } catch (UnreadableDataException unreadable) {
            return SourceText.refused(source, "import.sample.unreadable", String.valueOf(unreadable.getMessage()));
        } catch (IOException unreadable) {
            return SourceText.refused(
                    source, "import.unreadable", "the file cannot be read: " + unreadable.getMessage());
        }
    }

    private static ImportResult read(Path file, FileForm form, ImportSource source)
            throws UnreadableDataException, IOException {
        String wanted = source.option("records").orElse(String.valueOf(MOST_RECORDS));
        if (!wanted.matches("[1-9][0-9]{0,17}")) {
            return SourceText.refused(
                    source,
                    "import.option",
                    "the option 'records' is a whole number from 1, not '%s'".formatted(wanted));
        }
        return new SampleDraft(file, form, source, Long.parseLong(wanted)).read();
    }

    /** DuckDB reads files, so bytes become one for a moment. */
    private static ImportResult readBytes(byte[] bytes, FileForm form, ImportSource source)
            throws UnreadableDataException, IOException {
        String name = source.name();
        String packed = name.endsWith(".gz") ? ".gz" : name.endsWith(".zst") ? ".zst" : "";
        Path file = Files.createTempFile("pacta-sample", form.ending() + packed);
        try {
            Files.write(file, bytes);
            return read(file, form, source);
        } finally {
            Files.delete(file);
        }
    }
}
