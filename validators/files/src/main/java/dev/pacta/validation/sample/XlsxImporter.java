/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import dev.pacta.validation.files.FileForm;

/** Drafts a contract from a workbook of data: an object for each of its sheets. The template of a contract is the format {@code excel}. */
public final class XlsxImporter implements Importer {
    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public ImportResult read(ImportSource source) {
        return SampleFile.read(FileForm.EXCEL, source);
    }
}
