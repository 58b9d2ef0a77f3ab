/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import dev.pacta.validation.files.FileForm;

/** Arrow IPC files and streams, whose own types are kept: a draft of what all records show, with data categories suggested. */
public final class ArrowImporter implements Importer {
    @Override
    public String format() {
        return "arrow";
    }

    @Override
    public ImportResult read(ImportSource source) {
        return SampleFile.read(FileForm.ARROW, source);
    }
}
