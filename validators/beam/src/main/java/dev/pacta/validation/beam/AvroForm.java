/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.validation.Location;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.avro.AvroRecords;
import org.apache.avro.generic.IndexedRecord;

/**
 * Records of Avro. One reader for a process, which knows the schemas that came last.
 *
 * @param <T> the records
 */
final class AvroForm<T extends IndexedRecord> implements RecordForm<T> {
    private static final long serialVersionUID = 1L;
    private static final AvroRecords READER = new AvroRecords();

    @Override
    public Verdict check(T record, ValidationRun run, Location location) {
        return run.accept(READER.struct(record), location);
    }
}
