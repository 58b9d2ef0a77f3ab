/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.Location;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.Verdict;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.types.Row;

/**
 * What the records of a stream are, and so how they are read.
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

    /** Rows whose fields have names. */
    static RecordForm<Row> rows() {
        return new RowForm();
    }

    /** Rows of the table API's inside, of that type. */
    static RecordForm<RowData> rowData(RowType type) {
        RowDataReader reader = new RowDataReader(type);
        return (record, run, location) -> run.accept(reader.read(record), location);
    }
}
