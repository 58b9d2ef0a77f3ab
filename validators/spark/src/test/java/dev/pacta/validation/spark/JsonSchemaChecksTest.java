/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.validation.source.PortableSchema;
import dev.pacta.validation.source.SchemaUnavailableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In Spark's local mode. */
class JsonSchemaChecksTest {
    private static final String PERSON = "jane.roe@example.org";
    private static final String GOOD = "{\"id\": 1}";
    private static final String MISTYPED = "{\"id\": \"" + PERSON + "\"}";
    private static final List<String> ORDERS =
            Arrays.asList(GOOD, "{\"a\":".repeat(1_000), "no JSON, " + PERSON, MISTYPED, null);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"string", "binary"})
    void rowsThatDoNotFitHaveReasonsWithoutValues(String type) throws Exception {
        PortableSchema schema = schema();

        Dataset<Row> checked =
                JsonSchemaChecks.check(orders().selectExpr("CAST(value AS " + type + ") AS value"), "value", schema);

        assertThat(checked.where("_pacta IS NULL")
                        .selectExpr("CAST(value AS string)")
                        .as(Encoders.STRING())
                        .collectAsList())
                .containsExactly(GOOD);
        List<Row> reasons =
                checked.where("_pacta IS NOT NULL").select("_pacta.*").collectAsList();
        assertThat(reasons)
                .extracting(row -> row.<String>getAs("verdict"))
                .containsExactly("unfinished", "invalid", "invalid", "invalid");
        assertThat(reasons)
                .extracting(row -> row.<String>getList(3))
                .containsExactly(
                        List.of("record"),
                        List.of("json"),
                        List.of("https://shop.example/order#/properties/id/type"),
                        List.of("json"));
        assertThat(reasons).allSatisfy(row -> {
            assertThat(row.getString(0)).isEqualTo(schema.address());
            assertThat(row.getString(1)).isEqualTo(schema.digest());
            assertThat(row.toString()).doesNotContain(PERSON);
        });
    }

    @Test
    void queriesOfSqlCheckByName() throws Exception {
        SparkSession spark = LocalSpark.session();
        JsonSchemaChecks.register(spark, "order_reasons", schema().address());
        orders().createOrReplaceTempView("incoming_orders");

        assertThat(spark.sql("SELECT value FROM incoming_orders WHERE order_reasons(value) IS NULL")
                        .as(Encoders.STRING())
                        .collectAsList())
                .containsExactly(GOOD);
        assertThat(spark.sql(
                                "SELECT rule, count(*) AS times FROM (SELECT explode(order_reasons(value).rules) AS rule FROM incoming_orders) GROUP BY rule ORDER BY times DESC, rule")
                        .first()
                        .toString())
                .isEqualTo("[json,2]");
    }

    @Test
    void aStreamIsCheckedAsItComes() throws Exception {
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        Files.writeString(incoming.resolve("orders.txt"), GOOD + "\n" + MISTYPED + "\n");
        Dataset<Row> stream = LocalSpark.session().readStream().text(incoming.toString());

        StreamingQuery query = JsonSchemaChecks.check(stream, "value", schema())
                .writeStream()
                .queryName("checked_orders")
                .format("memory")
                .option("checkpointLocation", folder.resolve("checkpoint").toString())
                .trigger(Trigger.AvailableNow())
                .start();
        query.awaitTermination();

        assertThat(LocalSpark.session()
                        .sql("SELECT value, _pacta.verdict FROM checked_orders ORDER BY value")
                        .collectAsList())
                .extracting(Row::toString)
                .containsExactlyInAnyOrder("[%s,invalid]".formatted(MISTYPED), "[%s,null]".formatted(GOOD));
    }

    @Test
    void otherColumnsAndMissingSchemasAreRefusedBeforeAnythingRuns() throws Exception {
        PortableSchema schema = schema();
        Dataset<Row> numbers = LocalSpark.session().range(3).toDF("id");

        assertThatThrownBy(() -> JsonSchemaChecks.check(numbers, "id", schema))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the column id is long, expected string or binary");
        assertThatThrownBy(() ->
                        JsonSchemaChecks.check(JsonSchemaChecks.check(orders(), "value", schema), "value", schema))
                .hasMessageContaining("drop it before it is checked again");
        assertThatThrownBy(() -> JsonSchemaChecks.register(LocalSpark.session(), "none", "file:nowhere.json"))
                .isInstanceOf(SchemaUnavailableException.class)
                .hasMessageContaining("file:nowhere.json");
    }

    private static Dataset<Row> orders() {
        return LocalSpark.session()
                .createDataset(ORDERS, Encoders.STRING())
                .toDF("value")
                .coalesce(1);
    }

    private PortableSchema schema() throws Exception {
        Path file = Files.writeString(
                folder.resolve("orders.json"),
                "{\"$id\": \"https://shop.example/order\", \"properties\": {\"id\": {\"type\": \"integer\"}}}");
        return PortableSchema.read("file:" + file, getClass().getClassLoader());
    }
}
