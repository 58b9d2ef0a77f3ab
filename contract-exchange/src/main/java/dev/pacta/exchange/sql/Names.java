/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import dev.pacta.exchange.types.Token;
import dev.pacta.exchange.types.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names in statements: quoted in any style, with dots between the parts. */
final class Names {
    private Names() {}

    /** A name and what stands before it; BigQuery puts the quotes around the whole. */
    static List<String> qualified(Tokens tokens) {
        List<String> parts = new ArrayList<>();
        while (tokens.peek().isName()) {
            Token token = tokens.next();
            boolean whole = token.kind() == Token.Kind.QUOTED_NAME
                    && parts.isEmpty()
                    && token.text().split("\\.").length > 1;
            parts.addAll(whole ? List.of(token.text().split("\\.")) : List.of(token.text()));
            if (!tokens.take(".")) {
                break;
            }
        }
        return parts;
    }

    static String last(List<String> name) {
        return name.get(name.size() - 1);
    }

    static @Nullable String schema(List<String> name) {
        return name.size() < 2 ? null : name.get(name.size() - 2);
    }

    /** The names between brackets, the opening one taken; lengths, orders and expressions around them are dropped. */
    static List<String> list(Tokens tokens) {
        List<String> names = new ArrayList<>();
        boolean expected = true;
        while (!tokens.atEnd() && !tokens.take(")")) {
            Token token = tokens.next();
            if (token.is(",")) {
                expected = true;
            } else if (token.is("(")) {
                tokens.closeBracket();
            } else if (expected && token.isName()) {
                names.add(token.text());
                expected = false;
            }
        }
        return names;
    }
}
