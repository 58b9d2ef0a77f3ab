/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.Dialect;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much of a thing a product takes, as its manual says.
 *
 * @param name the longest name
 * @param bytes whether that is counted in bytes of UTF-8; else in characters
 * @param parts how many parts a table's name may have
 * @param cases whether names that differ only in case are two
 * @param keyText the length that a text without a bound gets in a key, or null when it may stay without
 * @param keyBytes the largest key with four bytes for a character, or 0 for any
 * @param comment the longest comment of a column; a table's may be twice as long
 */
record Limits(
        int name,
        boolean bytes,
        int parts,
        boolean cases,
        @Nullable Integer keyText,
        int keyBytes,
        int comment) {
    private static final int ANY = Integer.MAX_VALUE / 2;

    /** Every table of PostgreSQL has columns of its own by these names. */
    private static final Set<String> TAKEN = Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

    static Limits of(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL -> new Limits(63, true, 2, true, null, 0, ANY);
            case MYSQL -> new Limits(64, false, 2, false, 255, 3072, 1024);
            case SQLSERVER -> new Limits(128, false, 3, false, 255, 0, 3700);
            case ORACLE -> new Limits(128, true, 2, false, 255, 0, 1000);
            case BIGQUERY -> new Limits(300, false, 3, false, null, 0, 1024);
            case SNOWFLAKE -> new Limits(255, false, 3, false, null, 0, ANY);
            case SPARK -> new Limits(255, false, 3, false, null, 0, ANY);
            case DUCKDB -> new Limits(ANY, false, 2, false, null, 0, ANY);
            case FLINK -> new Limits(ANY, false, 3, true, null, 0, ANY);
            case ANSI -> new Limits(ANY, false, 3, false, null, 0, ANY);
        };
    }

    boolean fits(String text) {
        int length = bytes ? text.getBytes(StandardCharsets.UTF_8).length : text.codePointCount(0, text.length());
        return length <= name;
    }

    /** What tells two names apart. */
    String folded(String text) {
        return cases ? text : text.toLowerCase(Locale.ROOT);
    }

    /** Whether the character may stand in a name, between quotes where need be. */
    static boolean allows(Dialect dialect, boolean table, int character) {
        return switch (dialect) {
            case MYSQL -> character != 0 && character <= Character.MAX_VALUE;
            case SPARK -> table ? isPlain(character) : dialect.allows(character);
            case POSTGRESQL, ORACLE, SQLSERVER, BIGQUERY, SNOWFLAKE, DUCKDB, FLINK, ANSI -> dialect.allows(character);
        };
    }

    private static boolean isPlain(int character) {
        return character < 128 && (Character.isLetterOrDigit(character) || character == '_');
    }

    static boolean isTaken(Dialect dialect, boolean table, String name) {
        return dialect == Dialect.POSTGRESQL && !table && TAKEN.contains(name);
    }

    /** Whether a column of that type may be in a key. */
    static boolean keys(Dialect dialect, DataType type) {
        boolean nested = type instanceof DataType.Array
                || type instanceof DataType.Structure
                || type instanceof DataType.Mapping
                || type instanceof DataType.Embedding;
        boolean large = type instanceof DataType.Document
                || type instanceof DataType.Binary binary && binary.length() == null
                || type instanceof DataType.Text text && text.length() == null;
        return switch (dialect) {
            case POSTGRESQL -> true;
            case DUCKDB -> !nested && !(type instanceof DataType.Whole whole && whole.bits() > 64 && !whole.signed());
            case MYSQL, SQLSERVER -> !nested && !large;
            case ORACLE -> !nested && !large && !(type instanceof DataType.Timestamp timestamp && timestamp.zone());
            case BIGQUERY, SNOWFLAKE, SPARK, FLINK, ANSI -> !nested && !(type instanceof DataType.Document);
        };
    }
}
