/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.table;

import dev.pacta.exchange.types.Token;
import dev.pacta.exchange.types.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The simple conditions on one column that a contract can say: bounds, lists of values, lengths. Reads what people write and what
 * databases give back of it, such as PostgreSQL's {@code ((amount >= (0)::numeric))}.
 */
final class Condition {
    private static final Set<String> LENGTHS = Set.of("LENGTH", "CHAR_LENGTH", "CHARACTER_LENGTH", "LEN");
    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "=");

    /** Nobody nests brackets deeper around one column. */
    private static final int DEEPEST = 20;

    private final Tokens tokens;
    private final List<Statement> statements = new ArrayList<>();
    private int depth;

    private Condition(String text) {
        tokens = new Tokens(text);
    }

    /**
     * One thing said of a column.
     *
     * @param kind {@code <=}, {@code <}, {@code >=}, {@code >}, {@code in}, or one of the first four after {@code length}
     */
    record Statement(String column, String kind, List<Token> values) {}

    /** What the condition says, or nothing when it is not simple. */
    static Optional<List<Statement>> read(String text) {
        Condition condition = new Condition(text);
        boolean simple = condition.all() && condition.tokens.atEnd();
        return simple && !condition.statements.isEmpty() ? Optional.of(condition.statements) : Optional.empty();
    }

    private boolean all() {
        do {
            if (!one()) {
                return false;
            }
        } while (tokens.take("AND"));
        return true;
    }

    /** Brackets may hold a whole condition or only the column's name. */
    private boolean one() {
        int mark = tokens.mark();
        int before = statements.size();
        if (depth < DEEPEST && tokens.take("(")) {
            depth++;
            boolean whole = all() && tokens.take(")");
            depth--;
            if (whole) {
                return true;
            }
        }
        tokens.back(mark);
        statements.subList(before, statements.size()).clear();
        return comparison();
    }

    private boolean comparison() {
        boolean length =
                LENGTHS.contains(tokens.peek().upper()) && tokens.peek(1).is("(");
        if (length) {
            tokens.next();
        }
        Token column = operand();
        if (!column.isName()) {
            return false;
        }
        String before = length ? "length" : "";
        if (tokens.take("IN", "(")) {
            return !length && list(column, ")");
        }
        if (tokens.take("=", "ANY")) {
            return !length && any(column);
        }
        if (tokens.take("BETWEEN")) {
            Token least = operand();
            boolean and = tokens.take("AND");
            Token most = operand();
            add(column, before + ">=", least);
            add(column, before + "<=", most);
            return and && isValue(least) && isValue(most);
        }
        return compared(column, before);
    }

    private boolean compared(Token column, String before) {
        String sign = tokens.peek().text();
        if (!COMPARISONS.contains(sign)) {
            return false;
        }
        tokens.next();
        if (!sign.equals("=") && tokens.take("=")) {
            sign += "=";
        }
        Token value = operand();
        if (sign.equals("=") && before.isEmpty()) {
            statements.add(new Statement(column.text(), "in", List.of(value)));
        } else {
            add(column, before + sign, value);
        }
        return isValue(value);
    }

    private void add(Token column, String kind, Token value) {
        statements.add(new Statement(column.text(), kind, List.of(value)));
    }

    private boolean any(Token column) {
        int open = 0;
        while (tokens.take("(")) {
            open++;
        }
        boolean array = tokens.take("ARRAY", "[");
        boolean good = array && list(column, "]");
        while (good && open > 0) {
            casts();
            good = tokens.take(")");
            open--;
        }
        return good;
    }

    private boolean list(Token column, String close) {
        List<Token> values = new ArrayList<>();
        do {
            values.add(operand());
        } while (tokens.take(","));
        statements.add(new Statement(column.text(), "in", values));
        return values.stream().allMatch(Condition::isValue) && tokens.take(close);
    }

    /** A name or a value, without the brackets and casts around it. */
    private Token operand() {
        int open = 0;
        while (tokens.take("(")) {
            open++;
        }
        boolean typed = Set.of("DATE", "TIMESTAMP", "N").contains(tokens.peek().upper())
                && tokens.peek(1).kind() == Token.Kind.TEXT;
        if (typed) {
            tokens.next();
        }
        boolean negative = tokens.take("-");
        Token token = tokens.next();
        Token value = negative ? new Token(token.kind(), "-" + token.text(), token.start(), token.end()) : token;
        casts();
        while (open > 0 && tokens.take(")")) {
            open--;
            casts();
        }
        return open == 0 ? value : new Token(Token.Kind.SIGN, "", 0, 0);
    }

    private void casts() {
        while (tokens.take(":", ":")) {
            while (tokens.peek().isName()) {
                tokens.next();
            }
            if (tokens.take("(")) {
                tokens.closeBracket();
            }
            if (tokens.take("[")) {
                tokens.take("]");
            }
        }
    }

    private static boolean isValue(Token token) {
        return token.kind() == Token.Kind.TEXT || token.kind() == Token.Kind.NUMBER;
    }
}
