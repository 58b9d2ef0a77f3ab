/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.event.EventJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The texts of facets that are not in the table yet, each once. Not thread-safe. */
final class FacetBodies {
    private static final String INSERT =
            "insert into lineage_facet_body (digest, body) select * from unnest(?::uuid[], ?::text[]) on conflict do nothing";

    private final KnownRows known;
    private final MultiRow rows = new MultiRow(2);

    FacetBodies(KnownRows known) {
        this.known = known;
    }

    /** Keeps a text, unless it is known. Gives its digest. */
    UUID keep(JsonNode facet) {
        String body = EventJson.text(facet);
        UUID digest = Keys.of(body);
        if (!known.hasBody(digest)) {
            rows.add(digest, body);
            known.learnBody(digest);
        }
        return digest;
    }

    /** Whether a facet takes back what was told under its name (OpenLineage's {@code _deleted}). */
    static boolean isDeleted(JsonNode facet) {
        return facet.path("_deleted").asBoolean(false);
    }

    void write(Connection connection) throws SQLException {
        rows.execute(connection, INSERT);
    }
}
