/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.types;

import dev.pacta.contract.Server;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A product's way to write types in SQL. Safe for many threads. */
public enum Dialect {
    POSTGRESQL("PostgreSQL", List.of("postgres", "postgresql", "cloudsql", "redshift")),
    MYSQL("MySQL", List.of("mysql")),
    SQLSERVER("SQL Server", List.of("sqlserver", "synapse")),
    ORACLE("Oracle", List.of("oracle")),
    BIGQUERY("BigQuery", List.of("bigquery")),
    SNOWFLAKE("Snowflake", List.of("snowflake")),
    SPARK("Spark and Databricks", List.of("databricks", "hive", "glue", "athena")),
    DUCKDB("DuckDB", List.of("duckdb")),
    FLINK("Flink SQL", List.of()),
    ANSI("standard SQL", List.of("trino", "presto"));

    private final String title;
    private final List<String> servers;
    private final DialectTable table;

    Dialect(String title, List<String> servers) {
        this.title = title;
        this.servers = servers;
        this.table = DialectTable.load(name().toLowerCase(Locale.ROOT));
    }

    /** As users name it: {@code postgresql}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** The dialect of a server. */
    public static Optional<Dialect> of(Server server) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.servers.contains(server.type()))
                .findFirst();
    }

    /** Text of this dialect, to be read. */
    public Tokens tokens(String sql) {
        return switch (this) {
            case MYSQL -> new Tokens(sql, new Lexing(true, false, true, false));
            case BIGQUERY -> new Tokens(sql, new Lexing(true, true, true, false));
            case SNOWFLAKE, SPARK -> new Tokens(sql, new Lexing(true, true, false, false));
            case SQLSERVER -> new Tokens(sql, new Lexing(false, false, false, true));
            case POSTGRESQL, ORACLE, DUCKDB, FLINK, ANSI -> new Tokens(sql);
        };
    }

    /** What a type means. Never fails: what the dialect does not have is unknown. */
    public DataType parse(String text) {
        Tokens tokens = tokens(text);
        DataType type = read(tokens);
        return tokens.atEnd() ? type : new DataType.Unknown(text);
    }

    /** Takes a type from the text. */
    public DataType read(Tokens tokens) {
        int mark = tokens.mark();
        TypeExpression expression = new TypeReader(tokens).read();
        return table.meaning(expression, tokens.textSince(mark));
    }

    /** The type as the dialect writes it, or the nearest it has. */
    public TypeText print(DataType type) {
        String text = table.spelling(type);
        DataType again = parse(text);
        return new TypeText(text, again.equals(type) ? null : "%s has %s as %s".formatted(title, Words.of(type), text));
    }

    /** Whether the character may stand in the name of a column, between quotes where need be. */
    public boolean allows(int character) {
        return table.isAllowed(character);
    }

    /** A name, in the dialect's quotes where it needs them. */
    public String quote(String name) {
        return table.quote(name);
    }

    /** A name, always in the dialect's quotes. */
    public String inQuotes(String name) {
        return table.inQuotes(name);
    }
}
