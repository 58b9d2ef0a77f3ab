/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.validation.Mode;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.lake.TableSnapshot;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How it ended.
 *
 * @param quarantineFolder where the bad records of this run are, when there are any
 * @param quarantined how many there are
 * @param blocked whether the data must not pass
 * @param table the state that was checked, of a table
 * @param files what the files were like that were checked
 */
public record FileReport(
        ValidationReport report,
        @Nullable Path quarantineFolder,
        long quarantined,
        Mode mode,
        boolean blocked,
        @Nullable TableSnapshot table,
        FileStates files) {}
