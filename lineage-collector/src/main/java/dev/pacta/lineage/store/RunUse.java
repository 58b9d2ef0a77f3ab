/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.store.RunQueries.RunRow;
import org.jspecify.annotations.Nullable;

/**
 * One reading or writing of a dataset by a run.
 *
 * @param subset the facet of that name; nothing when the run did not say which part
 * @param version of the dataset as the run met or left it; nothing when it did not say
 */
public record RunUse(
        RunRow run,
        DatasetKey dataset,
        @Nullable JsonNode subset,
        @Nullable String version) {}
