/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.filter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads one filter: OR binds least, then AND, then NOT. For one thread. */
final class FilterParser {
    private static final int DEEPEST = 50;
    private static final Set<String> WORDS = Set.of("and", "or", "not", "in", "is", "null", "true", "false");

    private final List<FilterToken> tokens;
    private int at;
    private int depth;

    FilterParser(List<FilterToken> tokens) {
        this.tokens = tokens;
    }

    RowFilter filter() throws RowFilterException {
        RowFilter filter = any();
        if (next().kind() != FilterToken.Kind.END) {
            throw expected("AND, OR or the end");
        }
        return filter;
    }

    private RowFilter any() throws RowFilterException {
        List<RowFilter> parts = new ArrayList<>(List.of(all()));
        while (takeWord("or")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.get(0) : new RowFilter.Any(parts);
    }

    private RowFilter all() throws RowFilterException {
        List<RowFilter> parts = new ArrayList<>(List.of(not()));
        while (takeWord("and")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.get(0) : new RowFilter.All(parts);
    }

    private RowFilter not() throws RowFilterException {
        if (++depth > DEEPEST) {
            throw new RowFilterException("the filter nests deeper than %d levels".formatted(DEEPEST));
        }
        RowFilter filter = takeWord("not") ? new RowFilter.Not(not()) : condition();
        depth--;
        return filter;
    }

    private RowFilter condition() throws RowFilterException {
        if (takeSign("(")) {
            RowFilter inner = any();
            require(")");
            return inner;
        }
        String field = field();
        if (takeWord("is")) {
            boolean negated = takeWord("not");
            requireWord("null");
            return negated ? new RowFilter.Not(new RowFilter.IsNull(field)) : new RowFilter.IsNull(field);
        }
        if (takeWord("not")) {
            requireWord("in");
            return new RowFilter.Not(membership(field));
        }
        return takeWord("in") ? membership(field) : new RowFilter.Comparison(field, operator(), literal());
    }

    private RowFilter membership(String field) throws RowFilterException {
        require("(");
        List<Literal> literals = new ArrayList<>(List.of(literal()));
        while (takeSign(",")) {
            literals.add(literal());
        }
        require(")");
        return new RowFilter.Membership(field, literals);
    }

    private String field() throws RowFilterException {
        FilterToken token = next();
        boolean named = token.kind() == FilterToken.Kind.NAME
                && !WORDS.contains(token.text().toLowerCase(Locale.ROOT));
        if (!named && token.kind() != FilterToken.Kind.QUOTED) {
            throw expected("the name of a field");
        }
        at++;
        return token.text();
    }

    private RowFilter.Operator operator() throws RowFilterException {
        FilterToken token = next();
        String sign = token.isSign("!=") ? "<>" : token.text();
        for (RowFilter.Operator operator : RowFilter.Operator.values()) {
            if (token.kind() == FilterToken.Kind.SIGN && operator.sign().equals(sign)) {
                at++;
                return operator;
            }
        }
        throw expected("one of = <> < <= > >= IN IS");
    }

    private Literal literal() throws RowFilterException {
        FilterToken token = next();
        Optional<Literal> literal = switch (token.kind()) {
            case TEXT -> Optional.of(new Literal.Text(token.text()));
            case NUMBER -> Optional.of(new Literal.Numeric(new BigDecimal(token.text())));
            case NAME ->
                token.isWord("true") || token.isWord("false")
                        ? Optional.of(new Literal.Truth(token.isWord("true")))
                        : Optional.empty();
            case QUOTED, SIGN, END -> Optional.empty();
        };
        if (literal.isEmpty()) {
            throw expected("a value: a text in single quotes, a number, true or false");
        }
        at++;
        return literal.get();
    }

    private FilterToken next() {
        return tokens.get(at);
    }

    private boolean takeWord(String word) {
        boolean found = next().isWord(word);
        at += found ? 1 : 0;
        return found;
    }

    private boolean takeSign(String sign) {
        boolean found = next().isSign(sign);
        at += found ? 1 : 0;
        return found;
    }

    private void require(String sign) throws RowFilterException {
        if (!takeSign(sign)) {
            throw expected("'" + sign + "'");
        }
    }

    private void requireWord(String word) throws RowFilterException {
        if (!takeWord(word)) {
            throw expected(word.toUpperCase(Locale.ROOT));
        }
    }

    private RowFilterException expected(String what) {
        FilterToken found = next();
        String shown = found.kind() == FilterToken.Kind.END ? found.text() : "'" + found.text() + "'";
        return new RowFilterException("at character %d is %s, expected %s".formatted(found.place(), shown, what));
    }
}
