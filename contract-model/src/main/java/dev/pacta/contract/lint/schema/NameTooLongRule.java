/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The server can hold the name. */
final class NameTooLongRule extends LintRule {
    NameTooLongRule() {
        super("pacta.name.too-long", Severity.WARNING, "A name is not longer than the server allows", """
                PostgreSQL cuts identifiers after 63 bytes without an error, other systems refuse them. The column then has
                another name than the contract says, and every check of it fails.
                """, """
                servers:
                  - {server: warehouse, type: postgres, environment: prod, host: db.shop.lan, port: 5432, database: shop, schema: raw}
                schema:
                  - name: orders
                    properties:
                      - name: the_date_on_which_the_customer_was_told_that_the_parcel_has_arrived  # <- here
                        logicalType: date
                """, """
                servers:
                  - {server: warehouse, type: postgres, environment: prod, host: db.shop.lan, port: 5432, database: shop, schema: raw}
                schema:
                  - name: orders
                    properties:
                      - name: arrival_notice_date
                        logicalType: date
                """);
    }

    private static final Map<String, Integer> LONGEST = Map.ofEntries(
            Map.entry("postgres", 63),
            Map.entry("postgresql", 63),
            Map.entry("cloudsql", 63),
            Map.entry("mysql", 64),
            Map.entry("redshift", 127),
            Map.entry("oracle", 128),
            Map.entry("sqlserver", 128),
            Map.entry("synapse", 128),
            Map.entry("db2", 128),
            Map.entry("hive", 128),
            Map.entry("vertica", 128),
            Map.entry("teradata", 128),
            Map.entry("snowflake", 255),
            Map.entry("databricks", 255),
            Map.entry("bigquery", 300),
            Map.entry("kafka", 249));

    @Override
    public void check(Subject subject, Report report) {
        String tightest = null;
        for (Place server : subject.servers()) {
            String type = server.text("type", "");
            boolean tighter = LONGEST.containsKey(type) && (tightest == null || longest(type) < longest(tightest));
            tightest = tighter ? type : tightest;
        }
        if (tightest == null) {
            return;
        }
        for (Place object : subject.objects()) {
            check(object, tightest, report);
        }
        boolean columnsHaveNames = !tightest.equals("kafka");
        for (PropertyPlace property : subject.properties()) {
            if (property.isColumn() && columnsHaveNames) {
                check(property.place(), tightest, report);
            }
        }
    }

    private static int longest(String type) {
        return LONGEST.getOrDefault(type, Integer.MAX_VALUE);
    }

    private static void check(Place place, String type, Report report) {
        String key = place.has("physicalName") ? "physicalName" : "name";
        String last = place.text(key, "");
        last = key.equals("physicalName") ? last.substring(last.lastIndexOf('.') + 1) : last;
        int length = last.getBytes(StandardCharsets.UTF_8).length;
        if (length > longest(type)) {
            report.add(
                    place.at(key),
                    "this name has %d bytes, a server of type %s takes %d; shorten it or give a physicalName"
                            .formatted(length, type, longest(type)));
        }
    }
}
