/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.pacta.validation.guard.RecordGuard;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Masked records as they are written: JSON, a line each, or CSV with a column for each field of the contract that may be seen; lists and
 * objects are JSON in their column.
 */
final class MaskedRecords implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Writer out;
    private final @Nullable CsvWriter csv;
    private final List<String> columns;

    private MaskedRecords(Writer out, @Nullable CsvWriter csv, List<String> columns) {
        this.out = out;
        this.csv = csv;
        this.columns = columns;
    }

    static MaskedRecords open(Path file, boolean commas, RecordGuard guard) throws IOException {
        // A writer that is made by encoder refuses half characters; here they become a question mark.
        Writer out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
        List<String> columns = guard.fields().names();
        CsvWriter csv = commas ? CsvWriter.builder().build(out) : null;
        if (csv != null) {
            csv.writeRecord(columns);
        }
        return new MaskedRecords(out, csv, columns);
    }

    void add(Map<String, @Nullable Object> record) throws IOException {
        if (csv == null) {
            out.write(JSON.writeValueAsString(record));
            out.write('\n');
            return;
        }
        String[] fields = new String[columns.size()];
        for (int at = 0; at < fields.length; at++) {
            fields[at] = field(record.get(columns.get(at)));
        }
        csv.writeRecord(fields);
    }

    private static String field(@Nullable Object value) throws IOException {
        if (value == null) {
            return "";
        }
        return value instanceof Map || value instanceof Collection ? JSON.writeValueAsString(value) : value.toString();
    }

    @Override
    public void close() throws IOException {
        if (csv == null) {
            out.close();
        } else {
            // It has a buffer of its own.
            csv.close();
        }
    }
}
