/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Seeded orders of about 1 KB as JSON on one line, as {@code orders.odcs.yaml} describes them. */
public final class OrderRecords {
    private static final long SEED = 20261121;
    private static final List<String> CHANNELS = List.of("web", "shop", "phone", "partner");
    private static final List<String> SEGMENTS = List.of("private", "business", "public");
    private static final List<String> METHODS = List.of("invoice", "transfer", "wallet");
    private static final List<String> TAGS = List.of("gift", "fragile", "pre-order", "repeat", "bulk", "return");

    private final Random random = new Random(SEED);

    /** What is done to the records. */
    public enum Form {
        /** All are valid, with the keys in the order of the contract. */
        VALID,
        /** The same with the keys of every object in an order of their own. */
        ANY_ORDER,
        /** One in ten has a wrong value. */
        TENTH_BAD
    }

    private OrderRecords() {}

    static String[] write(int count, Form form) {
        OrderRecords records = new OrderRecords();
        String[] all = new String[count];
        for (int number = 0; number < count; number++) {
            boolean bad = form == Form.TENTH_BAD && number % 10 == 9;
            all[number] = records.order(number, bad ? records.random.nextInt(6) : -1, form == Form.ANY_ORDER);
        }
        return all;
    }

    private String order(int number, int fault, boolean shuffled) {
        int items = 3 + random.nextInt(3);
        List<String> fields = new ArrayList<>(List.of(
                text("order_id", fault == 0 ? "no-uuid" : new UUID(random.nextLong(), random.nextLong()).toString()),
                text("order_number", "ORD-%08d".formatted(number)),
                text(
                        "placed_at",
                        "2026-%02d-%02dT%02d:%02d:%02dZ"
                                .formatted(
                                        1 + random.nextInt(12),
                                        1 + random.nextInt(28),
                                        random.nextInt(24),
                                        random.nextInt(60),
                                        random.nextInt(60))),
                text(
                        "due_on",
                        fault == 1
                                ? "2026-02-30"
                                : "2026-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28))),
                text("channel", fault == 2 ? "fax" : any(CHANNELS)),
                text("currency", "EUR"),
                plain("total", amount(fault == 3 ? -5 : random.nextInt(9_000))),
                plain("items_count", String.valueOf(items)),
                plain("express", String.valueOf(random.nextBoolean())),
                text(
                        "note",
                        random.nextInt(4) == 0
                                ? "bitte an der T\u00fcr \u201eM\u00fcller\u201c abgeben"
                                : "please leave it with the neighbour or at the back door"),
                plain("discount", "0." + random.nextInt(10))));
        fields.add(object("customer", customer(fault), shuffled));
        fields.add(object("shipping", shipping(), shuffled));
        fields.add(object(
                "payment",
                List.of(
                        text("method", any(METHODS)),
                        text(
                                "reference",
                                "PAY-"
                                        + Long.toString(random.nextLong() >>> 1, 36)
                                                .toUpperCase(Locale.ROOT)
                                                .concat("0000000000")
                                                .substring(0, 10)),
                        plain("paid", String.valueOf(random.nextBoolean()))),
                shuffled));
        fields.add(items(items, fault, shuffled));
        fields.add("\"tags\":[\"%s\",\"special\"]".formatted(any(TAGS)));
        return braces(fields, shuffled);
    }

    private List<String> customer(int fault) {
        return List.of(
                text("customer_id", "C%07d".formatted(random.nextInt(9_999_999))),
                text("name", "Sample Person " + random.nextInt(1_000)),
                text("email", fault == 4 ? "nobody" : "person%d@example.org".formatted(random.nextInt(1_000))),
                text("segment", any(SEGMENTS)),
                plain("loyalty_points", String.valueOf(random.nextInt(5_000))));
    }

    private List<String> shipping() {
        return List.of(
                text("street", "Example Street " + random.nextInt(200)),
                text("city", "Sampletown"),
                text("postcode", "%05d".formatted(random.nextInt(99_999))),
                text("country", "DE"),
                text("carrier", random.nextBoolean() ? "northpost" : "southpost"),
                plain("weight_grams", String.valueOf(random.nextInt(30_000))));
    }

    private String items(int count, int fault, boolean shuffled) {
        List<String> items = new ArrayList<>();
        for (int item = 0; item < count; item++) {
            items.add(braces(
                    new ArrayList<>(List.of(
                            text("sku", "SKU-%04d".formatted(random.nextInt(10_000))),
                            plain("quantity", fault == 5 && item == 2 ? "1.5" : String.valueOf(1 + random.nextInt(9))),
                            plain("price", amount(random.nextInt(500))),
                            plain("tax_rate", "0.19"))),
                    shuffled));
        }
        return "\"items\":[" + String.join(",", items) + "]";
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private String amount(int whole) {
        return "%d.%02d".formatted(whole, random.nextInt(100));
    }

    private static String text(String name, String value) {
        return "\"%s\":\"%s\"".formatted(name, value);
    }

    private static String plain(String name, String value) {
        return "\"%s\":%s".formatted(name, value);
    }

    private String object(String name, List<String> fields, boolean shuffled) {
        return "\"" + name + "\":" + braces(new ArrayList<>(fields), shuffled);
    }

    private String braces(List<String> fields, boolean shuffled) {
        if (shuffled) {
            Collections.shuffle(fields, random);
        }
        return "{" + String.join(",", fields) + "}";
    }
}
