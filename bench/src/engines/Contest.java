/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
import dev.pacta.validation.source.ContractSource;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Runs a job of an engine without and with the check, in turns in one process over the same file, and prints the least time of each. One order
 * in a hundred breaks the contract.
 *
 * <p>Arguments: how many orders, and how many rounds are measured after the first, which is not.
 */
final class Contest {
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: bench-orders
            status: active
            version: 1.0.0
            schema:
              - name: orders
                properties:
                  - {name: order_id, logicalType: integer, required: true, logicalTypeOptions: {minimum: 1}}
                  - {name: customer_id, logicalType: integer, required: true, logicalTypeOptions: {minimum: 1}}
                  - {name: country, logicalType: string, required: true, logicalTypeOptions: {pattern: "^[A-Z]{2}$"}}
                  - {name: currency, logicalType: string, required: true, logicalTypeOptions: {minLength: 3, maxLength: 3}}
                  - {name: status, logicalType: string, required: true, logicalTypeOptions: {pattern: "^(open|paid|sent)$"}}
                  - {name: channel, logicalType: string, logicalTypeOptions: {maxLength: 10}}
                  - {name: sku, logicalType: string, required: true, logicalTypeOptions: {pattern: "^[A-Z]{3}-[0-9]{4}$"}}
                  - {name: quantity, logicalType: integer, required: true, logicalTypeOptions: {minimum: 1, maximum: 100}}
                  - {name: price, logicalType: number, required: true, logicalTypeOptions: {minimum: 0}}
                  - {name: placed_at, logicalType: timestamp, required: true}
                  - {name: express, logicalType: boolean, required: true}
                  - {name: note, logicalType: string, logicalTypeOptions: {maxLength: 80}}
            """;
    private static final List<String> COUNTRIES = List.of("PT", "ES", "FR", "DE", "IT", "NL", "PL", "SE");
    private static final List<String> STATES = List.of("open", "paid", "sent");
    private static final List<String> NOTES =
            List.of("leave at the door", "a present, please wrap it", "", "ring twice and wait", "no bag needed");

    /** A job, which is a whole one without a contract and splits by it with one. */
    @FunctionalInterface
    interface Job {
        /** Reads the orders and writes below the folder; returns how many orders it has written. */
        long run(Path orders, ContractSource contractOrNull, Path folder) throws Exception;
    }

    private Contest() {}

    static void run(String engine, String[] arguments, Job job) throws Exception {
        int orders = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = Files.createTempDirectory("pacta-bench");
        try {
            Path file = write(folder.resolve("orders.ndjson"), orders);
            Path contract = Files.writeString(folder.resolve("orders.odcs.yaml"), CONTRACT);
            double[] least = {Double.MAX_VALUE, Double.MAX_VALUE};
            for (int round = 0; round <= rounds; round++) {
                for (int with = 0; with < 2; with++) {
                    Path out = folder.resolve("out");
                    long begun = System.nanoTime();
                    long written = job.run(file, with == 1 ? ContractSource.file(contract) : null, out);
                    double seconds = (System.nanoTime() - begun) / 1e9;
                    long expected = with == 1 ? orders - orders / 100 : orders;
                    if (written != expected) {
                        throw new IllegalStateException(
                                "%d orders were written, expected %d".formatted(written, expected));
                    }
                    if (round > 0) {
                        least[with] = Math.min(least[with], seconds);
                    }
                    delete(out);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s, %,d orders, least of %d: %.2f s without the check, %.2f s with it, ratio %.2f%n",
                    engine, orders, rounds, least[0], least[1], least[1] / least[0]);
        } finally {
            delete(folder);
        }
    }

    private static Path write(Path file, int orders) throws IOException {
        Random random = new Random(20_261_122);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (int order = 1; order <= orders; order++) {
                // Every hundredth has a country in small letters.
                String country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
                writer.write("""
                        {"order_id": %d, "customer_id": %d, "country": "%s", "currency": "EUR", "status": "%s", "channel": "web", \
                        "sku": "ABC-%04d", "quantity": %d, "price": %d.%02d, "placed_at": "2026-11-%02dT12:%02d:00Z", \
                        "express": %b, "note": "%s"}
                        """.formatted(
                                order,
                                1 + random.nextInt(100_000),
                                order % 100 == 0 ? country.toLowerCase(Locale.ROOT) : country,
                                STATES.get(random.nextInt(STATES.size())),
                                random.nextInt(10_000),
                                1 + random.nextInt(9),
                                random.nextInt(500),
                                random.nextInt(100),
                                1 + random.nextInt(22),
                                random.nextInt(60),
                                random.nextBoolean(),
                                NOTES.get(random.nextInt(NOTES.size()))));
            }
        }
        return file;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
