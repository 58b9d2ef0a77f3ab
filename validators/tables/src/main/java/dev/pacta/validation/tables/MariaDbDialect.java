/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * MariaDB, whose patterns are PCRE's: the modes that a server may set are unset inside the pattern, and the ends of a text are said as {@code
 * \\A} and {@code \\z}. When its engine gives up on a text, that text counts as one without a match, so that it is looked at.
 */
final class MariaDbDialect extends MySqlDialect {
    @Override
    public String title() {
        return "MariaDB";
    }

    /**
     * Its cache of subqueries takes two rows for one when a column's collation calls their values equal, whatever the subquery compares: a
     * foreign key in other letters would pass.
     */
    @Override
    public void prepare(Connection connection) throws SQLException {
        ProductSession.execute(connection, "SET SESSION optimizer_switch = 'subquery_cache=off'");
        super.prepare(connection);
    }

    @Override
    public Optional<String> found(String text, PortablePattern pattern) {
        return pattern.isWithin(1_000)
                .map(within -> "(%s COLLATE utf8mb4_bin REGEXP %s) IS TRUE"
                        .formatted(text, literal("(?-imsx)" + within.asPerl())));
    }
}
