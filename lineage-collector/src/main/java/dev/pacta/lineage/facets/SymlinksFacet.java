/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.facets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.event.EventJson;
import java.util.ArrayList;
import java.util.List;

/** The dataset facet {@code symlinks}: other names of the same dataset. */
public final class SymlinksFacet {
    private SymlinksFacet() {}

    /** The other names; entries without a namespace or a name are left out. */
    public static List<DatasetKey> read(JsonNode datasetFacets) {
        List<DatasetKey> names = new ArrayList<>();
        for (JsonNode identifier : datasetFacets.path("symlinks").path("identifiers")) {
            String namespace = EventJson.clean(identifier.path("namespace").asText(""));
            String name = EventJson.clean(identifier.path("name").asText(""));
            if (!namespace.isEmpty() && !name.isEmpty()) {
                names.add(new DatasetKey(namespace, name));
            }
        }
        return names;
    }
}
