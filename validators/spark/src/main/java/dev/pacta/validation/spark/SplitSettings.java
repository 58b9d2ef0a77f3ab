/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.report.RunReporting;
import java.time.Instant;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * How a data set is split.
 *
 * @param schemaObject may be left out when the contract has only one
 * @param now what ages are measured against; without it they are not
 * @param storage where the checked rows are kept between the actions on the two parts
 * @param reporting who is told the result; nobody when it is left out
 */
public record SplitSettings(
        @Nullable String schemaObject,
        ValidationSettings limits,
        @Nullable Instant now,
        StorageLevel storage,
        @Nullable RunReporting reporting) {
    private static final int KEPT_OF_A_PARTITION = 20;

    /** The default limits with 20 violations of each partition, memory and then disk, nobody is told. */
    public static final SplitSettings DEFAULT = new SplitSettings(
            null,
            ValidationSettings.DEFAULT.withViolationsKept(KEPT_OF_A_PARTITION),
            null,
            StorageLevel.MEMORY_AND_DISK(),
            null);

    /** The same for that schema object. */
    public SplitSettings of(String name) {
        return new SplitSettings(name, limits, now, storage, reporting);
    }

    /** The same, told there. */
    public SplitSettings toldTo(RunReporting whom) {
        return new SplitSettings(schemaObject, limits, now, storage, whom);
    }
}
