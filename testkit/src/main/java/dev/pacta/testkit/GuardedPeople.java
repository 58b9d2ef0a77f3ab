/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * People of the contract in {@code examples/guard}, and policies for them with masks and row filters by chance, the same for the same seed. What
 * is personal has a mask always, and the word {@code planted} or the number {@code 555-01} in it. For one thread.
 */
public final class GuardedPeople {
    private static final List<String> TEXT_MASKS =
            List.of("hash", "tokenise", "truncate(2)", "partial", "redact", "\"null\"");
    private static final List<String> FILTERS = List.of(
            "adult = true",
            "adult = true and country in ('AT', 'DE')",
            "income >= 100.5 or income is null",
            "address.city is not null",
            "seen < '2026-06-01T00:00:00Z'",
            "born >= '1980-01-01' and not (country = 'IT')",
            "id <> 7");

    private final Random random;

    public GuardedPeople(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Writes policies by chance, one a file, that let pipelines of the roles {@code chance-0} and so on read for {@code analytics.reporting},
     * beside a copy of another policy, so that all are compiled once.
     */
    public static Path policies(Path folder, int count, Path another) {
        try {
            Files.createDirectories(folder);
            Files.copy(another, folder.resolve("another.yaml"));
            for (int number = 0; number < count; number++) {
                Files.writeString(
                        folder.resolve(number + ".yaml"), new GuardedPeople(number).policy("chance-" + number));
            }
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private String policy(String role) {
        Map<String, String> masks = new TreeMap<>();
        for (String field :
                List.of("name", "email", "address.city", "address.zip", "orders.note", "tags", "contacts.email")) {
            masks.put(field, oneOf(TEXT_MASKS));
        }
        masks.put("phone", oneOf(List.of("preserve", "hash", "partial", "redact")));
        perhaps(masks, "id", List.of("hash", "tokenise", "generalise(10)", "\"null\"", "redact"));
        perhaps(masks, "country", List.of("hash", "redact", "truncate(1)"));
        perhaps(masks, "born", List.of("generalise(year)", "generalise(month)", "hash", "redact"));
        perhaps(masks, "seen", List.of("generalise(hour)", "generalise(day)", "generalise(year)", "tokenise"));
        perhaps(masks, "income", List.of("generalise(1000)", "hash", "\"null\""));
        perhaps(masks, "adult", List.of("hash", "redact"));
        perhaps(masks, "orders.total", List.of("generalise(5)", "hash"));
        perhaps(masks, "orders.sku", List.of("partial", "tokenise"));
        perhaps(masks, "contacts.since", List.of("generalise(month)", "hash"));
        if (random.nextInt(6) == 0) {
            masks.put(oneOf(List.of("address", "orders", "contacts")), oneOf(List.of("hash", "\"null\"")));
        }
        return written(masks, role);
    }

    private void perhaps(Map<String, String> masks, String field, List<String> of) {
        if (random.nextBoolean()) {
            masks.put(field, oneOf(of));
        }
    }

    private String written(Map<String, String> masks, String role) {
        StringBuilder policy = new StringBuilder("""
                id: people-%1$s
                effect: allow
                who: {roles: [%1$s]}
                what: {contracts: [people]}
                actions: [read]
                purposes: [analytics.reporting]
                obligations:
                """.formatted(role));
        if (random.nextBoolean()) {
            policy.append("  - {kind: row_filter, filter: \"")
                    .append(oneOf(FILTERS))
                    .append("\"}\n");
        }
        masks.forEach((field, mask) ->
                policy.append(String.format(Locale.ROOT, "  - {kind: mask, mask: %s, fields: [%s]}\n", mask, field)));
        return policy.toString();
    }

    /** So many records as lines of JSON, with a field that the contract does not name. */
    public List<String> records(int count) {
        List<String> records = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            records.add(record(number));
        }
        return records;
    }

    private String record(int number) {
        return "{\"id\":%d,\"name\":%s,\"email\":%s,\"phone\":%s,\"country\":%s,\"born\":%s,\"seen\":%s,\"income\":%s,\"adult\":%s,\"address\":%s,\"orders\":%s,\"tags\":%s,\"contacts\":%s,\"secret\":\"planted\"}"
                .formatted(
                        random.nextBoolean() ? number : 700_000_000_000L + number,
                        text("Mira Planted " + number),
                        text("planted" + number % 3 + "@example.org"),
                        text(oneOf(List.of("+43 316 555-01" + (10 + number % 90), "planted", "555-01"))),
                        text(oneOf(List.of("AT", "DE", "IT"))),
                        text(oneOf(List.of("1990-07-13", "1961-01-01", "2015-02-28"))),
                        text(oneOf(
                                List.of("2026-03-04T10:30:00Z", "2026-12-31T23:59:59.999Z", "1969-07-20T20:17:40Z"))),
                        oneOf(List.of("54321.90", "999.99", "0", "-0.5", "null")),
                        random.nextBoolean(),
                        maybe("{\"city\":%s,\"zip\":%s}".formatted(text("Planted-Köln 😀"), text("planted-50667"))),
                        maybe("[%s]"
                                .formatted(many("{\"sku\":%s,\"total\":%s,\"note\":%s}"
                                        .formatted(
                                                text("A-" + number),
                                                oneOf(List.of("19.90", "5", "null")),
                                                text("planted note"))))),
                        maybe("[%s]".formatted(many(text("planted-vip")))),
                        maybe("{\"work\":{\"email\":%s,\"since\":%s},\"home\":%s}"
                                .formatted(
                                        text("work.planted@example.org"),
                                        text("2020-05-01"),
                                        oneOf(List.of("null", "{\"email\":null,\"since\":null}")))));
    }

    private String text(String value) {
        return maybe("\"" + value + "\"");
    }

    private String maybe(String value) {
        return random.nextInt(8) == 0 ? "null" : value;
    }

    private String many(String item) {
        return String.join(",", List.of(item, item).subList(0, random.nextInt(3)));
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
