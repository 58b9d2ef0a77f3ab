/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.service.registry.ContractQuery.Condition;
import dev.pacta.service.registry.ContractQuery.Filter;
import dev.pacta.service.shared.Database;
import dev.pacta.service.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGStatement;

/** Finds contracts and counts what the filters would give. Safe for many threads. */
@ApplicationScoped
class ContractSearch {
    /** The most contracts that are counted: an answer costs the same in a registry of any size. */
    static final int MOST_COUNTED = 5_000;

    private static final int MOST_VALUES = 50;
    private static final String COLUMNS = """
            select c.id, c.name, c.domain, c.owner, c.status, c.latest_version, c.versions, c.schema_objects, c.tags, c.personal_data,
            c.published_at from contract c where\s""";

    private final Database database;

    ContractSearch(Database database) {
        this.database = database;
    }

    /** What is found, without the newest results of validators. */
    List<SummaryView> rows(ContractQuery query, ContractQuery.Order order, Window window) {
        Condition condition = query.all().and(" order by " + order.sql() + " limit ? offset ?");
        List<Object> parameters = new ArrayList<>(condition.parameters());
        parameters.add(window.limit());
        parameters.add(window.offset());
        return database.ask(connection -> {
            List<SummaryView> found = new ArrayList<>();
            try (PreparedStatement select = prepared(connection, COLUMNS + condition.sql(), parameters);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(summary(rows));
                }
            }
            return found;
        });
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

    /**
     * How many there are, in all and for each value of each filter.
     *
     * @param bounded there are more than are counted
     */
    record Counts(long total, boolean bounded, Map<String, Map<String, Long>> facets) {}

    /**
     * Counts in one statement. The numbers beside a filter are those that choosing another of its values would give, so that a filter
     * that is set does not count for itself; filters that are not set share one reading of the rows.
     */
    Counts counts(ContractQuery query) {
        StringBuilder sql = new StringBuilder("with c as materialized (");
        List<Object> parameters = new ArrayList<>();
        add(query.all(), sql, parameters);
        sql.append(") select 'total' as facet, '' as value, count(*) as number from c");
        for (Filter filter : Filter.FACETS) {
            sql.append(" union all (select '")
                    .append(filter.text())
                    .append("', ")
                    .append(filter.value())
                    .append(", count(*) from ");
            if (query.sets(filter)) {
                sql.append('(');
                add(query.without(filter), sql, parameters);
                sql.append(") as c");
            } else {
                sql.append('c');
            }
            sql.append(filter.join()).append(" where ").append(filter.value());
            sql.append(" is not null group by 2 order by 3 desc, 2 limit ")
                    .append(MOST_VALUES)
                    .append(')');
        }
        return database.ask(connection -> {
            try (PreparedStatement select = prepared(connection, sql.toString(), parameters);
                    ResultSet rows = select.executeQuery()) {
                return counts(rows);
            }
        });
    }

    private static void add(Condition condition, StringBuilder sql, List<Object> parameters) {
        sql.append("select c.domain, c.status, c.owner, c.tags from contract c where ")
                .append(condition.sql());
        sql.append(" limit ").append(MOST_COUNTED + 1);
        parameters.addAll(condition.parameters());
    }

    private static Counts counts(ResultSet rows) throws SQLException {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        Filter.FACETS.forEach(filter -> facets.put(filter.text(), new LinkedHashMap<>()));
        long total = 0;
        while (rows.next()) {
            Map<String, Long> values = facets.get(rows.getString(1));
            if (values == null) {
                total = rows.getLong(3);
            } else {
                values.put(rows.getString(2), rows.getLong(3));
            }
        }
        return new Counts(Math.min(total, MOST_COUNTED), total > MOST_COUNTED, facets);
    }

    private static PreparedStatement prepared(Connection connection, String sql, List<Object> parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        // Planned anew each time: whether the words are rare or in every contract decides how they are best looked for.
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }
}
