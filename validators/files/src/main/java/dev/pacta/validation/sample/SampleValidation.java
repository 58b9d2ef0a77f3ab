/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import dev.pacta.validation.Location;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.files.FileRecords;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the records of a sample to a validator, as many as were looked at before. Not thread-safe. */
final class SampleValidation implements FileRecords.Visitor {
    private final ValidationRun run;
    private final long most;
    private long records;

    SampleValidation(ValidationRun run, long most) {
        this.run = run;
        this.most = most;
    }

    @Override
    public boolean json(byte[] record, Location location) {
        try {
            JsonRecords.read(record);
        } catch (IOException leftOut) {
            return true;
        }
        if (records == most) {
            return false;
        }
        records++;
        run.accept(record, location);
        return true;
    }

    @Override
    public boolean parsed(Map<String, @Nullable Object> record, Location location) {
        if (records == most) {
            return false;
        }
        records++;
        run.accept(record, location);
        return true;
    }

    @Override
    public boolean unreadable(String reason, Location location) {
        return true;
    }

    ValidationReport finish() {
        return run.finish();
    }
}
