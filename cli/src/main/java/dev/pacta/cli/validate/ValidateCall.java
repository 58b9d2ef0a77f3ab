/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.validation.place.DataPlace;
import dev.pacta.validation.place.FetchedData;
import dev.pacta.validation.place.LocalPlace;
import java.util.List;
import java.util.Map;

/** What {@code pacta validate} was called with, as far as it has to fit together. */
record ValidateCall(
        List<DataPlace> data,
        TableOptions tables,
        MaskOptions masks,
        MomentOptions moment,
        PurposeOptions purpose,
        Map<String, String> references,
        boolean explain) {

    /**
     * Checks before anything is read.
     *
     * @throws CommandFailure when options do not go together, with what to do
     */
    void check() {
        if (tables.isHalf()) {
            throw CommandFailure.badCall("these options speak of a database", "Add --jdbc URL.");
        }
        if (tables.wanted()) {
            checkTable();
        }
        if (tables.kept() != null && (!isOneTable() || !references.isEmpty())) {
            throw CommandFailure.badCall(
                    "--state keeps the results of one Delta or Iceberg table, by itself",
                    "Name its folder alone, without --reference; or check a table of a database with --jdbc.");
        }
        if (masks.wanted() && hasTableFolder()) {
            throw CommandFailure.badCall("masked copies are made of files, not of tables", "Leave out --masked.");
        }
        if (!explain && !tables.wanted() && data.isEmpty()) {
            throw CommandFailure.badCall("there is nothing to validate", "Name the files after the options.");
        }
        if (masks.wanted() && !purpose.asked()) {
            throw CommandFailure.badCall("a masked copy is made for a purpose", "Add --purpose P.");
        }
    }

    private void checkTable() {
        if (!data.isEmpty()) {
            throw CommandFailure.badCall("files and a table are two calls", "Leave out --jdbc, or the files.");
        }
        if (masks.wanted()) {
            throw CommandFailure.badCall("masked copies are made of files only", "Leave out --masked.");
        }
        if (moment.wanted()) {
            throw CommandFailure.badCall(
                    "--snapshot and --as-of are of Delta and Iceberg tables", "Leave out --jdbc, or these.");
        }
    }

    /** What is here says itself that it is none. */
    private boolean isOneTable() {
        return data.size() == 1 && (data.get(0) instanceof LocalPlace || FetchedData.isTable(data.get(0)));
    }

    private boolean hasTableFolder() {
        return data.stream().anyMatch(place -> FetchedData.isTable(place));
    }
}
