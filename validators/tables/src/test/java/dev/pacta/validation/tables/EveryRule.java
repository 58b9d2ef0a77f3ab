/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.types.DataType;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.json.RecordSums;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.RunRule;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One contract with every rule that can be asked of a database, and all that is asked for it in the SQL of a product. */
final class EveryRule {
    /** Texts that some product reads as something else, unless they are written with care. */
    static final List<String> TRAPS = List.of(
            "plain",
            "it's",
            "back\\slash",
            "a\\'; --",
            "gr\u00f6\u00dfe \ud83d\ude00",
            "${x}",
            "trailing ",
            "%_[a]",
            "");

    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: every-rule
            status: active
            version: 1.0.0
            schema:
              - name: orders
                properties:
                  - {name: order_id, logicalType: string, primaryKey: true, required: true, logicalTypeOptions: {pattern: "^ORD-[0-9]{8}$"}}
                  - {name: customer, logicalType: integer, required: true, relationships: [{to: customers.id}]}
                  - {name: region, logicalType: string, relationships: [{to: customers.region}]}
                  - name: status
                    logicalType: string
                    logicalTypeOptions: {minLength: 1, maxLength: 9}
                    quality:
                      - {id: known, type: library, metric: invalidValues, arguments: {validValues: ["plain", "it's", "back\\\\slash", "a\\\\'; --", "gr\u00f6\u00dfe \ud83d\ude00", "${x}", "trailing ", "%_[a]", ""]}, mustBe: 0}
                  - {name: padded, logicalType: string, logicalTypeOptions: {minLength: 2}, unique: true}
                  - {name: total, logicalType: number, logicalTypeOptions: {minimum: 0.5, exclusiveMaximum: 1000, multipleOf: 0.01}}
                  - {name: rate, logicalType: number, logicalTypeOptions: {exclusiveMinimum: 0.1, maximum: 0.9}}
                  - {name: whole, logicalType: integer, logicalTypeOptions: {minimum: 1}}
                  - {name: large, logicalType: integer, logicalTypeOptions: {maximum: 12345678901234567890}}
                  - {name: pieces, logicalType: integer, logicalTypeOptions: {format: i16}}
                  - {name: visits, logicalType: integer, logicalTypeOptions: {format: i64}}
                  - {name: ticket, logicalType: integer, logicalTypeOptions: {format: u64}}
                  - {name: debt, logicalType: integer, logicalTypeOptions: {format: i64}}
                  - {name: token, logicalType: integer, logicalTypeOptions: {format: i128}}
                  - {name: floating, logicalType: integer, logicalTypeOptions: {format: i64}}
                  - {name: measured, logicalType: number, logicalTypeOptions: {format: f32}}
                  - name: quantity
                    logicalType: integer
                    logicalTypeOptions: {minimum: 1, multipleOf: 2}
                    quality:
                      - {id: few, type: library, metric: invalidValues, arguments: {validValues: [2, 4, 6]}, mustBeLessThan: 5, unit: percent}
                  - name: country
                    logicalType: string
                    quality:
                      - {id: letters, type: library, metric: invalidValues, arguments: {pattern: "^[A-Z]{2}$"}, mustBe: 0}
                      - {id: blank, type: library, metric: missingValues, arguments: {missingValues: ["??", "none"]}, mustBeLessOrEqualTo: 3}
                  - {name: contact, logicalType: string, logicalTypeOptions: {format: email}, customProperties: [{property: privacy, value: {dataCategory: user.contact.email}}]}
                  - {name: reference, logicalType: string, logicalTypeOptions: {format: uuid}}
                  - name: note
                    logicalType: string
                    physicalName: "odd \\"name"
                    logicalTypeOptions: {pattern: "a.c|[^\\\\s-]+'"}
                    quality:
                      - {id: some, type: library, metric: nullValues, mustBeLessThan: 90, unit: percent}
                  - {name: placed_at, logicalType: timestamp, required: true, logicalTypeOptions: {minimum: "2025-06-01T00:00:00Z"}}
                  - {name: local_at, logicalType: timestamp, logicalTypeOptions: {exclusiveMaximum: "2030-01-01T12:30:00.5Z"}}
                  - {name: due, logicalType: date, logicalTypeOptions: {minimum: "2025-01-01", maximum: "2027-12-31"}}
                  - {name: opens, logicalType: time, logicalTypeOptions: {minimum: "08:00:00"}}
                  - {name: active, logicalType: boolean}
                  - {name: details, logicalType: object, properties: [{name: gift, logicalType: boolean}]}
                  - {name: absent, logicalType: string, required: true}
                quality:
                  - {id: rows, type: library, metric: rowCount, mustBeBetween: [100, 1000]}
                  - {id: pairs, type: library, metric: duplicateValues, arguments: {properties: [customer, region, placed_at]}, mustBeLessThan: 50}
              - name: customers
                properties:
                  - {name: id, logicalType: integer, primaryKey: true, required: true}
                  - {name: region, logicalType: string}
            slaProperties:
              - {property: latency, value: 2, unit: d, element: orders.placed_at}
              - {property: retention, value: 1, unit: y, element: orders.due}
            """;
    private static final DataType TEXT = new DataType.Text(200, false);
    private static final DataType LARGE = new DataType.Decimal(30, 0);

    private EveryRule() {}

    /** What is done for a product: what is read and what is skipped, each with the reason, and the queries. */
    static List<String> lines(SqlProduct product) throws SQLException {
        TablePlan plan = plan(product, false);
        List<String> lines = new ArrayList<>();
        plan.read().forEach((name, reason) -> lines.add("-- read: %s: %s".formatted(name, reason)));
        plan.questions().stream()
                .filter(RunQuestion.Skipped.class::isInstance)
                .map(RunQuestion.Skipped.class::cast)
                .forEach(skipped -> lines.add(
                        "-- skipped: %s: %s".formatted(skipped.rule().rule().id(), skipped.reason())));
        queries(product).forEach(query -> lines.add(query + ";"));
        return lines;
    }

    /** All queries: those for counts, for bad rows and how many they are, and one of a share of the rows. */
    static List<String> queries(SqlProduct product) throws SQLException {
        TablePlan plan = plan(product, false);
        List<String> queries = new ArrayList<>(new Pushdown(plan).queries());
        RowKey key = new RowKey(List.of(plan.rows().shape().column("order_id").orElseThrow()), List.of(false));
        RowQuery rows = new RowQuery(plan, broken(plan), key);
        queries.add(rows.sql());
        queries.add(rows.count());
        queries.add(new Pushdown(plan(product, true)).queries().get(0));
        return queries;
    }

    private static Pushdown.Found broken(TablePlan plan) {
        long[] each = new long[plan.plan().rules().size()];
        Arrays.fill(each, 1);
        List<RunRule.Part> counts =
                plan.plan().runRules().stream().map(rule -> RunRule.Part.of(1)).toList();
        return new Pushdown.Found(2, new RecordSums(each, each, List.of()), counts, TablePlan.Forced.NOTHING);
    }

    private static TablePlan plan(SqlProduct product, boolean share) throws SQLException {
        SqlDialect dialect = product.dialect();
        CompiledContract contract = Shop.compile(CONTRACT);
        SchemaObject object = contract.contract().schemaObject("orders").orElseThrow();
        Plan plan = contract.plan("orders");
        TableShape orders = shape(dialect, "orders", columns());
        TableShape customers = shape(
                dialect,
                "customers",
                Map.of("id", new DataType.Whole(64, true), "region", TEXT).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .toList());
        TableRows all = TableRows.all(dialect, orders);
        TableRows rows = share ? share(dialect, orders, all) : all;
        ReferencedTables referenced = new ReferencedTables(
                contract.contract(),
                wanted -> wanted.table().equals("customers") ? Optional.of(customers) : Optional.empty(),
                orders.name(),
                Map.of());
        return TablePlan.of(plan, object, rows, referenced, TablePlan.Forced.NOTHING);
    }

    private static TableRows share(SqlDialect dialect, TableShape orders, TableRows all) {
        List<String> keys = List.of(
                all.column(orders.column("order_id").orElseThrow()),
                all.column(orders.column("customer").orElseThrow()));
        @Nullable String chosen = dialect.chosen(keys, 100_000, 17).orElse(null);
        return new TableRows(dialect, orders, chosen, dialect.sample(10, 17).orElse(null), "a share");
    }

    private static TableShape shape(SqlDialect dialect, String name, List<Map.Entry<String, DataType>> columns) {
        return new TableShape(
                TableName.of("shop." + name),
                false,
                columns.stream()
                        .map(column -> {
                            String written =
                                    dialect.types().print(column.getValue()).text();
                            return new TableColumn(
                                    column.getKey(), written, dialect.types().parse(written));
                        })
                        .toList());
    }

    private static List<Map.Entry<String, DataType>> columns() {
        DataType zoned = new DataType.Timestamp(6, true);
        return List.of(
                Map.entry("order_id", TEXT),
                Map.entry("customer", new DataType.Whole(64, true)),
                Map.entry("region", TEXT),
                Map.entry("status", TEXT),
                Map.entry("padded", new DataType.Text(10, true)),
                Map.entry("total", new DataType.Decimal(12, 2)),
                Map.entry("rate", new DataType.Floating(64)),
                Map.entry("whole", new DataType.Floating(64)),
                Map.entry("large", LARGE),
                Map.entry("pieces", new DataType.Whole(32, true)),
                Map.entry("visits", new DataType.Whole(64, true)),
                Map.entry("ticket", LARGE),
                Map.entry("debt", LARGE),
                Map.entry("token", LARGE),
                Map.entry("floating", new DataType.Floating(64)),
                Map.entry("measured", new DataType.Floating(64)),
                Map.entry("quantity", new DataType.Whole(32, true)),
                Map.entry("country", TEXT),
                Map.entry("contact", TEXT),
                Map.entry("reference", TEXT),
                Map.entry("odd \"name", TEXT),
                Map.entry("placed_at", zoned),
                Map.entry("local_at", new DataType.Timestamp(6, false)),
                Map.entry("due", new DataType.Date()),
                Map.entry("opens", new DataType.Time(6, false)),
                Map.entry("active", new DataType.Truth()),
                Map.entry("details", TEXT),
                Map.entry("remark", TEXT),
                Map.entry("serial", new DataType.Whole(64, true)));
    }
}
