/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.declared;

import dev.pacta.service.shared.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which contracts declare lineage, and whether it was told as it is published now. Safe for many threads. */
@ApplicationScoped
class DeclarationRows {
    private static final String DECLARES = """
            insert into contract_declaration (contract_id) select unnest(?::text[])
            on conflict (contract_id) do update set revision = contract_declaration.revision + 1""";
    private static final String NO_MORE =
            "update contract_declaration set revision = revision + 1 where contract_id = any (?::text[])";
    /** What names sources that nobody knew is tried again: they may be known by now. */
    private static final String DUE = """
            select contract_id, revision from contract_declaration
            where told < revision or cardinality(unknown) > 0 and told_at < now() - interval '10 minutes'
            order by contract_id limit ?""";

    private static final String TOLD = """
            update contract_declaration set told = greatest(told, ?), unknown = ?, declared = ?, told_at = now()
            where contract_id = ?""";
    private static final String ONE = """
            select d.unknown, d.told = d.revision as current, d.declared, v.published_at from contract_declaration d
            join contract c on c.id = d.contract_id
            join contract_version v on v.contract_id = c.id and v.version = c.latest_version where d.contract_id = ?""";

    private final Database database;

    DeclarationRows(Database database) {
        this.database = database;
    }

    /** A contract whose lineage is to be told. */
    record Due(String contract, long revision) {}

    /**
     * What is known of the telling of one contract's lineage.
     *
     * @param unknown the sources that nobody knew
     * @param current whether the newest version was told
     * @param declared names what was told last; empty when nothing was
     * @param publishedAt when the newest version was
     */
    record State(List<String> unknown, boolean current, String declared, Instant publishedAt) {
        State {
            unknown = List.copyOf(unknown);
        }
    }

    /** In the transaction of a publication. */
    void published(Collection<String> declaring, Collection<String> others) {
        database.change(connection -> {
            for (String sql : List.of(DECLARES, NO_MORE)) {
                Collection<String> ids = sql.equals(DECLARES) ? declaring : others;
                if (!ids.isEmpty()) {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
                        statement.executeUpdate();
                    }
                }
            }
        });
    }

    List<Due> due(int limit) {
        return database.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(DUE)) {
                select.setInt(1, limit);
                try (ResultSet rows = select.executeQuery()) {
                    List<Due> due = new ArrayList<>();
                    while (rows.next()) {
                        due.add(new Due(rows.getString(1), rows.getLong(2)));
                    }
                    return due;
                }
            }
        });
    }

    /** What was published meanwhile stays due. */
    void told(Due due, List<String> unknown, String declared) {
        database.change(connection -> {
            try (PreparedStatement update = connection.prepareStatement(TOLD)) {
                update.setLong(1, due.revision());
                update.setArray(2, connection.createArrayOf("text", unknown.toArray()));
                update.setString(3, declared);
                update.setString(4, due.contract());
                update.executeUpdate();
            }
        });
    }

    Optional<State> state(String contract) {
        return database.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(ONE)) {
                select.setString(1, contract);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    Array unknown = row.getArray("unknown");
                    return Optional.of(new State(
                            List.of((String[]) unknown.getArray()),
                            row.getBoolean("current"),
                            row.getString("declared"),
                            row.getObject("published_at", OffsetDateTime.class).toInstant()));
                }
            }
        });
    }
}
