/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Paths, queries and bodies that nobody should send; the same seed gives the same ones. Not thread-safe. */
final class HostileInputs {
    /** Stands for a person in every body. */
    static final String PERSON = "eve.adams.9c1f@example.org";

    private static final List<String> SEGMENTS = List.of(
            "%00",
            "a%00b",
            "..%2f..%2fetc",
            "%2e%2e",
            "%ff%fe",
            "%c3%28",
            "%",
            "%zz",
            "%25",
            "%5f",
            "100%25",
            "'%20or%201=1--",
            "%27;drop%20table%20contract;--",
            "-1",
            "0",
            "9223372036854775808",
            "00000000-0000-0000-0000-000000000000",
            "null",
            "undefined",
            "%F0%9F%92%A9",
            "a;b=c",
            "%0d%0aX:%20y",
            "latest",
            "1.0.0",
            "a%2Fb",
            "x".repeat(3_000),
            "%E2%80%AE",
            "$%7Bjndi%7D",
            "%09",
            "*",
            "%ED%A0%80");

    private static final List<String> VALUES = List.of(
            "",
            "-1",
            "0",
            "1",
            "2147483648",
            "99999999999999999999",
            "1e9",
            "NaN",
            "true",
            "%00",
            "%ff",
            "%",
            "_%25_",
            "%5C",
            "%27%22",
            "2026-13-45",
            "2026-01-01T00:00:00Z",
            "9999999999-01-01",
            "a".repeat(4_000),
            "%F0%9F%92%A9",
            "%7B%7D",
            "x,y,z",
            "+",
            "%0A",
            "%E0%80%80",
            "open",
            "NONE",
            "-2147483648",
            "%ED%A0%80");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json",
            "application/yaml",
            "text/plain",
            "application/octet-stream",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "nonsense",
            "application/json; charset=utf-16",
            "application/vnd.schemaregistry.v1+json",
            "application/json; charset=no-such-set",
            "*/*");

    private final Random random;

    HostileInputs(long seed) {
        random = new Random(seed);
    }

    String segment() {
        return one(SEGMENTS);
    }

    String value() {
        return one(VALUES);
    }

    String type() {
        return one(TYPES);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    byte[] body() {
        return switch (random.nextInt(14)) {
            case 0 -> new byte[0];
            case 1 -> text("null");
            case 2 -> text("[".repeat(50_000));
            case 3 -> text("{\"a\":".repeat(20_000));
            case 4 -> new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'};
            case 5 -> noise();
            case 6 -> text("{\"name\": 1e400000, \"limit\": " + "9".repeat(5_000) + "}");
            case 7 -> text("a: &a [*a, *a]\nb: *c\n");
            case 8 -> text("[1, \"two\", {\"three\": null}]");
            case 9 -> text("\"" + PERSON + "\"");
            case 10 -> text("{\"a\": \"\\ud800\", \"b\": \"\\u0000\", \"b\": 2}");
            default -> text(object(3));
        };
    }

    private byte[] noise() {
        byte[] bytes = new byte[random.nextInt(400)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The keys that endpoints read, with values that they do not expect. */
    private String object(int depth) {
        StringBuilder json = new StringBuilder("{");
        int keys = 1 + random.nextInt(6);
        for (int i = 0; i < keys; i++) {
            json.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(one(KEYS))
                    .append("\": ")
                    .append(anything(depth));
        }
        return json.append('}').toString();
    }

    private static final List<String> KEYS = List.of(
            "name",
            "roles",
            "teams",
            "pipeline",
            "document",
            "path",
            "source",
            "contracts",
            "change",
            "contract",
            "baseDocument",
            "owner",
            "decision",
            "comment",
            "until",
            "reason",
            "rule",
            "action",
            "purpose",
            "inputs",
            "output",
            "subject",
            "fields",
            "schema",
            "schemaType",
            "references",
            "publications",
            "items",
            "run",
            "job",
            "eventType",
            "eventTime",
            "producer",
            "schemaURL",
            "outputs",
            "dataset",
            "facets",
            "namespace",
            "runId",
            "expiresAt",
            "digest",
            "commit",
            "repository");

    private String anything(int depth) {
        return switch (random.nextInt(depth > 0 ? 11 : 9)) {
            case 0 -> "null";
            case 1 -> "-1";
            case 2 -> "1e308";
            case 3 -> "true";
            case 4 -> "\"" + PERSON + "\"";
            case 5 -> "\"%_\\\\'\\\";--\"";
            case 6 -> "[]";
            case 7 -> "\"2026-02-30\"";
            case 8 -> "\"" + "y".repeat(random.nextInt(5_000)) + "\"";
            case 9 -> "[" + anything(depth - 1) + "," + anything(depth - 1) + "]";
            default -> object(depth - 1);
        };
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
