/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.contract.Contract;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.validation.CompiledContract;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** Orders of a shop, the same as records and as rows: seeded, and some with faults of each kind. */
final class Shop {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);
    static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: shop
            status: active
            version: 1.0.0
            schema:
              - name: orders
                properties:
                  - {name: order_id, logicalType: string, primaryKey: true, primaryKeyPosition: 1, required: true, logicalTypeOptions: {pattern: "^ORD-[0-9]{8}$"}}
                  - {name: customer, logicalType: integer, required: true, logicalTypeOptions: {format: i64}, relationships: [{to: customers.id}]}
                  - name: status
                    logicalType: string
                    required: true
                    logicalTypeOptions: {maxLength: 9}
                    quality:
                      - {id: known, type: library, metric: invalidValues, arguments: {validValues: [placed, paid, shipped]}, mustBeLessThan: 20, unit: percent}
                  - {name: total, logicalType: number, required: true, logicalTypeOptions: {minimum: 0, exclusiveMaximum: 1000, multipleOf: 0.01}}
                  - {name: rate, logicalType: number, logicalTypeOptions: {minimum: 0.1, maximum: 0.9}}
                  - {name: quantity, logicalType: integer, logicalTypeOptions: {format: i16, minimum: 1, multipleOf: 2}}
                  - name: country
                    logicalType: string
                    logicalTypeOptions: {minLength: 2}
                    quality:
                      - {id: letters, type: library, metric: invalidValues, arguments: {pattern: "^[A-Z]{2}$"}, mustBe: 0}
                      - {id: blank, type: library, metric: missingValues, arguments: {missingValues: ["??", "none"]}, mustBeLessOrEqualTo: 3}
                  - {name: contact, logicalType: string, logicalTypeOptions: {format: email}, customProperties: [{property: privacy, value: {dataCategory: user.contact.email}}]}
                  - name: note
                    logicalType: string
                    logicalTypeOptions: {maxLength: 30}
                    quality:
                      - {id: some, type: library, metric: nullValues, mustBeLessThan: 90, unit: percent}
                      - {id: longest, type: sql, query: "SELECT count(*) FROM {object} WHERE {property} IS NULL", mustBeGreaterThan: 5}
                  - {name: placed_at, logicalType: timestamp, required: true, logicalTypeOptions: {minimum: "2025-06-01T00:00:00Z"}}
                  - {name: due, logicalType: date, logicalTypeOptions: {minimum: "2025-01-01", maximum: "2027-12-31"}}
                  - {name: active, logicalType: boolean}
                  - name: details
                    logicalType: object
                    properties:
                      - {name: gift, logicalType: boolean, required: true}
                      - {name: weight, logicalType: number, logicalTypeOptions: {minimum: 0}}
                  - {name: code, logicalType: string, unique: true}
                  - {name: serial, logicalType: integer, logicalTypeOptions: {format: u64}}
                  - {name: local_at, logicalType: timestamp, logicalTypeOptions: {defaultTimezone: Europe/Berlin, minimum: "2026-07-01T10:00:00Z"}}
                  - {name: shifted_at, logicalType: timestamp, logicalTypeOptions: {defaultTimezone: "+02:00", exclusiveMaximum: "2026-07-01T10:00:00Z"}}
                quality:
                  - {id: rows, type: library, metric: rowCount, mustBeBetween: [100, 1000]}
                  - {id: pairs, type: library, metric: duplicateValues, arguments: {properties: [customer, placed_at]}, mustBeLessThan: 50}
                  - {id: none_late, type: sql, query: "SELECT count(*) FROM {object} o WHERE o.total < 0;", mustBe: 0}
                  - {id: named, type: sql, query: "SELECT count(*) - count(*) FROM ${table}", mustBe: 0}
                  - {id: broken, type: sql, query: "SELECT nowhere FROM {object}", mustBe: 1}
                  - {id: two, type: sql, query: "SELECT 1; DROP TABLE {object}", mustBe: 1}
                  - {id: escape, type: sql, query: "SELECT 1) x; DROP TABLE orders; SELECT (1", mustBe: 1}
                  - {id: change, type: sql, query: "DELETE FROM {object}", mustBe: 1}
                  - {id: plain, type: text, description: orders are plausible}
              - name: customers
                properties:
                  - {name: id, logicalType: integer, primaryKey: true, required: true}
            slaProperties:
              - {property: latency, value: 2, unit: d, element: orders.placed_at}
              - {property: retention, value: 1, unit: y, element: orders.placed_at}
              - {property: freshness, value: 1, unit: h, element: orders.local_at}
              - {property: re, value: 1, unit: d, element: orders.due}
              - {property: rowCount, value: 401}
              - {property: frequency, value: 1, unit: d, element: orders.placed_at}
            """;
    static final int ROWS = 400;
    static final int CUSTOMERS = 50;

    private Shop() {}

    static CompiledContract contract() {
        return compile(CONTRACT);
    }

    static CompiledContract compile(String yaml) {
        ReadResult result = new OdcsReader().read(yaml.getBytes(StandardCharsets.UTF_8), "contract.yaml");
        Contract contract = ((ReadResult.Readable) result).document().contract().orElseThrow();
        return CompiledContract.compile(contract);
    }

    /** Good orders. */
    static List<Map<String, @Nullable Object>> good(long seed) {
        Random random = new Random(seed);
        List<Map<String, @Nullable Object>> records = new ArrayList<>();
        for (int number = 0; number < ROWS; number++) {
            Map<String, @Nullable Object> record = new LinkedHashMap<>();
            record.put("order_id", "ORD-%08d".formatted(number));
            record.put("customer", random.nextInt(CUSTOMERS));
            record.put("status", List.of("placed", "paid", "shipped").get(random.nextInt(3)));
            record.put("total", BigDecimal.valueOf(random.nextInt(100_000), 2));
            record.put("rate", random.nextInt(10) == 0 ? null : (double) (1 + random.nextInt(9)) / 10);
            record.put("quantity", 2 + 2 * random.nextInt(20));
            record.put("country", List.of("DE", "FR", "SE").get(random.nextInt(3)));
            record.put("contact", random.nextInt(5) == 0 ? null : "c%d@example.org".formatted(number));
            record.put("note", random.nextInt(3) == 0 ? null : "gr\u00fc\u00dfe \ud83d\ude00 " + number);
            record.put("placed_at", Instant.parse("2026-02-01T00:00:00Z").plusSeconds(random.nextInt(2_000_000)));
            record.put("due", LocalDate.of(2026, 3, 1 + random.nextInt(28)));
            record.put("active", random.nextInt(4) == 0 ? null : random.nextBoolean());
            record.put("details", random.nextInt(4) == 0 ? null : Map.of("gift", random.nextBoolean(), "weight", 1.5));
            record.put("code", "K" + number);
            record.put("serial", new BigDecimal("18446744073709551615").subtract(BigDecimal.valueOf(number)));
            record.put("local_at", LocalDateTime.of(2026, 7, 1, 12, 0).plusMinutes(number));
            record.put("shifted_at", LocalDateTime.of(2026, 7, 1, 11, 59).minusMinutes(number));
            records.add(record);
        }
        return records;
    }

    /** The same with faults; each of them breaks a rule, and some rows have several. */
    static List<Map<String, @Nullable Object>> faulty(long seed) {
        List<Map<String, @Nullable Object>> records = good(seed);
        Random random = new Random(seed + 1);
        Object[][] faults = {
            {"order_id", "ord-00000001"},
            {"order_id", "ORD-0000001"},
            {"order_id", "ORD-00000001\n"},
            {"order_id", ""},
            {"customer", CUSTOMERS + 7},
            {"status", "cancelled and lost"},
            {"status", null},
            {"status", "Paid"},
            {"status", "paid "},
            {"total", new BigDecimal("-0.01")},
            {"total", new BigDecimal("1000.00")},
            {"total", null},
            {"rate", 0.09999},
            {"rate", 0.900001},
            {"quantity", 0},
            {"quantity", 3},
            {"quantity", -2},
            {"quantity", 32_766},
            {"quantity", 32_768},
            {"quantity", 70_000},
            {"serial", new BigDecimal("18446744073709551616")},
            {"serial", BigDecimal.ZERO},
            {"serial", BigDecimal.ONE.negate()},
            {"serial", null},
            {"country", "D"},
            {"country", "de"},
            {"country", "??"},
            {"country", null},
            {"contact", "nobody"},
            {"contact", "a b@example.org"},
            {"contact", "\u00e9@example.org"},
            {"note", "\ud83d\ude00".repeat(31)},
            {"note", "\ud83d\ude00".repeat(30)},
            {"placed_at", Instant.parse("2025-05-31T23:59:59Z")},
            {"placed_at", Instant.parse("2025-06-01T00:00:00Z")},
            {"due", LocalDate.of(2024, 12, 31)},
            {"due", LocalDate.of(2028, 1, 1)},
            {"details", Map.of("weight", 2)},
            {"details", Map.of("gift", true, "weight", -1)},
            {"code", "K1"},
            {"code", "k1"},
            {"code", "K1 "},
            {"code", null},
            {"local_at", LocalDateTime.of(2026, 7, 1, 11, 59, 59)},
            {"local_at", null},
            {"shifted_at", LocalDateTime.of(2026, 7, 1, 12, 0)},
        };
        for (Object[] fault : faults) {
            records.get(10 + random.nextInt(ROWS - 10)).put((String) fault[0], fault[1]);
        }
        return records;
    }

    static void load(TestDatabase.Scratch database, List<Map<String, @Nullable Object>> records) throws SQLException {
        String text =
                database.product() == TestDatabase.MARIADB ? "VARCHAR(200) CHARACTER SET utf8mb4" : "VARCHAR(200)";
        String moment = database.product() == TestDatabase.POSTGRESQL
                ? "TIMESTAMPTZ"
                : database.product() == TestDatabase.MARIADB ? "DATETIME(6)" : "TIMESTAMP";
        String local = database.product() == TestDatabase.MARIADB ? "DATETIME(6)" : "TIMESTAMP";
        String document = database.product() == TestDatabase.POSTGRESQL ? "JSONB" : "JSON";
        String orders =
                ("CREATE TABLE orders (order_id %1$s, customer BIGINT, status %1$s, total DECIMAL(12,2), rate DOUBLE PRECISION, quantity INTEGER,"
                                + " country %1$s, contact %1$s, note %1$s, placed_at %2$s, due DATE, active BOOLEAN, details %3$s, code %1$s,"
                                + " serial DECIMAL(25,0), local_at %4$s, shifted_at %4$s)")
                        .formatted(text, moment, document, local);
        database.execute(
                orders.replace("DOUBLE PRECISION", "DOUBLE PRECISION"),
                "CREATE TABLE customers (id BIGINT PRIMARY KEY)");
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO customers VALUES (?)")) {
                for (int id = 0; id < CUSTOMERS; id++) {
                    insert.setLong(1, id);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            String cast = database.product() == TestDatabase.POSTGRESQL ? "CAST(? AS JSONB)" : "?";
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO orders VALUES (?,?,?,?,?,?,?,?,?,?,?,?,%s,?,?,?,?)".formatted(cast))) {
                for (Map<String, @Nullable Object> record : records) {
                    int place = 1;
                    for (Object value : record.values()) {
                        insert.setObject(place++, stored(value));
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }

    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return Timestamp.from(instant);
        }
        if (value instanceof LocalDateTime local) {
            return Timestamp.valueOf(local);
        }
        if (value instanceof LocalDate date) {
            return Date.valueOf(date);
        }
        return value instanceof Map<?, ?> ? Json.write(value) : value;
    }
}
