/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.types;

import dev.pacta.exchange.types.Token.Kind;
import dev.pacta.exchange.types.TypeExpression.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a type out of SQL text: what the dialects write, all in one grammar. Stops before whatever belongs to no type. */
final class TypeReader {
    private static final int DEEPEST = 50;
    private static final Set<String> CONTINUES =
            Set.of("PRECISION", "VARYING", "UNSIGNED", "SIGNED", "ZEROFILL", "RAW", "LARGE", "OBJECT");
    private static final Set<String> BEGINS = Set.of("NATIONAL", "LONG", "UNSIGNED");
    private static final Set<String> NESTING =
            Set.of("ARRAY", "STRUCT", "MAP", "LIST", "OBJECT", "ROW", "RECORD", "UNION", "NULLABLE");
    private static final Set<String> SPANS = Set.of("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND");

    private final Tokens tokens;
    private int depth;

    TypeReader(Tokens tokens) {
        this.tokens = tokens;
    }

    TypeExpression read() {
        if (++depth > DEEPEST || !tokens.peek().isName()) {
            return new TypeExpression("", List.of(), List.of(), 0);
        }
        StringBuilder name = new StringBuilder(name());
        List<String> arguments = new ArrayList<>();
        List<Part> members = new ArrayList<>();
        brackets(name.toString(), arguments, members);
        suffixes(name, arguments);
        int arrays = arrays();
        depth--;
        return new TypeExpression(name.toString(), arguments, members, arrays);
    }

    /** Schemas before the name, as in {@code pg_catalog.int4}, are dropped. */
    private String name() {
        String name = tokens.next().upper();
        while (tokens.sees(".") && tokens.peek(1).isName()) {
            tokens.next();
            name = tokens.next().upper();
        }
        while (CONTINUES.contains(tokens.peek().upper())
                || BEGINS.contains(name) && tokens.peek().kind() == Kind.WORD) {
            String next = tokens.peek().upper();
            if (name.equals("LONG") && !next.equals("RAW") || next.equals("OBJECT") && !name.endsWith("LARGE")) {
                break;
            }
            name += " " + tokens.next().upper();
        }
        return name;
    }

    private void brackets(String name, List<String> arguments, List<Part> members) {
        boolean angle = tokens.sees("<");
        if (!angle && !tokens.sees("(")) {
            return;
        }
        boolean nesting = angle || NESTING.contains(name);
        String close = angle ? ">" : ")";
        tokens.next();
        while (!tokens.atEnd() && !tokens.sees(close)) {
            int before = tokens.mark();
            if (nesting) {
                members.add(member());
            } else {
                arguments.add(argument(close));
            }
            tokens.take(",");
            if (tokens.mark() == before) {
                tokens.next();
            }
        }
        tokens.take(close);
    }

    private String argument(String close) {
        StringBuilder argument = new StringBuilder();
        while (!tokens.atEnd() && !tokens.sees(",") && !tokens.sees(close)) {
            argument.append(argument.isEmpty() ? "" : " ").append(tokens.next().text());
        }
        return argument.toString();
    }

    /** {@code name TYPE}, {@code name: TYPE} or only {@code TYPE}. */
    private Part member() {
        String name = null;
        if (tokens.peek().isName() && tokens.peek(1).is(":")) {
            name = tokens.next().text();
            tokens.next();
        } else if (tokens.peek().isName() && tokens.peek(1).isName() && !isTwoWordType()) {
            name = tokens.next().text();
        } else if (tokens.peek().kind() == Kind.NUMBER) {
            return new Part(null, new TypeExpression(tokens.next().text(), List.of(), List.of(), 0), false, null);
        }
        TypeExpression type = read();
        boolean required = tokens.take("NOT", "NULL");
        String comment = comment();
        return new Part(name, type, required, comment);
    }

    private boolean isTwoWordType() {
        String next = tokens.peek(1).upper();
        return CONTINUES.contains(next) || next.equals("WITH") || next.equals("WITHOUT") || next.equals("NOT");
    }

    private @Nullable String comment() {
        if (tokens.sees("COMMENT") && tokens.peek(1).kind() == Kind.TEXT) {
            tokens.next();
            return tokens.next().text();
        }
        if (!tokens.take("OPTIONS", "(")) {
            return null;
        }
        String comment = null;
        int mark = tokens.mark();
        if (tokens.take("DESCRIPTION", "=") && tokens.peek().kind() != Kind.SIGN) {
            comment = tokens.peek().text();
        }
        tokens.back(mark);
        tokens.closeBracket();
        return comment;
    }

    private void suffixes(StringBuilder name, List<String> arguments) {
        while (CONTINUES.contains(tokens.peek().upper()) && !tokens.sees("OBJECT")) {
            name.append(' ').append(tokens.next().upper());
        }
        for (String zone : List.of("WITH LOCAL TIME ZONE", "WITH TIME ZONE", "WITHOUT TIME ZONE")) {
            if (tokens.take(zone.split(" "))) {
                name.append(' ').append(zone);
            }
        }
        if (name.toString().equals("INTERVAL")) {
            span();
        }
    }

    private void span() {
        while (SPANS.contains(tokens.peek().upper()) || tokens.sees("TO")) {
            tokens.next();
            if (tokens.take("(")) {
                tokens.closeBracket();
            }
        }
    }

    private int arrays() {
        int arrays = 0;
        while (tokens.sees("[") || tokens.sees("ARRAY")) {
            boolean word = tokens.take("ARRAY");
            arrays++;
            if (tokens.take("[")) {
                while (!tokens.atEnd() && !tokens.take("]")) {
                    tokens.next();
                }
            } else if (!word) {
                break;
            }
        }
        return arrays;
    }
}
