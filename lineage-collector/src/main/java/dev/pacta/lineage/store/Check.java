/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.JobKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run's word of having checked data against a contract.
 *
 * @param rules the assertions as an array, as OpenLineage's facet dataQualityAssertions writes them
 */
public record Check(
        String runId,
        JobKey job,
        Instant at,
        String contract,
        @Nullable String version,
        @Nullable String schemaObject,
        @Nullable String verdict,
        @Nullable Long records,
        @Nullable Long invalidRecords,
        JsonNode rules) {}
