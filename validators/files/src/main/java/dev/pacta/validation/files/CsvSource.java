/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.Location;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180) in UTF-8, the first line the header. Tabs or semicolons separate where the header has no comma.
 * An empty field counts as null. Numbers and truth values are read by the type of the contract.
 */
final class CsvSource implements RecordSource {
    private static final int PROGRESS_EVERY = 5_000;
    /** More columns than any table has; a bound for what is no table. */
    private static final int MOST_FIELDS = 1_000_000;

    private final Path file;
    private final CountedInput input;
    private final SchemaObject object;
    private final int longest;
    private String header = "";

    CsvSource(Path file, CountedInput input, SchemaObject object, int longest) {
        this.file = file;
        this.input = input;
        this.object = object;
        this.longest = longest;
    }

    @Override
    public QuarantineForm form() {
        return new QuarantineForm("csv", header);
    }

    @Override
    public void readAll(Sink sink) throws IOException, UnreadableDataException {
        InputStreamReader text = new InputStreamReader(
                input,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        long[] line = {0};
        try {
            java.io.PushbackReader whole = new java.io.PushbackReader(new java.io.BufferedReader(text), 1 << 16);
            char separator = HeaderRow.separator(whole);
            try (CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(separator)
                    .maxBufferSize(longest)
                    .skipEmptyLines(true)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .build(
                            CsvRecordHandler.of(limits -> limits.maxFields(MOST_FIELDS)
                                    .maxFieldSize(longest)
                                    .maxRecordSize(longest)),
                            whole)) {
                records(reader, sink, line);
            }
        } catch (CsvParseException malformed) {
            throw unreadable(malformed, line[0]);
        } catch (UncheckedIOException wrapped) {
            throw unreadable(wrapped, line[0]);
        } catch (CharacterCodingException | Packing.DamagedException broken) {
            throw unreadable(broken, line[0]);
        }
    }

    private UnreadableDataException unreadable(Throwable trouble, long line) {
        String problem = "this is no CSV, or a record has more than %,d characters or %,d fields"
                .formatted(longest, MOST_FIELDS);
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof Packing.DamagedException) {
                problem = String.valueOf(cause.getMessage());
            } else if (cause instanceof CharacterCodingException) {
                problem = "these bytes are not UTF-8";
            }
        }
        return new UnreadableDataException(file, "after line %,d: %s".formatted(line, problem), trouble);
    }

    private void records(CsvReader<CsvRecord> reader, Sink sink, long[] line)
            throws IOException, UnreadableDataException {
        HeaderRow columns = null;
        long number = 0;
        for (CsvRecord record : reader) {
            line[0] = record.getStartingLineNumber();
            if (columns == null) {
                columns = HeaderRow.of(file, record.getFields(), object);
                header = String.join(",", quoted(record));
                continue;
            }
            number++;
            Location location = new Location(file.toString(), line[0], Location.Unit.LINE);
            if (record.getFieldCount() != columns.size()) {
                sink.unreadable(
                        "the line has %d fields, the header %d".formatted(record.getFieldCount(), columns.size()),
                        String.join(",", quoted(record)),
                        location);
            } else {
                sink.parsed(values(record, columns), String.join(",", quoted(record)), location);
            }
            if (number % PROGRESS_EVERY == 0) {
                sink.progress(input.consumed());
            }
        }
        if (columns == null) {
            throw new UnreadableDataException(
                    file, "the file is empty; the first line of a CSV file names the columns");
        }
    }

    private static Map<String, @Nullable Object> values(CsvRecord record, HeaderRow columns) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int at = 0; at < columns.size(); at++) {
            Property property = columns.property(at);
            String text = record.getField(at);
            LogicalType type = property == null ? LogicalType.STRING : property.logicalType();
            values.put(columns.name(at), TypedText.read(type, text));
        }
        return values;
    }

    private static List<String> quoted(CsvRecord record) {
        List<String> fields = new ArrayList<>(record.getFieldCount());
        for (String field : record.getFields()) {
            boolean special = field.indexOf(',') >= 0
                    || field.indexOf('"') >= 0
                    || field.indexOf('\n') >= 0
                    || field.indexOf('\r') >= 0;
            fields.add(special ? '"' + field.replace("\"", "\"\"") + '"' : field);
        }
        return fields;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
