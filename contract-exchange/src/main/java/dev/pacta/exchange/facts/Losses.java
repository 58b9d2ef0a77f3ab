/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.facts;

import dev.pacta.contract.Contract;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.Loss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a contract says and a format has no place for, whatever the property. */
public final class Losses {
    private Losses() {}

    /** One loss for each place, in the order of the document. */
    public static List<Loss> of(Contract contract, Format format) {
        Map<String, Set<Fact>> facts = new LinkedHashMap<>();
        Map<String, Set<String>> texts = new LinkedHashMap<>();
        for (Statement statement : Statements.of(contract).keySet()) {
            if (!isHeld(statement, format)) {
                facts.computeIfAbsent(statement.path(), path -> new TreeSet<>()).add(statement.fact());
                texts.computeIfAbsent(statement.path(), path -> new java.util.LinkedHashSet<>())
                        .add(text(statement));
            }
        }
        List<Loss> losses = new ArrayList<>();
        facts.forEach((path, all) ->
                losses.add(new Loss(path, format.title() + " has no " + String.join(", ", texts.get(path)), all)));
        return losses;
    }

    private static boolean isHeld(Statement statement, Format format) {
        return format.holds().contains(statement.fact())
                || !statement.key().isEmpty() && format.custom().contains(statement.key());
    }

    private static String text(Statement statement) {
        return statement.key().isEmpty() ? statement.fact().text() : "custom property '%s'".formatted(statement.key());
    }
}
