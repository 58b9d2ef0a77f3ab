/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.facets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.event.EventJson;
import java.util.Locale;
import java.util.Optional;

/**
 * The dataset facet {@code lifecycleStateChange}.
 *
 * @param previous the name before a {@link Change#RENAME}
 */
public record LifecycleFacet(Change change, Optional<DatasetKey> previous) {
    /** What happened to the dataset as a whole. */
    public enum Change {
        ALTER,
        CREATE,
        DROP,
        OVERWRITE,
        RENAME,
        TRUNCATE;

        /** Whether edges of the dataset may end by it. */
        public boolean ends() {
            return this == DROP || this == OVERWRITE || this == TRUNCATE;
        }
    }

    /** The facet, or empty when it is not there or names no change of the standard. */
    public static Optional<LifecycleFacet> read(JsonNode datasetFacets) {
        JsonNode facet = datasetFacets.path("lifecycleStateChange");
        String word = facet.path("lifecycleStateChange").asText("").strip().toUpperCase(Locale.ROOT);
        for (Change change : Change.values()) {
            if (change.name().equals(word)) {
                return Optional.of(new LifecycleFacet(change, previous(facet.path("previousIdentifier"))));
            }
        }
        return Optional.empty();
    }

    private static Optional<DatasetKey> previous(JsonNode identifier) {
        String namespace = EventJson.clean(identifier.path("namespace").asText(""));
        String name = EventJson.clean(identifier.path("name").asText(""));
        return namespace.isEmpty() || name.isEmpty() ? Optional.empty() : Optional.of(new DatasetKey(namespace, name));
    }

    /** A job that drops or empties a dataset names it as an output and writes nothing. */
    public boolean writesNothing() {
        return change == Change.DROP || change == Change.TRUNCATE;
    }
}
