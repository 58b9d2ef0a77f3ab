/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.Dialect;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a product says in SQL what a contract demands: what differs between products, and nothing else. What is said must mean the same as the
 * compiled check does; where that is not certain, nothing is said, and the values are read instead. Standard SQL here; each product says what
 * it has otherwise. Immutable.
 */
interface SqlDialect extends ProductSession {
    /** The types as the product writes them. */
    Dialect types();

    /** Of the product, for people. */
    default String title() {
        return types().title();
    }

    /** A name, whatever is in it. */
    default String quote(String name) {
        return types().inQuotes(name);
    }

    /** The name of a table. */
    default String quote(TableName name) {
        return name.parts().stream().map(this::quote).collect(Collectors.joining("."));
    }

    /** A text. */
    default String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Whether there is a text of no characters; else it is null. */
    default boolean hasEmptyText() {
        return true;
    }

    /** A number to compare a column of that type with. */
    default String number(DataType type, BigDecimal number) {
        return number.toPlainString();
    }

    /** Whether a column of whole numbers holds no more than the bits that its type names. */
    default boolean hasUsualWidths() {
        return true;
    }

    /** How many rows have a value in the expression, however many there are. */
    default String count(String expression) {
        return "COUNT(%s)".formatted(expression);
    }

    /** Whether the product's own questions mean for values of this column what the contract means; else they are read. */
    default boolean isKnown(TableColumn column) {
        return true;
    }

    /** The texts of a column without what only fills them up; compared by characters, not by the rules of any language. */
    default String text(TableColumn column, String reference) {
        return column.isPadded() ? "TRIM(TRAILING ' ' FROM %s)".formatted(reference) : reference;
    }

    /** Such a text, or one of a list, in a form that is equal only when each character is. */
    default String exact(String text) {
        return text;
    }

    /** A text of a list in that form; nothing when the product may take it for another one. */
    default Optional<String> exactLiteral(String text) {
        return Optional.of(exact(literal(text)));
    }

    /** Whether {@link #exact} is; otherwise texts are not compared in this database. */
    default boolean comparesExactly() {
        return true;
    }

    /** Of how many values a list may consist. */
    default int mostListed() {
        return 1_000;
    }

    /** How many characters, by Unicode. */
    default String length(String text) {
        return "CHAR_LENGTH(%s)".formatted(text);
    }

    /** Whether a pattern is found in a text; nothing when the product has no way to say exactly that. */
    default Optional<String> found(String text, PortablePattern pattern) {
        return Optional.empty();
    }

    /** Text that may hold personal data of a kind, or more texts than that. */
    default String mayHold(String text, PersonalHint hint) {
        return switch (hint) {
            case AT_SIGN -> "%s LIKE '%%@%%'".formatted(text);
            case PLUS_SIGN -> "%s LIKE '%%+%%'".formatted(text);
            case CARD_DIGITS -> "%s >= 13".formatted(length(text));
            case IBAN -> "%s >= 15".formatted(length(text));
        };
    }

    /** Numbers of such a column that are none, such as not-a-number; nothing when it has none. */
    default @Nullable String noNumber(DataType type, String reference) {
        return null;
    }

    /** Whether numbers are not whole. */
    default String fraction(DataType type, String reference) {
        return "%s <> FLOOR(%s)".formatted(reference, reference);
    }

    /** Whether a number is no multiple of a step; nothing when the product cannot say it exactly. */
    default Optional<String> noMultiple(DataType type, String reference, BigDecimal step) {
        boolean exact = type instanceof DataType.Whole || type instanceof DataType.Decimal;
        return exact ? Optional.of("MOD(%s, %s) <> 0".formatted(reference, number(type, step))) : Optional.empty();
    }

    /** Dates and times that contracts do not have: beyond the years 1 to 9999, or infinite; nothing when the product has none either. */
    default @Nullable String noTime(DataType type, String reference) {
        return null;
    }

    /** A day to compare a column with. */
    default String day(String iso) {
        return "DATE " + literal(iso);
    }

    /** A time of day to compare a column with. */
    default String timeOfDay(String iso) {
        return "TIME " + literal(iso);
    }

    /**
     * A moment to compare a column with.
     *
     * @param text such as {@code 2025-12-31 23:59:59.000000}, in UTC
     * @param zone whether the column's type has a zone
     */
    default String moment(String text, boolean zone) {
        return "TIMESTAMP " + literal(zone ? text + "+00:00" : text);
    }

    /** What is selected so that the driver gives the column's values as {@link ColumnReading} reads them. */
    default String read(TableColumn column, String reference) {
        return column.isPadded() ? text(column, reference) : reference;
    }

    /** What a table's name is followed by when only a share of its rows is wanted, the same in each query of a run. */
    default Optional<String> sample(double percent, long seed) {
        return Optional.empty();
    }

    /**
     * A condition that about such a share of the rows meets, chosen by their keys; the same in each query of a run.
     *
     * @param millionths the share, of a million
     */
    default Optional<String> chosen(List<String> keys, long millionths, long seed) {
        return Optional.empty();
    }

    /** A query whose text comes from a contract, as a part of another one: so it can be nothing but a query. */
    default String enclosed(String query) {
        return "SELECT * FROM (%s\n) measured".formatted(query);
    }
}
