/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.odcs.JsonText;
import dev.pacta.validation.Location;
import dev.pacta.validation.avro.AvroRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.InvalidAvroMagicException;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** The records of an Avro container file, by the schema that stands in it. Logical types are what they mean. */
final class AvroSource implements RecordSource {
    private static final int PROGRESS_EVERY = 5_000;

    private final Path file;
    private final AvroRecords records = new AvroRecords();

    AvroSource(Path file) throws UnreadableDataException {
        Packing.refuse(file, "Avro files pack their blocks themselves");
        this.file = file;
    }

    @Override
    public void readAll(Sink sink) throws IOException, UnreadableDataException {
        try (DataFileReader<IndexedRecord> stream = new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
            if (stream.getSchema().getType() != Schema.Type.RECORD) {
                throw new UnreadableDataException(
                        file,
                        "its entries are %s, not records"
                                .formatted(stream.getSchema().getType()));
            }
            long number = 0;
            while (stream.hasNext()) {
                number++;
                Map<String, @Nullable Object> record = next(stream, number);
                sink.parsed(record, JsonText.of(record), new Location(file.toString(), number, Location.Unit.ROW));
                if (number % PROGRESS_EVERY == 0) {
                    sink.progress(stream.previousSync());
                }
            }
            // Avro's reader takes a block that breaks off for the end of the file.
            if (stream.previousSync() != Files.size(file)) {
                throw new UnreadableDataException(
                        file, "it breaks off in the middle of a block, after %,d records".formatted(number));
            }
        } catch (InvalidAvroMagicException none) {
            throw new UnreadableDataException(file, "this cannot be read as an Avro file", none);
        } catch (AvroRuntimeException broken) {
            throw new UnreadableDataException(file, "this cannot be read as an Avro file", broken);
        } catch (NoClassDefFoundError noCodec) {
            throw new UnreadableDataException(
                    file,
                    "its blocks are packed in a way that is not known here; known are deflate, snappy and bzip2",
                    noCodec);
        }
    }

    /** Avro's reader has no limit of depth: a schema that contains itself lets records be as deep as their writer liked. */
    private Map<String, @Nullable Object> next(DataFileReader<IndexedRecord> stream, long number)
            throws UnreadableDataException {
        try {
            return PlainRecords.map(records.struct(stream.next()));
        } catch (StackOverflowError tooDeep) {
            throw new UnreadableDataException(
                    file, "record %,d is nested deeper than can be read".formatted(number), tooDeep);
        }
    }

    @Override
    public void close() {
        // Nothing is open between two readings.
    }
}
