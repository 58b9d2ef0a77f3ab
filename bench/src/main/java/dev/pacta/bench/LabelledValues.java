/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Seeded values of columns, each with the kind of personal data that is in it, if any: four in five hold none, some of those look much like it. */
final class LabelledValues {
    /** The kinds that Pacta looks for in every column, as Presidio names them. */
    enum Kind {
        EMAIL_ADDRESS,
        CREDIT_CARD,
        IBAN_CODE,
        PHONE_NUMBER,
        NONE
    }

    /** A value and what is in it. */
    record Labelled(Kind kind, String value) {}

    private static final long SEED = 20261121;
    private static final List<String> WORDS = List.of(
            "please deliver to the back door",
            "returned by the customer",
            "Example Street",
            "Sampletown",
            "northpost",
            "waiting for parts",
            "second reminder sent");
    private static final List<String> NAMES = List.of("ada", "j.doe", "maria_silva", "wei.chen", "o.hara", "kim+shop");
    private static final List<String> DOMAINS =
            List.of("example.org", "mail.example.com", "example.co.uk", "example.net");

    private final Random random = new Random(SEED);

    private LabelledValues() {}

    static List<Labelled> write(int count) {
        LabelledValues values = new LabelledValues();
        List<Labelled> all = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            all.add(values.random.nextInt(5) > 0 ? new Labelled(Kind.NONE, values.harmless()) : values.personal());
        }
        return all;
    }

    private Labelled personal() {
        Kind kind = Kind.values()[random.nextInt(4)];
        String value = switch (kind) {
            case EMAIL_ADDRESS -> any(NAMES) + random.nextInt(1_000) + "@" + any(DOMAINS);
            case CREDIT_CARD -> card();
            case IBAN_CODE -> iban();
            case PHONE_NUMBER -> phone();
            case NONE -> throw new IllegalStateException();
        };
        return new Labelled(kind, random.nextBoolean() ? value : any(WORDS) + " " + value + ", thanks");
    }

    /** Those that look like something have the form of it and a wrong checksum, or no more than a sign of it. */
    private String harmless() {
        return switch (random.nextInt(14)) {
            case 0 -> "ORD-%08d".formatted(random.nextInt(100_000_000));
            case 1 ->
                "2026-%02d-%02dT12:%02d:00Z"
                        .formatted(1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(60));
            case 2 -> String.format(Locale.ROOT, "%.2f", random.nextDouble() * 10_000);
            case 3 -> new UUID(random.nextLong(), random.nextLong()).toString();
            case 4 -> any(WORDS) + " " + random.nextInt(200);
            case 5 -> "12 pieces @ " + random.nextInt(90) + " euro";
            case 6 -> spoiled(card());
            case 7 -> spoiled(iban());
            case 8 -> "v1.2+" + random.nextInt(100_000);
            case 10 -> "%03d-%03d-%04d".formatted(random.nextInt(1_000), random.nextInt(1_000), random.nextInt(10_000));
            case 11 ->
                "lot %02d-%02d-%06d".formatted(random.nextInt(100), random.nextInt(100), random.nextInt(1_000_000));
            case 9 -> String.valueOf(1_000_000_000_000L + random.nextInt());
            default -> any(WORDS);
        };
    }

    /** Another last digit. */
    private static String spoiled(String number) {
        char last = number.charAt(number.length() - 1);
        return number.substring(0, number.length() - 1) + (char) ('0' + (last - '0' + 1) % 10);
    }

    private String card() {
        StringBuilder digits = new StringBuilder(random.nextBoolean() ? "4" : "5" + (1 + random.nextInt(5)));
        while (digits.length() < 15) {
            digits.append(random.nextInt(10));
        }
        int sum = 0;
        for (int at = 0; at < 15; at++) {
            int digit = (digits.charAt(at) - '0') * (at % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        digits.append((10 - sum % 10) % 10);
        return random.nextBoolean() ? digits.toString() : digits.toString().replaceAll("(....)(?=.)", "$1 ");
    }

    private String iban() {
        StringBuilder account = new StringBuilder();
        while (account.length() < 18) {
            account.append(random.nextInt(10));
        }
        // D is 13, E is 14.
        int check = 98
                - new BigInteger(account + "131400").mod(BigInteger.valueOf(97)).intValue();
        String iban = "DE%02d%s".formatted(check, account);
        return random.nextBoolean() ? iban : iban.replaceAll("(....)(?=.)", "$1 ");
    }

    /** Half of them as people write it at home, in four countries. */
    private String phone() {
        return switch (random.nextInt(8)) {
            case 0 -> "(212) 55%d-%04d".formatted(5 + random.nextInt(4), random.nextInt(10_000));
            case 1 -> "212-55%d-%04d".formatted(5 + random.nextInt(4), random.nextInt(10_000));
            case 2 -> "030 %d".formatted(23_000_000 + random.nextInt(1_000_000));
            case 3 -> "020 79%02d %04d".formatted(random.nextInt(100), random.nextInt(10_000));
            case 4 -> "+1 212-55%d-%04d".formatted(5 + random.nextInt(4), random.nextInt(10_000));
            case 5 -> "+49 30 %d".formatted(23_000_000 + random.nextInt(1_000_000));
            case 6 -> "+44 20 79%02d %04d".formatted(random.nextInt(100), random.nextInt(10_000));
            default -> "+331%08d".formatted(40_000_000 + random.nextInt(9_000_000));
        };
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
