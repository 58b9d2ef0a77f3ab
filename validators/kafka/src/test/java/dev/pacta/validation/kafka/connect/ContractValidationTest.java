/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.validation.kafka.ContractConfig;
import dev.pacta.validation.kafka.ReasonHeaders;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.transforms.Transformation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractValidationTest {
    private static final Schema LINE = SchemaBuilder.struct()
            .field("sku", Schema.OPTIONAL_STRING_SCHEMA)
            .optional()
            .build();
    private static final Schema ORDER = SchemaBuilder.struct()
            .field("id", Schema.INT64_SCHEMA)
            .field("total", Decimal.builder(2).optional().build())
            .field(
                    "placed",
                    org.apache.kafka.connect.data.Date.builder().optional().build())
            .field("lines", SchemaBuilder.array(LINE).optional().build())
            .build();

    private final Map<String, String> settings = new HashMap<>();
    private final ContractValidation<SourceRecord> check = new ContractValidation<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void set() throws IOException {
        Path contract = Files.writeString(folder.resolve("orders.odcs.yaml"), """
                apiVersion: v3.1.0
                kind: DataContract
                id: orders
                version: 1.2.0
                status: active
                schema:
                  - name: orders
                    properties:
                      - {name: id, logicalType: integer, required: true, logicalTypeOptions: {minimum: 1}}
                      - {name: total, logicalType: number, logicalTypeOptions: {maximum: 1000}}
                      - {name: placed, logicalType: date, logicalTypeOptions: {minimum: "2026-01-01"}}
                      - name: lines
                        logicalType: array
                        items:
                          logicalType: object
                          properties:
                            - {name: sku, logicalType: string, logicalTypeOptions: {maxLength: 8}}
                """);
        settings.put(ContractConfig.CONTRACT, "file:" + contract);
        settings.put(ContractConfig.REFRESH, "0");
    }

    @AfterEach
    void close() {
        check.close();
    }

    private static SourceRecord record(@Nullable Schema schema, @Nullable Object value) {
        SourceRecord record = new SourceRecord(
                Map.of("table", "orders"),
                Map.of("row", 7),
                "shop.orders",
                3,
                Schema.STRING_SCHEMA,
                "k",
                schema,
                value,
                9L);
        record.headers().addString("trace", "t1");
        return record;
    }

    private static Struct struct(long id, String total, int day, String sku) {
        return new Struct(ORDER)
                .put("id", id)
                .put("total", new BigDecimal(total))
                .put("placed", new java.util.Date(day * 86_400_000L))
                .put("lines", List.of(new Struct(LINE).put("sku", sku)));
    }

    /** The same record in each form that is read. */
    private static List<SourceRecord> forms(long id, String total, int day, String sku) {
        String json = "{\"id\": %d, \"total\": %s, \"placed\": \"%s\", \"lines\": [{\"sku\": \"%s\"}]}"
                .formatted(id, total, java.time.LocalDate.ofEpochDay(day), sku);
        Map<String, Object> map = Map.of(
                "id",
                id,
                "total",
                new BigDecimal(total),
                "placed",
                java.time.LocalDate.ofEpochDay(day).toString(),
                "lines",
                List.of(Map.of("sku", sku)));
        return List.of(
                record(ORDER, struct(id, total, day, sku)),
                record(null, map),
                record(Schema.STRING_SCHEMA, json),
                record(Schema.BYTES_SCHEMA, json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void goodRecordsPassAsTheyAreAndSoDoTombstones() {
        check.configure(settings);
        for (SourceRecord record : forms(1, "12.50", 20_500, "A-1")) {
            assertThat(check.apply(record)).isSameAs(record);
        }
        SourceRecord tombstone = record(null, null);
        assertThat(check.apply(tombstone)).isSameAs(tombstone);
    }

    @Test
    void aBreakStopsTheRecordAndSaysWhichRulesAndNoValue() {
        check.configure(settings);
        for (SourceRecord record : forms(0, "4711.25", 10, "planted-secret")) {
            assertThatThrownBy(() -> check.apply(record))
                    .isInstanceOf(DataException.class)
                    .hasMessageContainingAll(
                            "shop.orders",
                            "orders@1.2.0",
                            "orders.id:minimum",
                            "orders.total:maximum",
                            "orders.placed:minimum")
                    .hasMessageContaining("orders.lines.sku:maxLength")
                    .hasMessageNotContaining("planted")
                    .hasMessageNotContaining("4711");
        }
        assertThatThrownBy(() -> check.apply(record(Schema.STRING_SCHEMA, "{\"id\": planted"))) // no JSON
                .isInstanceOf(DataException.class)
                .hasMessageNotContaining("planted");
        assertThatThrownBy(() -> check.apply(record(Schema.INT32_SCHEMA, 5)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("has to be a struct, a map or JSON");
    }

    @Test
    void inQuarantineARecordGoesOnToTheOtherTopicWithItsReasons() {
        settings.put(ContractConfig.MODE, "quarantine");
        settings.put(ContractConfig.DEAD_LETTER_TOPIC, "shop.orders.bad");
        check.configure(settings);
        SourceRecord record = record(ORDER, struct(0, "1.00", 20_500, "A-1"));

        SourceRecord aside = check.apply(record);

        assertThat(aside.topic()).isEqualTo("shop.orders.bad");
        assertThat(aside.kafkaPartition()).isNull();
        assertThat(aside.value()).isSameAs(record.value());
        assertThat(aside.key()).isEqualTo("k");
        assertThat(aside.sourceOffset()).isEqualTo(record.sourceOffset());
        assertThat(aside.timestamp()).isEqualTo(9L);
        Map<String, String> headers = new HashMap<>();
        aside.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() instanceof byte[] bytes
                                ? new String(bytes, StandardCharsets.UTF_8)
                                : String.valueOf(header.value())));
        assertThat(headers)
                .containsEntry("trace", "t1")
                .containsEntry(ReasonHeaders.CONTRACT, "orders")
                .containsEntry(ReasonHeaders.VERSION, "1.2.0")
                .containsEntry(ReasonHeaders.VERDICT, "invalid")
                .containsEntry(ReasonHeaders.RULES, "orders.id:minimum")
                .containsEntry(ReasonHeaders.TOPIC, "shop.orders");
        assertThat(record.headers()).as("the record itself is left alone").hasSize(1);
    }

    @Test
    void everyFormIsHeldToAJsonSchemaAsToAContract() throws IOException {
        Path schema = Files.writeString(folder.resolve("orders.json"), """
                {"properties": {
                   "id": {"type": "integer", "minimum": 1},
                   "total": {"type": "number", "multipleOf": 0.01},
                   "placed": {"type": "string", "format": "date"},
                   "lines": {"items": {"properties": {"sku": {"maxLength": 8}}}}}}""");
        settings.remove(ContractConfig.CONTRACT);
        settings.put(ContractConfig.JSON_SCHEMA, "file:" + schema);
        settings.put(ContractConfig.JSON_SCHEMA_FORMATS, "true");
        check.configure(settings);

        for (SourceRecord record : forms(1, "12.50", 20_500, "A-1")) {
            assertThat(check.apply(record)).isSameAs(record);
        }
        for (SourceRecord record : forms(0, "12.50", 20_500, "planted-secret")) {
            assertThatThrownBy(() -> check.apply(record))
                    .isInstanceOf(DataException.class)
                    .hasMessageContainingAll(
                            "orders.json: #/properties/id/minimum, #/properties/lines/items/properties/sku/maxLength")
                    .hasMessageNotContaining("planted");
        }
    }

    @Test
    void aReportLetsPass() {
        settings.put(ContractConfig.MODE, "report");
        check.configure(settings);
        for (SourceRecord record : forms(0, "1.00", 20_500, "A-1")) {
            assertThat(check.apply(record)).isSameAs(record);
        }
    }

    @Test
    void settingsThatDoNotFitTogetherAreRefused() {
        settings.put(ContractConfig.MODE, "quarantine");
        assertThatThrownBy(() -> check.configure(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("needs a topic");
        settings.put(ContractConfig.MODE, "block");
        settings.put(ContractConfig.PURPOSE, "analytics.reporting");
        assertThatThrownBy(() -> check.configure(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("ContractMasking");
    }

    @Test
    void connectFindsIt() {
        List<Class<?>> found = new ArrayList<>();
        ServiceLoader.load(Transformation.class).stream().forEach(provider -> found.add(provider.type()));
        assertThat(found).contains(ContractMasking.class, ContractValidation.class);
    }
}
