/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.service.search.ContractQuery;
import dev.pacta.service.search.Found;
import dev.pacta.service.shared.Database;
import dev.pacta.service.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds contracts and counts what the filters would give. Safe for many threads. */
@ApplicationScoped
class ContractSearch {
    private static final String SUMMARIES = """
            select id, name, domain, owner, status, latest_version, versions, schema_objects, tags, personal_data, published_at
            from contract where id = any (?)""";

    private final Database database;
    private final SearchIndex index;

    ContractSearch(Database database, SearchIndex index) {
        this.database = database;
        this.index = index;
    }

    /** What is found among all that is committed now. */
    Found find(ContractQuery query, ContractQuery.Order order, Window window) {
        return index.current().find(query, order, window.limit(), window.offset());
    }

    /** The contracts with these ids, in the order of the ids, without the newest results of validators. */
    List<SummaryView> summaries(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, SummaryView> views = database.ask(connection -> {
            Map<String, SummaryView> found = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(SUMMARIES)) {
                select.setArray(1, connection.createArrayOf("text", ids.toArray()));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getString(1), summary(rows));
                    }
                }
            }
            return found;
        });
        return ids.stream().map(views::get).filter(Objects::nonNull).toList();
    }

    private static SummaryView summary(ResultSet row) throws SQLException {
        return new SummaryView(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                List.of((String[]) row.getArray(8).getArray()),
                List.of((String[]) row.getArray(9).getArray()),
                row.getBoolean(10),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                null);
    }
}
