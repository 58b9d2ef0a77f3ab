/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.Dialect;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a product says in SQL what a contract demands. What is said must mean the same as the compiled check does; where that is not certain,
 * nothing is said, and the values are read instead. Standard SQL here; each product says what it has otherwise. Immutable.
 */
class SqlDialect {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final int NANOS_OF_MICRO = 1_000;

    /** The types as the product writes them. */
    Dialect types() {
        return Dialect.ANSI;
    }

    /** Of the product, for people. */
    String title() {
        return types().title();
    }

    /** Makes a fresh session one that only reads, sees one state, and knows no zone but UTC. */
    void prepare(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        int isolation = Connection.TRANSACTION_REPEATABLE_READ;
        if (connection.getMetaData().supportsTransactionIsolationLevel(isolation)) {
            connection.setTransactionIsolation(isolation);
        }
    }

    /** Takes from the session what a query of somebody else could reach beside the database; called before the first such query. */
    void confine(Connection connection) throws SQLException {
        // A server knows by its user what may be reached.
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    boolean isTimeout(SQLException failure) {
        return failure instanceof SQLTimeoutException;
    }

    /** A name, whatever is in it. */
    String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The name of a table. */
    final String quote(TableName name) {
        return name.parts().stream()
                .map(this::quote)
                .reduce((left, right) -> left + "." + right)
                .orElseThrow();
    }

    /** A text. */
    String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** The texts of a column without what only fills them up; compared by characters, not by the rules of any language. */
    String text(TableColumn column, String reference) {
        return column.isPadded() ? "TRIM(TRAILING ' ' FROM %s)".formatted(reference) : reference;
    }

    /** Such a text, or one of a list, in a form that is equal only when each character is. */
    String exact(String text) {
        return text;
    }

    /** Whether {@link #exact} is; otherwise texts are not compared in this database. */
    boolean comparesExactly() {
        return false;
    }

    /** How many characters, by Unicode. */
    String length(String text) {
        return "CHAR_LENGTH(%s)".formatted(text);
    }

    /** Whether a pattern is found in a text; nothing when the product has no way to say exactly that. */
    Optional<String> found(String text, PortablePattern pattern) {
        return Optional.empty();
    }

    /** Text that may hold personal data of a kind, or more texts than that. */
    String mayHold(String text, PersonalHint hint) {
        return switch (hint) {
            case AT_SIGN -> "%s LIKE '%%@%%'".formatted(text);
            case PLUS_SIGN -> "%s LIKE '%%+%%'".formatted(text);
            case CARD_DIGITS -> "%s >= 13".formatted(length(text));
            case IBAN -> "%s >= 15".formatted(length(text));
        };
    }

    /** Numbers of such a column that are none, such as not-a-number; nothing when it has none. */
    @Nullable
    String noNumber(DataType type, String reference) {
        return null;
    }

    /** Whether numbers are whole. */
    String fraction(DataType type, String reference) {
        return "%s <> FLOOR(%s)".formatted(reference, reference);
    }

    /** Dates and times that contracts do not have: beyond the years 1 to 9999, or infinite; nothing when the product has none either. */
    @Nullable
    String noTime(DataType type, String reference) {
        return null;
    }

    /** Whether a number is no multiple of a step; nothing when the product cannot say it exactly. */
    Optional<String> noMultiple(DataType type, String reference, BigDecimal step) {
        boolean exact = type instanceof DataType.Whole || type instanceof DataType.Decimal;
        return exact ? Optional.of("MOD(%s, %s) <> 0".formatted(reference, step.toPlainString())) : Optional.empty();
    }

    /** A date, a time of day or an instant of {@code java.time} to compare a column with; nothing when it is finer than the product is. */
    final Optional<String> time(DataType type, Comparable<?> value) {
        if (value instanceof LocalDate date && type instanceof DataType.Date) {
            boolean usual = date.getYear() >= 1 && date.getYear() <= 9999;
            return usual ? Optional.of(day(date.toString())) : Optional.empty();
        }
        if (value instanceof Instant instant && type instanceof DataType.Timestamp stamp) {
            int year = instant.atZone(ZoneOffset.UTC).getYear();
            boolean usual = year >= 1 && year <= 9999 && instant.getNano() % NANOS_OF_MICRO == 0;
            return usual
                    ? Optional.of(moment(MOMENT.format(instant.atOffset(ZoneOffset.UTC)), stamp.zone()))
                    : Optional.empty();
        }
        boolean timeOfDay = value instanceof LocalTime time
                && time.getNano() % NANOS_OF_MICRO == 0
                && type instanceof DataType.Time;
        return timeOfDay ? Optional.of("TIME " + literal(String.valueOf(value))) : Optional.empty();
    }

    String day(String iso) {
        return "DATE " + literal(iso);
    }

    /** @param zone whether the column's type has a zone; the text is in UTC */
    String moment(String text, boolean zone) {
        return "TIMESTAMP " + literal(text);
    }

    /** What is selected so that the driver gives the column's values as {@link ColumnReading} reads them. */
    String read(TableColumn column, String reference) {
        return reference;
    }

    /** What a table's name is followed by when only a share of its rows is wanted, the same in each query of a run. */
    Optional<String> sample(double percent, long seed) {
        return Optional.empty();
    }

    /** A condition that about such a share of the rows meets, chosen by their keys; the same in each query of a run. */
    Optional<String> chosen(List<String> keys, double percent, long seed) {
        return Optional.empty();
    }

    /** Of a million. */
    static long share(double percent) {
        return Math.round(percent * 10_000);
    }

    /** A query whose text comes from a contract, as a part of another one: so it can be nothing but a query. */
    String enclosed(String query) {
        return "SELECT * FROM (%s\n) measured".formatted(query);
    }
}
