/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Fills a fragment of a contract up to a whole one, about which no rule has anything to say. */
final class ExampleContract {
    /** What a whole contract has beside the fragment: its first line begins with the key. */
    private static final Map<String, String> FRAME = new LinkedHashMap<>();

    static {
        frame("apiVersion", "apiVersion: v3.2.0\n");
        frame("kind", "kind: DataContract\n");
        frame("id", "id: orders\n");
        frame("name", "name: Orders\n");
        frame("version", "version: 1.0.0\n");
        frame("status", "status: active\n");
        frame("description", "description: {purpose: Orders of the shop.}\n");
        frame("team", "team: {name: sales}\n");
        frame("support", "support: [{channel: sales-data, url: 'https://chat.shop.example/sales'}]\n");
        frame("servers", """
                servers:
                  - {server: warehouse, type: duckdb, environment: prod, database: /srv/shop/shop.duckdb, schema: raw}
                """);
        frame("schema", """
                schema:
                  - name: orders
                    properties:
                      - {name: order_id, logicalType: string, required: true, unique: true}
                """);
    }

    private ExampleContract() {}

    /** The fragment, and after it what it lacks. */
    static String complete(String fragment) {
        return FRAME.entrySet().stream()
                .filter(entry -> !("\n" + fragment).contains("\n" + entry.getKey() + ":"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("", fragment, ""));
    }

    private static void frame(String key, String lines) {
        FRAME.put(key, lines);
    }
}
