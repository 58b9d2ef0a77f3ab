/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a table demands of its readers. */
final class DeltaProtocol {
    private static final int FEATURES_BY_NAME = 3;
    private static final Set<String> KNOWN = Set.of(
            "columnMapping",
            "deletionVectors",
            "timestampNtz",
            "typeWidening",
            "typeWidening-preview",
            "v2Checkpoint",
            "vacuumProtocolCheck");

    private DeltaProtocol() {}

    static void refuseUnknown(JsonNode protocol) throws UnreadableTableFolderException {
        int version = protocol.path("minReaderVersion").asInt(Integer.MAX_VALUE);
        if (version > FEATURES_BY_NAME) {
            throw new UnreadableTableFolderException(
                    "the table demands readers of version %d; 3 is the last one known here".formatted(version));
        }
        List<String> unknown = new ArrayList<>();
        protocol.path("readerFeatures").forEach(feature -> {
            if (!KNOWN.contains(feature.asText())) {
                unknown.add(feature.asText());
            }
        });
        if (!unknown.isEmpty()) {
            throw new UnreadableTableFolderException(
                    "the table has features that are not known here, and would be read wrongly: "
                            + String.join(", ", unknown));
        }
    }
}
