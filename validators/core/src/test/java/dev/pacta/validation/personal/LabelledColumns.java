/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Columns of made-up values of which is known what they are: for each kind of personal data one, and what is like them and is not. Seeded. */
public final class LabelledColumns {
    private static final List<String> FIRST_NAMES = List.of(
            "Maria",
            "Thandiwe",
            "Hans-Peter",
            "Brigid",
            "Ngozi",
            "Anna",
            "Siegfried",
            "Aoife",
            "Jean",
            "Bartosz",
            "Lakshmi",
            "Paul",
            "Wanjiru",
            "Eleni",
            "Søren",
            "Mateusz",
            "Chidi",
            "Emma",
            "Yevhen",
            "Ludmila");
    private static final List<String> LAST_NAMES = List.of(
            "Nkosi",
            "Müller",
            "O'Connell",
            "Eze",
            "Garcia",
            "Achterberg",
            "Kimathi",
            "Papadopoulos",
            "Schmidt",
            "Ó Briain",
            "Szczepański",
            "Iyer",
            "van der Linden",
            "Lindqvist",
            "Brzezinski",
            "Okafor",
            "Wickramasinghe",
            "Silva",
            "Hrytsenko",
            "Vondráček");
    private static final List<String> STREETS = List.of(
            "Hauptstraße %d",
            "%d Main Street",
            "%d, rue de la Paix",
            "Calle Mayor %d",
            "Am Markt %d",
            "Kerkstraat %d",
            "Via Roma %d",
            "%d Baker St.",
            "ul. Długa %d",
            "Unter den Linden %d",
            "Storgatan %d",
            "Lindenweg %d",
            "%d Oak Avenue, Springfield",
            "Schlossgarten %d");
    private static final List<String> CITIES = List.of(
            "Berlin",
            "Paris",
            "Victoria",
            "Austin",
            "Santiago",
            "San Francisco",
            "Charlotte",
            "Florence",
            "Lincoln",
            "Oslo",
            "Kyoto",
            "Nairobi",
            "Jackson",
            "Madison",
            "Bergen",
            "Toledo",
            "Valencia",
            "Lagos",
            "Medina",
            "Orlando",
            "Houston",
            "Warsaw");
    private static final List<String> GOODS = List.of(
            "Drill",
            "Chair",
            "Lamp",
            "Victoria Sponge",
            "Bolts",
            "Paint",
            "Via Coffee",
            "Oxford Shirt",
            "Desk",
            "Rose Soap",
            "Drive",
            "Paper",
            "Cable",
            "Pallets",
            "Martin Guitar",
            "Jack Plug",
            "Crates",
            "Bakery Box",
            "Cardigan",
            "Wellington Boots",
            "Mug");

    private final Random random;

    public LabelledColumns(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A column.
     *
     * @param kind of the personal data in it, or empty
     */
    public record Labelled(String name, String kind, List<String> values) {}

    /** A column for each kind, under a name that speaks of it; one value of twenty is dirt. */
    public List<Labelled> named(int rows) {
        List<Labelled> columns = new ArrayList<>(common(rows));
        columns.addAll(hints(rows));
        ColumnDetectors.proving().forEach(kind -> columns.add(identifiers(kind, rows)));
        return columns;
    }

    /** A column of identifiers of that kind. */
    public Labelled named(String kind, int rows) {
        return ColumnDetectors.proving().stream()
                .filter(each -> each.name().equals(kind))
                .map(each -> identifiers(each, rows))
                .findFirst()
                .orElseThrow();
    }

    private Labelled identifiers(Detector kind, int rows) {
        return column(word(kind), kind.name(), rows, () -> identifier(kind));
    }

    private List<Labelled> common(int rows) {
        return List.of(
                column("customer_email", "e-mail address", rows, this::email),
                column("telefon", "telephone number", rows, this::phone),
                column("card_number", "payment card number", rows, this::card),
                column("kontonummer", "bank account number (IBAN)", rows, this::iban),
                column("client_ip", "internet address (IPv4)", rows, this::ip),
                column(
                        "wifi_mac",
                        "hardware address (MAC)",
                        rows,
                        () -> RandomForm.of("([0-9a-f]{2}:){5}[0-9a-f]{2}", random)),
                column("api_token", "secret key or token", rows, this::secret));
    }

    /** Columns of kinds whose form is a hint, under names that speak of them. Most of the names and some of the streets are in no list. */
    public List<Labelled> hints(int rows) {
        return List.of(
                column("delivery_position", "geographic coordinates", rows, this::place),
                column("customer_name", "name of a person", rows, this::person),
                column("home_address", "street address", rows, this::street));
    }

    /** A column for each common kind, under a name that says nothing. */
    public List<Labelled> unnamed(int rows) {
        return common(rows).stream()
                .map(column -> new Labelled("c7", column.kind(), column.values()))
                .toList();
    }

    /** Columns without personal data that are much like it. */
    public List<Labelled> traps(int rows) {
        long first = 4_000_000_000_000_000L + random.nextInt(1_000_000);
        int[] next = {0};
        return List.of(
                column("order_number", "", rows, () -> String.valueOf(first + next[0]++)),
                column("c1", "", rows, () -> String.valueOf(first + next[0]++ * 7L)),
                column("c2", "", rows, () -> RandomForm.of("(4[0-9]{15}|5[1-5][0-9]{14})", random)),
                column("reference", "", rows, () -> RandomForm.of("DE[0-9]{20}", random)),
                column("bsn_batch", "", rows, () -> RandomForm.of("[1-9][0-9]{8}", random)),
                column("tax_id", "", rows, () -> RandomForm.of("[1-9][0-9]{10}", random)),
                column("ssn_hash", "", rows, () -> RandomForm.of("[0-9a-f]{64}", random)),
                column("id", "", rows, () -> new UUID(random.nextLong(), random.nextLong()).toString()),
                column("trace", "", rows, () -> RandomForm.of("[0-9a-f]{32}", random)),
                column("c3", "", rows, () -> String.valueOf(1_700_000_000_000L + random.nextInt())),
                column("c4", "", rows, () -> String.valueOf(1_600_000_000L + random.nextInt(100_000_000))),
                column("c5", "", rows, this::timestamp),
                column(
                        "created",
                        "",
                        rows,
                        () -> timestamp().replaceAll("[^0-9]", "").substring(0, 12)),
                column("c6", "", rows, this::version),
                column("app_version", "", rows, this::version),
                column(
                        "day_code",
                        "",
                        rows,
                        () -> RandomForm.of("(0[1-9]|1[0-9]|2[0-8])(0[1-9]|1[0-2])[0-9]{6}", random)),
                column("c8", "", rows, () -> RandomForm.of("[1-9][0-9]{8}", random)),
                column("c9", "", rows, () -> RandomForm.of("[1-9][0-9]{9}", random)),
                column("c10", "", rows, () -> RandomForm.of("[1-9][0-9]{10}", random)),
                column("c11", "", rows, () -> RandomForm.of("[1-9][0-9]{12}", random)),
                column(
                        "c12",
                        "",
                        rows,
                        () -> (random.nextBoolean() ? "+" : "-") + RandomForm.of("[1-9][0-9]{8}", random)),
                column("price", "", rows, () -> String.format(Locale.ROOT, "%.2f", random.nextDouble() * 1e6)),
                column("sku", "", rows, () -> RandomForm.of("[A-Z]{2}[0-9]{6}[A-D]", random)),
                column("c13", "", rows, () -> RandomForm.of("[0-9]{3}-[0-9]{3}-[0-9]{4}", random)),
                column("c14", "", rows, () -> RandomForm.of("([0-9a-f]{2}:){19}[0-9a-f]{2}", random)),
                column("c15", "", rows, () -> RandomForm.of("[A-Za-z0-9]{40}", random)),
                column(
                        "c16",
                        "",
                        rows,
                        () -> RandomForm.of("[1-9][0-9]{2}\\.[0-9]{4}, [1-9][0-9]{2}\\.[0-9]{4}", random)),
                column("city", "", rows, () -> any(CITIES)),
                column("product_title", "", rows, () -> any(GOODS) + " " + any(GOODS)),
                column("note", "", rows, () -> random.nextInt(90) + " " + any(GOODS) + " for " + any(CITIES)));
    }

    private String secret() {
        return RandomForm.of(
                "(ghp_[A-Za-z0-9]{36}|AKIA[A-Z2-7]{16}|glpat-[A-Za-z0-9]{20}|xoxb-[0-9]{12}-[A-Za-z0-9]{24})", random);
    }

    private String place() {
        return String.format(Locale.ROOT, "%.5f, %.5f", 47 + random.nextDouble() * 7, 6 + random.nextDouble() * 8);
    }

    private String person() {
        return any(FIRST_NAMES) + " " + any(LAST_NAMES);
    }

    private String street() {
        return any(STREETS).formatted(1 + random.nextInt(140));
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private Labelled column(String name, String kind, int rows, Supplier<String> value) {
        List<String> values = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            values.add(!kind.isEmpty() && row % 20 == 19 ? dirty(value.get()) : value.get());
        }
        return new Labelled(name, kind, values);
    }

    private String dirty(String value) {
        return random.nextBoolean() ? "n/a" : value.substring(0, value.length() - 1) + "?";
    }

    /** A word by which fields of the kind are known and by which no stronger kind is. */
    private static String word(Detector kind) {
        return ((IdentifierDetector) kind).words().stream().sorted().findFirst().orElseThrow();
    }

    private String identifier(Detector kind) {
        String form = ((IdentifierDetector) kind).form().toString();
        return made(random -> RandomForm.of(form, random), kind);
    }

    private String made(Function<Random, String> form, Detector kind) {
        while (true) {
            String text = form.apply(random);
            if (kind.find(text) == Detector.Match.WHOLE) {
                return text;
            }
        }
    }

    private String email() {
        return RandomForm.of("[a-z]{3,9}[._][a-z]{4,12}[0-9]?@[a-z]{4,12}[.](com|de|fr|org|example)", random);
    }

    private String phone() {
        return "+" + RandomForm.of("(49|33|44|1|31)", random)
                + RandomForm.of("( [1-9][0-9]{2} [0-9]{6}|[1-9][0-9]{8})", random);
    }

    private String card() {
        return made(
                random -> RandomForm.of("(4[0-9]{3} [0-9]{4} [0-9]{4} [0-9]{4}|5[1-5][0-9]{14}|37[0-9]{13})", random),
                new PaymentCardDetector());
    }

    private String iban() {
        return made(random -> RandomForm.of("(DE[0-9]{20}|NL[0-9]{2}[A-Z]{4}[0-9]{10})", random), new IbanDetector());
    }

    private String ip() {
        return "%d.%d.%d.%d"
                .formatted(1 + random.nextInt(223), random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private String version() {
        return "%d.%d.%d.%d".formatted(random.nextInt(4), random.nextInt(20), random.nextInt(10), random.nextInt(200));
    }

    private String timestamp() {
        return "2026-0%d-%02dT%02d:%02d:%02d+0%d:00"
                .formatted(
                        1 + random.nextInt(9),
                        1 + random.nextInt(28),
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60),
                        random.nextInt(3));
    }

    /** All the values of columns, to be looked for in what must not show them. */
    public static List<String> valuesOf(List<Labelled> columns) {
        return columns.stream()
                .flatMap(column -> column.values().stream())
                .filter(value -> value.length() > 5)
                .toList();
    }
}
