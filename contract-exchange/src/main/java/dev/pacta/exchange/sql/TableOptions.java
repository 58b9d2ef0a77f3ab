/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import dev.pacta.exchange.table.TableDraft;
import dev.pacta.exchange.types.Token;
import dev.pacta.exchange.types.Tokens;

/** Reads what stands behind the columns of a table: its comment and what it is partitioned by. */
final class TableOptions {
    private final Tokens tokens;
    private final TableDraft table;

    TableOptions(Tokens tokens, TableDraft table) {
        this.tokens = tokens;
        this.table = table;
    }

    void read() {
        while (!tokens.atEnd() && !tokens.sees(";") && !tokens.sees("GO")) {
            if (tokens.take("COMMENT")) {
                tokens.take("=");
                text();
            } else if (tokens.take("PARTITIONED", "BY") || tokens.take("PARTITION", "BY")) {
                partitions();
            } else if (tokens.take("OPTIONS", "(")) {
                options();
            } else if (tokens.next().is("(")) {
                tokens.closeBracket();
            }
        }
    }

    private void text() {
        if (tokens.peek().kind() == Token.Kind.TEXT || tokens.peek().kind() == Token.Kind.QUOTED_NAME) {
            table.comment(tokens.next().text());
        }
    }

    private void options() {
        while (!tokens.atEnd() && !tokens.take(")")) {
            if (tokens.take("description", "=")) {
                text();
            } else if (tokens.next().is("(")) {
                tokens.closeBracket();
            }
        }
    }

    /** Any column that is named in the clause, such as in {@code DATE(created_at)}. */
    private void partitions() {
        int depth = 0;
        while (!tokens.atEnd() && !tokens.sees(";")) {
            boolean ends = depth == 0
                    && (tokens.sees("CLUSTER")
                            || tokens.sees("OPTIONS")
                            || tokens.sees("COMMENT")
                            || tokens.sees("TBLPROPERTIES")
                            || tokens.sees("LOCATION")
                            || tokens.sees("STORED"));
            if (ends) {
                return;
            }
            Token token = tokens.next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (token.isName()) {
                table.partition(token.text());
            }
        }
    }
}
