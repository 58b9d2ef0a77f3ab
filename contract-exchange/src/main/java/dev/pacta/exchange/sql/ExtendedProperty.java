/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import dev.pacta.exchange.table.TableDraft;
import dev.pacta.exchange.types.Token;
import dev.pacta.exchange.types.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** SQL Server's comments: {@code EXEC sp_addextendedproperty N'MS_Description', N'text', N'SCHEMA', N'dbo', N'TABLE', N't', N'COLUMN', N'c'}. */
final class ExtendedProperty {
    private ExtendedProperty() {}

    static boolean read(Tokens tokens, Function<List<String>, Optional<TableDraft>> tables) {
        if (!tokens.take("EXEC") && !tokens.take("EXECUTE")) {
            return false;
        }
        List<String> name = Names.qualified(tokens);
        if (name.isEmpty() || !Names.last(name).equalsIgnoreCase("sp_addextendedproperty")) {
            return false;
        }
        List<String> texts = new ArrayList<>();
        while (!tokens.atEnd() && !tokens.sees(";") && !tokens.sees("GO")) {
            Token token = tokens.next();
            if (token.kind() == Token.Kind.TEXT) {
                texts.add(token.text());
            }
        }
        if (texts.size() < 6 || !texts.get(0).equals("MS_Description")) {
            return false;
        }
        Optional<TableDraft> table = tables.apply(List.of(texts.get(3), texts.get(5)));
        table.ifPresent(found -> {
            if (texts.size() >= 8) {
                found.comment(texts.get(7), texts.get(1));
            } else {
                found.comment(texts.get(1));
            }
        });
        return table.isPresent();
    }
}
