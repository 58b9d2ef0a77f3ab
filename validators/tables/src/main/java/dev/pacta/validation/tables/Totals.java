/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Totals over the rows of a table, all of them in one query unless there are very many. Used once. */
final class Totals {
    /** Products give a query from one to four thousand columns. */
    private static final int MOST_IN_ONE_QUERY = 800;

    private final TableRows rows;
    private final List<String> expressions = new ArrayList<>();
    private final List<@Nullable String> values = new ArrayList<>();

    Totals(TableRows rows) {
        this.rows = rows;
    }

    /** Adds a total; its number. */
    int add(String expression) {
        int known = expressions.indexOf(expression);
        if (known >= 0) {
            return known;
        }
        expressions.add(expression);
        return expressions.size() - 1;
    }

    /** Adds the number of rows that meet a condition. */
    int count(String condition) {
        return add(counting(rows.dialect(), condition));
    }

    /** How many rows meet a condition; unknown is not met. */
    static String counting(SqlDialect dialect, String condition) {
        return dialect.count("CASE WHEN %s THEN 1 END".formatted(condition));
    }

    /** The queries. */
    List<String> queries() {
        List<String> queries = new ArrayList<>();
        for (int from = 0; from < expressions.size(); from += MOST_IN_ONE_QUERY) {
            List<String> some = expressions.subList(from, Math.min(expressions.size(), from + MOST_IN_ONE_QUERY));
            queries.add("SELECT %s %s".formatted(String.join(",\n  ", some), rows.from()));
        }
        return queries;
    }

    /** Asks. */
    void ask(Database database) throws SQLException {
        for (String query : queries()) {
            try (Statement statement = database.statement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(row.getString(column));
                }
            }
        }
    }

    long number(int total) {
        return Long.parseLong(Objects.requireNonNull(values.get(total)));
    }

    @Nullable
    String text(int total) {
        return values.get(total);
    }
}
