/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.validation.Location;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.Verdict;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.apache.avro.generic.IndexedRecord;
import org.apache.beam.sdk.values.Row;

/**
 * What the records of a collection are, and so how they are read.
 *
 * @param <T> the records
 */
@FunctionalInterface
public interface RecordForm<T> extends Serializable {
    /** Has a record checked. */
    Verdict check(T record, ValidationRun run, Location location);

    /** JSON in UTF-8. */
    static RecordForm<byte[]> json() {
        return (record, run, location) -> run.accept(record, location);
    }

    /** JSON as text. */
    static RecordForm<String> jsonText() {
        return (record, run, location) -> run.accept(record.getBytes(StandardCharsets.UTF_8), location);
    }

    /** Rows. Records of any other type that has a schema become rows by {@code Convert.toRows()}. */
    static RecordForm<Row> rows() {
        return new RowForm();
    }

    /** Generic and specific records of Avro; takes {@code dev.pacta:pacta-validators-avro}. */
    static <T extends IndexedRecord> RecordForm<T> avro() {
        return new AvroForm<>();
    }
}
