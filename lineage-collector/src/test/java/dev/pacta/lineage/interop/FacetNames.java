/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.interop;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** The names of the facets in a tool's events. */
final class FacetNames {
    /** What the OpenLineage standard has a schema for. */
    private static final Set<String> OF_THE_STANDARD = Set.of(
            "parent",
            "nominalTime",
            "errorMessage",
            "processing_engine",
            "externalQuery",
            "extractionError",
            "environmentVariables",
            "executionParameters",
            "jobDependencies",
            "tags",
            "test",
            "documentation",
            "sourceCode",
            "sourceCodeLocation",
            "sql",
            "jobType",
            "ownership",
            "lineage",
            "schema",
            "dataSource",
            "lifecycleStateChange",
            "version",
            "columnLineage",
            "symlinks",
            "storage",
            "catalog",
            "hierarchy",
            "datasetType",
            "dataQualityMetrics",
            "dataQualityAssertions",
            "inputStatistics",
            "outputStatistics",
            "subset",
            "icebergScanReport",
            "icebergCommitReport");

    private FacetNames() {}

    static TreeSet<String> all(Recording recording) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (byte[] event : recording.events()) {
            JsonNode read = Recording.MAPPER.readTree(event);
            for (String place : new String[] {"facets", "inputFacets", "outputFacets"}) {
                read.findValues(place).forEach(facets -> facets.fieldNames().forEachRemaining(names::add));
            }
        }
        return names;
    }

    static TreeSet<String> ofTheStandard(Recording recording) throws IOException {
        TreeSet<String> names = all(recording);
        names.retainAll(OF_THE_STANDARD);
        return names;
    }

    static TreeSet<String> beyondTheStandard(Recording recording) throws IOException {
        TreeSet<String> names = all(recording);
        names.removeAll(OF_THE_STANDARD);
        return names;
    }
}
