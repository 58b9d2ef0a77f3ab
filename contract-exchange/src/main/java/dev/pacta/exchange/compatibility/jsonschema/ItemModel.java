/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import java.util.List;

/**
 * What an array holds: the first positions, and whatever follows. Draft 2020-12 writes {@code prefixItems} and {@code items}, earlier
 * ones {@code items} and {@code additionalItems}.
 *
 * @param rest takes anything when nothing is said
 */
record ItemModel(List<Located> first, Located rest, String restKeyword) {
    ItemModel {
        first = List.copyOf(first);
    }

    static ItemModel of(Located schema) {
        if (schema.node().path("prefixItems").isArray()) {
            return of(schema, schema.list("prefixItems"), "items");
        }
        if (schema.node().path("items").isArray()) {
            return of(schema, schema.list("items"), "additionalItems");
        }
        return of(schema, List.of(), "items");
    }

    private static ItemModel of(Located schema, List<Located> first, String keyword) {
        String said = schema.has(keyword) ? keyword : schema.has("unevaluatedItems") ? "unevaluatedItems" : keyword;
        return new ItemModel(first, schema.child(said), said);
    }

    Located at(int position) {
        return position < first.size() ? first.get(position) : rest;
    }

    /** The first part of the names of the rules for what follows. */
    String restGroup(ItemModel before) {
        boolean unevaluated = restKeyword.equals("unevaluatedItems")
                || before.restKeyword.equals("unevaluatedItems") && rest.isAnything();
        return unevaluated ? "UNEVALUATED_ITEMS" : "ADDITIONAL_ITEMS";
    }
}
