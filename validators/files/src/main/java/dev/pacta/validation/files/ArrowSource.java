/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.Location;
import dev.pacta.validation.arrow.ArrowRows;
import dev.pacta.validation.arrow.UnreadableVectorException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.OutOfMemoryException;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Field;

/**
 * The rows of an Arrow IPC file or stream, batch by batch, read where they stand. The types of the columns are compared with the contract
 * before any row is read.
 */
final class ArrowSource implements RecordSource {
    /** For one batch with its dictionaries. */
    private static final long LEAST_MEMORY = 4L << 30;

    private final Path file;
    private final SchemaObject object;

    ArrowSource(Path file, SchemaObject object) throws UnreadableDataException {
        Packing.refuse(file, "Arrow files pack their buffers themselves");
        this.file = file;
        this.object = object;
    }

    /** The columns and their types, as DuckDB calls them. */
    static Map<String, String> columnTypes(Path file) throws UnreadableDataException, IOException {
        Map<String, String> types = new LinkedHashMap<>();
        reading(file, reader -> types.putAll(types(file, reader)));
        return types;
    }

    @Override
    public void readAll(Sink sink) throws IOException, UnreadableDataException {
        reading(file, reader -> readAll(reader, sink));
    }

    private void readAll(ArrowReader reader, Sink sink) throws IOException, UnreadableDataException {
        Map<String, String> types = types(file, reader);
        List<String> names = StoredColumns.names(file, types, object);
        List<String> stored = List.copyOf(types.keySet());
        ArrowRows batch = ArrowRows.of(reader, name -> names.get(stored.indexOf(name)));
        long number = 0;
        while (loadNext(reader)) {
            for (int row = 0; row < batch.count(); row++) {
                number++;
                sink.row(batch.row(row), new Location(file.toString(), number, Location.Unit.ROW));
            }
            sink.progress(reader.bytesRead());
        }
    }

    private boolean loadNext(ArrowReader reader) throws UnreadableDataException {
        try {
            return reader.loadNextBatch();
        } catch (OutOfMemoryException | OutOfMemoryError large) {
            throw new UnreadableDataException(file, "one of its batches needs more memory than there is", large);
        } catch (IOException | RuntimeException damaged) {
            throw damaged(file, damaged);
        }
    }

    private static Map<String, String> types(Path file, ArrowReader reader) throws UnreadableDataException {
        Map<String, String> types = new LinkedHashMap<>();
        ArrowTypes names = new ArrowTypes(reader);
        List<Field> fields;
        try {
            fields = reader.getVectorSchemaRoot().getSchema().getFields();
            fields.forEach(field -> types.put(field.getName(), names.name(field)));
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw damaged(file, damaged);
        }
        if (types.size() < fields.size()) {
            throw new UnreadableDataException(file, "two of its columns have the same name");
        }
        return types;
    }

    private interface Reading {
        void from(ArrowReader reader) throws IOException, UnreadableDataException;
    }

    private static void reading(Path file, Reading reading) throws IOException, UnreadableDataException {
        try (SeekableByteChannel channel = Files.newByteChannel(file);
                BufferAllocator allocator = allocator(file, channel.size());
                ArrowReader reader = reader(file, channel, allocator)) {
            reading.from(reader);
        } catch (UnreadableVectorException damaged) {
            throw new UnreadableDataException(file, String.valueOf(damaged.getMessage()), damaged);
        }
    }

    private static BufferAllocator allocator(Path file, long size) throws UnreadableDataException {
        try {
            return new RootAllocator(Math.max(LEAST_MEMORY, 2 * size));
        } catch (ExceptionInInitializerError | NoClassDefFoundError closed) {
            throw new UnreadableDataException(
                    file,
                    "Arrow cannot be read unless Java is started with --add-opens=java.base/java.nio=ALL-UNNAMED",
                    closed);
        }
    }

    private static ArrowReader reader(Path file, SeekableByteChannel channel, BufferAllocator allocator)
            throws IOException, UnreadableDataException {
        ArrowFraming framing = new ArrowFraming(file, channel);
        if (!framing.isFileForm()) {
            framing.checkStream();
            return ArrowBatches.ofStream(channel, allocator);
        }
        ArrowFileReader reader = ArrowBatches.ofFile(channel, allocator);
        try {
            framing.checkFile(reader);
            return reader;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            reader.close();
            throw damaged(file, damaged);
        } catch (UnreadableDataException outside) {
            reader.close();
            throw outside;
        }
    }

    /** Messages of Arrow's library may show values. */
    private static UnreadableDataException damaged(Path file, Throwable cause) {
        return new UnreadableDataException(file, "this cannot be read as Arrow: it breaks off or is damaged", cause);
    }

    @Override
    public void close() {
        // Nothing is open between two readings.
    }
}
