/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.exchange.Draft;
import dev.pacta.exchange.Formats;
import dev.pacta.exchange.TextFile;
import dev.pacta.exchange.pairs.RandomContract;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Flink itself creates the tables that contracts are exported as, with the columns of the contract. */
@Tag("volume")
class ExportedTablesTest {
    private static final Path EXAMPLES = Path.of("..", "..", "examples", "contracts", "good");
    private static final int SEEDS = 200;

    private final TableEnvironment flink = TableEnvironment.create(EnvironmentSettings.inStreamingMode());

    @Test
    void tablesOfTheExamples() throws Exception {
        int tables = 0;
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            for (Path file : files.sorted().toList()) {
                Contract contract = read(Files.readAllBytes(file), file.toString());
                for (SchemaObject object : contract.schema()) {
                    create(Draft.named("one").contract(List.of(object), contract.servers()), file.toString());
                    tables++;
                }
            }
        }
        assertThat(tables).isGreaterThan(5);
    }

    @Test
    void tablesOfContractsMadeByChance() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            create(RandomContract.of(seed), "seed " + seed);
        }
    }

    @Test
    void aStreamWithAWatermarkAKeyAndAPartition() throws Exception {
        String text = """
                apiVersion: v3.2.0
                kind: DataContract
                id: shop
                version: 1.0.0
                servers: [{server: prod, type: kafka, host: "broker:9092", format: json}]
                schema:
                  - name: orders
                    description: It's all
                    properties:
                      - {name: id, logicalType: integer, primaryKey: true, required: true, description: The key}
                      - name: order
                        logicalType: timestamp
                        physicalType: TIMESTAMP(3)
                        logicalTypeOptions: {timezone: false}
                        customProperties: [{property: watermark, value: "`order` - INTERVAL '5' SECOND"}]
                      - {name: day, logicalType: date, partitioned: true, partitionKeyPosition: 1}
                      - {name: status, logicalType: string, unique: true, enum: [{value: open}]}
                """;
        create(read(text.getBytes(StandardCharsets.UTF_8), "shop.odcs.yaml"), "a stream");
    }

    private void create(Contract contract, String source) throws Exception {
        List<TextFile> files =
                Formats.exporter("sql-flink").orElseThrow().export(contract).files();
        String statement = files.get(0).text().strip();
        assertThat(statement).endsWith(";");
        String before = String.join(" ", flink.listTables());
        try {
            flink.executeSql(statement.substring(0, statement.length() - 1));
        } catch (RuntimeException refused) {
            throw new AssertionError(source + " is refused:\n" + statement, refused);
        }
        assertThat(flink.listTables()).as("before: %s", before).hasSize(1);
        String table = "`" + flink.listTables()[0].replace("`", "``") + "`";
        assertThat(columns(table))
                .as(source)
                .containsExactlyElementsOf(contract.schema().get(0).properties().stream()
                        .map(ExportedTablesTest::column)
                        .toList());
        flink.executeSql("DROP TABLE " + table);
    }

    private List<String> columns(String table) throws Exception {
        List<String> names = new ArrayList<>();
        try (CloseableIterator<Row> rows = flink.executeSql("DESCRIBE " + table).collect()) {
            rows.forEachRemaining(row -> names.add(String.valueOf(row.getField(0))));
        }
        return names;
    }

    private static String column(Property property) {
        return Objects.requireNonNullElse(property.physicalName(), property.name());
    }

    private static Contract read(byte[] text, String name) {
        ReadResult result = new OdcsReader().read(text, name);
        return ((ReadResult.Readable) result).document().contract().orElseThrow();
    }
}
