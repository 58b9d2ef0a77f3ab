/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.filter;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A condition that a row must meet, in a small part of SQL: comparisons of a field with a value, {@code IN (…)}, {@code IS [NOT] NULL},
 * {@code NOT}, {@code AND}, {@code OR} and parentheses. Fields stand on the left, nested ones with dots, in double quotes when they have
 * other characters than letters, digits and underscores; texts and times stand in single quotes. As in SQL, a comparison with a field that
 * is null is neither true nor false, and a row passes only when the whole is true. Immutable.
 */
public sealed interface RowFilter {
    /** How a field is compared. */
    enum Operator {
        EQUAL("="),
        NOT_EQUAL("<>"),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** As it is written. */
        public String sign() {
            return sign;
        }
    }

    /** A field compared with a value. */
    record Comparison(String field, Operator operator, Literal literal) implements RowFilter {}

    /** A field that has one of several values. */
    record Membership(String field, List<Literal> literals) implements RowFilter {
        public Membership {
            literals = List.copyOf(literals);
        }
    }

    /** A field that is null or absent. */
    record IsNull(String field) implements RowFilter {}

    /** The opposite. */
    record Not(RowFilter condition) implements RowFilter {}

    /** All of them. */
    record All(List<RowFilter> conditions) implements RowFilter {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** One of them at least. */
    record Any(List<RowFilter> conditions) implements RowFilter {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * Reads a filter.
     *
     * @throws RowFilterException when the text is none
     */
    static RowFilter parse(String text) throws RowFilterException {
        return new FilterParser(FilterToken.all(text)).filter();
    }

    /** The fields that it asks for. */
    default Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        collect(this, fields);
        return fields;
    }

    private static void collect(RowFilter filter, Set<String> fields) {
        if (filter instanceof Comparison comparison) {
            fields.add(comparison.field());
        } else if (filter instanceof Membership membership) {
            fields.add(membership.field());
        } else if (filter instanceof IsNull absent) {
            fields.add(absent.field());
        } else {
            inside(filter).forEach(part -> collect(part, fields));
        }
    }

    private static Stream<RowFilter> inside(RowFilter filter) {
        if (filter instanceof Not not) {
            return Stream.of(not.condition());
        }
        if (filter instanceof All all) {
            return all.conditions().stream();
        }
        return filter instanceof Any any ? any.conditions().stream() : Stream.empty();
    }
}
