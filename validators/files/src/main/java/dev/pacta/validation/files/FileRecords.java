/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.Location;
import dev.pacta.validation.lake.TableSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The records of a file as a validation would see them, for those who look at data before there is a contract. */
public final class FileRecords {
    private FileRecords() {}

    /** Takes the records one after another. */
    public interface Visitor {
        /** A record as JSON in UTF-8. Whether to go on. */
        boolean json(byte[] record, Location location);

        /** A record that was parsed. Whether to go on. */
        boolean parsed(Map<String, @Nullable Object> record, Location location);

        /** A record that cannot be read. Whether to go on. */
        boolean unreadable(String reason, Location location);
    }

    /**
     * Gives the records to the visitor until it wants no more. Text of a CSV file is typed by the properties of the object.
     *
     * @throws UnreadableDataException when the file is not of that form
     */
    public static void read(Path file, FileForm form, SchemaObject object, FileSettings settings, Visitor visitor)
            throws UnreadableDataException, IOException {
        read(file, form, object, settings, visitor, bytes -> {});
    }

    /**
     * The same, and says how far it is.
     *
     * @param progress hears how many bytes of the file were read, 0 where it is not known
     */
    public static void read(
            Path file,
            FileForm form,
            SchemaObject object,
            FileSettings settings,
            Visitor visitor,
            LongConsumer progress)
            throws UnreadableDataException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableDataException(
                    file, Files.isDirectory(file) ? "this is a folder; name a file" : "there is no such file");
        }
        try (RecordSource source = open(file, form, RecordsOf.only(object), settings.maxRecordBytes())) {
            source.readAll(new Stoppable(visitor, progress));
        } catch (Enough enough) {
            // The visitor has seen what it wanted.
        }
    }

    /**
     * Gives the rows of a table in a folder to the visitor until it wants no more.
     *
     * @return the names of its columns; nothing when there is no such table, and nothing was read
     * @throws UnreadableDataException when it has no such state, or cannot be read rightly
     */
    public static Optional<List<String>> readTable(
            Path place, FileSettings settings, SchemaObject object, Visitor visitor, LongConsumer progress)
            throws UnreadableDataException, IOException {
        try (FileSet data = FileSet.of(List.of(place), settings)) {
            TableSnapshot table = data.table();
            if (table == null) {
                return Optional.empty();
            }
            readRows(place, data, table, object, new Stoppable(visitor, progress));
            return Optional.of(table.columns());
        }
    }

    /** Of a table in a bucket file by file, so that the columns of one take room at a time. */
    private static void readRows(Path place, FileSet data, TableSnapshot table, SchemaObject object, Stoppable visitor)
            throws UnreadableDataException, IOException {
        for (TableSnapshot part : data.remote() == null ? List.of(table) : table.each()) {
            data.bring(part);
            try (RecordSource source = RowSource.open(place, part, object)) {
                source.readAll(visitor);
            } catch (Enough enough) {
                return;
            }
            data.release(part);
        }
    }

    /**
     * The form of a file, by its name.
     *
     * @throws UnreadableDataException when there is no such file, or its ending says nothing
     */
    public static FileForm form(Path file) throws UnreadableDataException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableDataException(
                    file, Files.isDirectory(file) ? "this is a folder; name its files" : "there is no such file");
        }
        String name = file.getFileName().toString();
        return FileForm.of(name).orElseThrow(() -> new UnreadableDataException(file, FileForm.unknown(name)));
    }

    /**
     * The columns of a file that says their types, as DuckDB calls them.
     *
     * @throws UnreadableDataException when it is none of that form
     */
    public static Map<String, String> columns(Path file, FileForm form) throws UnreadableDataException, IOException {
        return form == FileForm.ARROW ? ArrowSource.columnTypes(file) : RowSource.columnTypes(file);
    }

    /**
     * The sheets of a workbook that people see and that are not empty.
     *
     * @throws UnreadableDataException when it is no workbook, or there is none
     */
    public static List<String> sheets(Path workbook) throws UnreadableDataException, IOException {
        return ExcelSource.sheets(workbook);
    }

    /**
     * The sheet of a workbook that holds the records of an object.
     *
     * @throws UnreadableDataException when it is no workbook, or has no such sheet
     */
    public static String sheet(Path workbook, SchemaObject object) throws UnreadableDataException, IOException {
        return ExcelSource.sheet(workbook, object);
    }

    /** Whether values of a column of that type, as DuckDB calls it, can be validated by that logical type. */
    public static boolean holds(String columnType, LogicalType type) {
        return ColumnTypes.fits(columnType, type);
    }

    static RecordSource open(Path file, FileForm form, RecordsOf wanted, int most)
            throws UnreadableDataException, IOException {
        SchemaObject object = wanted.object();
        return switch (form) {
            case NDJSON -> new NdjsonSource(file, CountedInput.open(file), most);
            case JSON -> new JsonSource(file, CountedInput.open(file), most);
            case CSV -> new CsvSource(file, CountedInput.open(file), object, most);
            case AVRO -> new AvroSource(file);
            case ARROW -> new ArrowSource(file, object);
            case EXCEL -> new ExcelSource(file, wanted, most);
            case PARQUET -> RowSource.open(file, object);
        };
    }

    private record Stoppable(Visitor visitor, LongConsumer told) implements RecordSource.Sink {
        @Override
        public void bytes(byte[] json, Location location) throws IOException {
            goOn(visitor.json(json, location));
        }

        @Override
        public void parsed(Map<String, @Nullable Object> record, String raw, Location location) throws IOException {
            goOn(visitor.parsed(record, location));
        }

        @Override
        public void unreadable(String reason, @Nullable String raw, Location location) throws IOException {
            goOn(visitor.unreadable(reason, location));
        }

        @Override
        public void progress(long bytes) {
            told.accept(bytes);
        }

        private static void goOn(boolean wanted) throws IOException {
            if (!wanted) {
                throw new Enough();
            }
        }
    }

    private static final class Enough extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
