/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import java.util.Locale;
import java.util.Random;

/**
 * Contracts as companies write them, made of words by a number: the same number gives the same contract. Two to four kilobytes; one in
 * four has thirty properties, the others eight to sixteen. No two numbers give the same.
 */
final class RegistryDocuments {
    static final String[] DOMAINS = {
        "sales", "logistics", "finance", "marketing", "support", "production", "people", "risk", "web", "procurement"
    };
    static final String[] THINGS = {
        "parcel",
        "customer",
        "invoice",
        "sensor",
        "ledger",
        "route",
        "claim",
        "shipment",
        "order",
        "payment",
        "campaign",
        "ticket",
        "employee",
        "contract",
        "supplier",
        "machine",
        "session",
        "price",
        "stock",
        "return"
    };
    static final String[] ASPECTS = {
        "event", "status", "daily", "history", "summary", "snapshot", "change", "forecast", "score", "master"
    };
    private static final String[] COLUMNS = {
        "created_at", "updated_at", "source", "region", "country", "currency", "amount", "quantity", "weight",
                "channel",
        "category", "priority", "comment", "valid_from", "valid_to", "version", "checksum", "batch", "partner",
                "tariff",
        "warehouse", "carrier", "discount", "tax_rate", "language", "segment", "score", "origin", "target", "reason"
    };
    private static final String[] TYPES = {"string", "integer", "number", "timestamp", "boolean", "date"};
    private static final int WIDE = 30;

    private RegistryDocuments() {}

    /** The id of the contract with this number; begins with what it is about, as ids do. */
    static String id(String prefix, int number) {
        return "%s%s.%s-%s-%06d".formatted(prefix, domain(number), thing(number), aspect(number), number);
    }

    private static String domain(int number) {
        return DOMAINS[number % DOMAINS.length];
    }

    private static String thing(int number) {
        return THINGS[number / 7 % THINGS.length];
    }

    private static String aspect(int number) {
        return ASPECTS[number / 3 % ASPECTS.length];
    }

    /** The document of a version of the contract with this number. */
    static String document(String prefix, int number, String version) {
        Random random = new Random(number);
        String thing = thing(number);
        StringBuilder text = new StringBuilder(4096);
        head(text, prefix, number, version);
        text.append("schema:\n  - name: ")
                .append(thing)
                .append('_')
                .append(aspect(number))
                .append('_')
                .append(number);
        text.append("\n    physicalName: ").append(thing).append("s_").append(number);
        text.append("\n    logicalType: object\n    description: One row for each ")
                .append(thing)
                .append(".\n    properties:\n");
        text.append("      - {name: ")
                .append(thing)
                .append("_id, logicalType: string, required: true, primaryKey: true, primaryKeyPosition: 1}\n");
        int columns = number % 4 == 0 ? WIDE : 8 + random.nextInt(9);
        for (int column = 1; column < columns; column++) {
            property(text, COLUMNS[(number + column) % COLUMNS.length], TYPES[random.nextInt(TYPES.length)], random);
        }
        return text.toString();
    }

    private static void head(StringBuilder text, String prefix, int number, String version) {
        String domain = domain(number);
        String title = thing(number) + " " + aspect(number) + " " + number;
        text.append("apiVersion: v3.1.0\nkind: DataContract\nid: ").append(id(prefix, number));
        text.append("\nname: ")
                .append(title.substring(0, 1).toUpperCase(Locale.ROOT))
                .append(title.substring(1));
        text.append("\nversion: ")
                .append(version)
                .append("\nstatus: ")
                .append(number % 9 == 0 ? "deprecated" : "active");
        text.append("\ndomain: ")
                .append(domain)
                .append("\ntags: [shared, tag-")
                .append(number % 40)
                .append("]\n");
        text.append("description:\n  purpose: What ")
                .append(domain)
                .append(" knows of each ")
                .append(thing(number));
        text.append(", for reports and planning.\n  usage: Joined by its id; late rows arrive within a day.\n");
        text.append("servers:\n  - server: warehouse\n    type: postgres\n    host: db-")
                .append(number % 50);
        text.append(".example.test\n    port: 5432\n    database: ")
                .append(domain)
                .append("\n    schema: s")
                .append(number % 500);
        text.append("\nteam:\n  name: team-").append(domain).append('-').append(number % 30);
        text.append("\n  members:\n    - {username: owner-")
                .append(number % 300)
                .append("@example.test, role: Owner}\n");
        text.append("slaProperties:\n  - {property: latency, value: ")
                .append(1 + number % 24)
                .append(", unit: h}\n");
        text.append("  - {property: retention, value: ").append(1 + number % 10).append(", unit: y}\n");
    }

    private static void property(StringBuilder text, String name, String type, Random random) {
        text.append("      - name: ")
                .append(name)
                .append("\n        logicalType: ")
                .append(type)
                .append('\n');
        if (random.nextInt(3) == 0) {
            text.append("        required: true\n");
        }
        if (random.nextInt(2) == 0) {
            text.append("        description: The ")
                    .append(name.replace('_', ' '))
                    .append(" as its source wrote it.\n");
        }
        if (random.nextInt(6) == 0) {
            text.append("        classification: internal\n");
        }
    }
}
