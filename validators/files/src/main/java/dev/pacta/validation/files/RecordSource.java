/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.odcs.JsonText;
import dev.pacta.validation.Location;
import dev.pacta.validation.rows.Struct;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of one file. Used once, by one thread. */
interface RecordSource extends AutoCloseable {
    /** Takes the records one after another. */
    interface Sink {
        void bytes(byte[] json, Location location) throws IOException;

        /** @param raw the record as it stands in the file, for the quarantine */
        void parsed(Map<String, @Nullable Object> record, String raw, Location location) throws IOException;

        /** A record of an engine, to be looked at before the next is read. What it says is put into words only where that is wanted. */
        default void row(Struct record, Location location) throws IOException {
            Map<String, @Nullable Object> said = PlainRecords.map(record);
            parsed(said, JsonText.of(said), location);
        }

        /** @param raw the record as it stands in the file, or nothing when it is not kept */
        void unreadable(String reason, @Nullable String raw, Location location) throws IOException;

        /** @param bytes how much of the file has been read */
        void progress(long bytes);
    }

    /** Gives all records to the sink. */
    void readAll(Sink sink) throws IOException, UnreadableDataException;

    /** How the quarantine calls its file, and what its first line is. */
    default QuarantineForm form() {
        return new QuarantineForm("ndjson", null);
    }

    @Override
    void close() throws IOException;

    /**
     * The form of quarantined records.
     *
     * @param header the first line, or nothing
     */
    record QuarantineForm(String ending, @Nullable String header) {}
}
