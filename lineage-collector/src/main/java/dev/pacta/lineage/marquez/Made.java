/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.event.EventJson;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A view that was made of parts.
 *
 * @param whole nothing of what it is made of was dropped before it could be read
 */
record Made<V>(V view, boolean whole) {
    /** Facets by name; those that are not read by a view are handed on as they came. Those without a body are left out. */
    static Map<String, JsonNode> facets(Map<String, UUID> digests, Map<UUID, String> bodies, Set<String> read) {
        Map<String, JsonNode> facets = new TreeMap<>();
        digests.forEach((name, digest) -> {
            String body = bodies.get(digest);
            if (body != null) {
                facets.put(name, read.contains(name) ? EventJson.trusted(body) : EventJson.unread(body));
            }
        });
        return facets;
    }
}
