/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.Dialect;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * SQL Server. Its comparisons leave out the blanks at the end, in most collations case as well, and lengths count neither those blanks nor
 * characters beyond 16 bits as one: texts are compared as bytes, and counted in a collation that knows those characters. It has no patterns
 * that all its versions share. Source: SQL Server 2022, Transact-SQL reference.
 */
final class SqlServerDialect implements SqlDialect {
    private static final Set<String> LARGE = Set.of("text", "ntext", "xml", "sql_variant");

    @Override
    public Dialect types() {
        return Dialect.SQLSERVER;
    }

    /** Reads one state where the database keeps versions of rows; else it locks no row for longer than it reads it. */
    @Override
    public void prepare(Connection connection) throws SQLException {
        boolean versions;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT snapshot_isolation_state FROM sys.databases WHERE database_id = DB_ID()")) {
            versions = row.next() && row.getInt(1) == 1;
        }
        ProductSession.execute(
                connection,
                "SET QUOTED_IDENTIFIER ON",
                "SET ANSI_NULLS ON",
                "SET TRANSACTION ISOLATION LEVEL " + (versions ? "SNAPSHOT" : "READ COMMITTED"));
        connection.setAutoCommit(false);
    }

    @Override
    public String literal(String text) {
        return "N" + SqlDialect.super.literal(text);
    }

    @Override
    public String count(String expression) {
        return "COUNT_BIG(%s)".formatted(expression);
    }

    @Override
    public boolean isKnown(TableColumn column) {
        return !LARGE.contains(column.stored().toLowerCase(Locale.ROOT));
    }

    @Override
    public String text(TableColumn column, String reference) {
        return "CAST(%s AS NVARCHAR(MAX))".formatted(column.isPadded() ? "RTRIM(%s)".formatted(reference) : reference);
    }

    @Override
    public String exact(String text) {
        return "CAST(%s AS VARBINARY(MAX))".formatted(text);
    }

    @Override
    public String length(String text) {
        return "(LEN(%s COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1)".formatted(text);
    }

    @Override
    public Optional<String> noMultiple(DataType type, String reference, BigDecimal step) {
        boolean exact = type instanceof DataType.Whole || type instanceof DataType.Decimal;
        return exact ? Optional.of("%s %% %s <> 0".formatted(reference, number(type, step))) : Optional.empty();
    }

    @Override
    public String day(String iso) {
        return "CAST('%s' AS DATE)".formatted(iso);
    }

    @Override
    public String timeOfDay(String iso) {
        return "CAST('%s' AS TIME(7))".formatted(iso);
    }

    @Override
    public String moment(String text, boolean zone) {
        return zone
                ? "CAST('%s +00:00' AS DATETIMEOFFSET(7))".formatted(text)
                : "CAST('%s' AS DATETIME2(7))".formatted(text);
    }

    @Override
    public String read(TableColumn column, String reference) {
        DataType type = column.type();
        if (type instanceof DataType.Timestamp stamp) {
            return stamp.zone()
                    ? "CONVERT(VARCHAR(40), CAST(SWITCHOFFSET(%s, '+00:00') AS DATETIME2(7)), 126) + 'Z'"
                            .formatted(reference)
                    : "CONVERT(VARCHAR(40), CAST(%s AS DATETIME2(7)), 126)".formatted(reference);
        }
        if (type instanceof DataType.Date) {
            return "CONVERT(VARCHAR(10), %s, 23)".formatted(reference);
        }
        return type instanceof DataType.Binary
                ? "CONVERT(VARCHAR(MAX), CAST(%s AS VARBINARY(MAX)), 2)".formatted(reference)
                : SqlDialect.super.read(column, reference);
    }

    @Override
    public Optional<String> chosen(List<String> keys, long millionths, long seed) {
        return Optional.of("CAST(SUBSTRING(HASHBYTES('SHA2_256', CONCAT(%d, ',', %s)), 1, 4) AS BIGINT) %% 1000000 < %d"
                .formatted(seed, String.join(", ',', ", keys), millionths));
    }
}
