/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import static dev.pacta.validation.spark.OrdersFolder.ids;
import static dev.pacta.validation.spark.OrdersFolder.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.testkit.ExampleProgram;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.source.ContractSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real queries over files, with a checkpoint. */
class StreamsTest {
    private static final Path PROGRAM = Path.of("..", "..", "examples", "pipelines", "spark", "OrdersStreamJob.java");
    private static final Path THIS =
            Path.of("src", "test", "java", "dev", "pacta", "validation", "spark", "StreamsTest.java");

    @TempDir
    private Path folder;

    private OrdersFolder orders;
    private ContractSource contract;

    @BeforeEach
    void threeBatchesOfOrders() {
        orders = new OrdersFolder(folder);
        contract = ContractSource.file(orders.contract("1.0.0", 900));
        orders.arrive("a.json", order(1, 10), order(2, 950));
        orders.arrive("b.json", order(3, 20), order(4, 30), order(5, 999));
        orders.arrive("c.json", order(6, 40));
    }

    @Test
    void eachRowOfSeveralBatchesIsInOnePartOnceAndCountedOnce() throws Exception {
        BatchChecks checks = checks(parquet("good"), json("bad"));

        orders.runToTheEnd(checks);

        assertThat(good()).containsExactly(1L, 3L, 4L, 6L);
        assertThat(bad()).containsExactly(2L, 5L);
        assertThat(LocalSpark.session()
                        .read()
                        .parquet(orders.place("good"))
                        .select(BatchSink.BATCH)
                        .distinct()
                        .count())
                .isEqualTo(3);
        ValidationReport total = checks.totals().get(0);
        assertThat(total.records()).isEqualTo(6);
        assertThat(total.invalidRecords()).isEqualTo(2);
        assertThat(LocalSpark.keptSplits()).isZero();
    }

    @Test
    void afterARestartInTheMiddleOfABatchEachRowIsThereOnce() throws Exception {
        brokenOff(parquet("good"));
        assertThat(good()).as("the valid side of the second batch is written").containsExactly(1L, 3L, 4L);

        BatchChecks again = checks(parquet("good"), json("bad"));
        orders.runToTheEnd(again);

        assertThat(good()).containsExactly(1L, 3L, 4L, 6L);
        assertThat(bad()).containsExactly(2L, 5L);
        assertThat(again.totals().get(0).records())
                .as("the second and the third batch")
                .isEqualTo(4);
    }

    @Test
    void aTableThatKnowsTheNumberOfTheBatchTakesItOnce() throws Exception {
        String path = orders.place("table");
        BatchSink table = (rows, batch) -> rows.write()
                .format("delta")
                .mode("append")
                .option("txnAppId", "orders")
                .option("txnVersion", batch)
                .save(path);
        brokenOff(table);

        orders.runToTheEnd(checks(table, json("bad")));

        assertThat(ids(LocalSpark.session().read().format("delta").load(path))).containsExactly(1L, 3L, 4L, 6L);
    }

    @Test
    void aRowThatCannotBeReadIsQuarantinedAsItCameAndTheStreamGoesOn() throws Exception {
        orders.arrive("d.json", "{\"id\": 7, \"total\": ", order(8, 10));
        orders.arrive("e.json", order(9, 10));

        orders.runToTheEnd(checks(parquet("good"), json("bad")));

        assertThat(good()).containsExactly(1L, 3L, 4L, 6L, 8L, 9L);
        Row poisoned = LocalSpark.session()
                .read()
                .json(orders.place("bad"))
                .where("id is null")
                .select("unreadable", "_pacta.rules")
                .first();
        assertThat(poisoned.getString(0)).isEqualTo("{\"id\": 7, \"total\": ");
        assertThat(poisoned.<String>getList(1)).containsExactly("orders.id:required");
    }

    @Test
    void aNewVersionTakesEffectAtTheNextBatchAndABrokenOneChangesNothing() throws Exception {
        BatchChecks checks = checks(parquet("good"), json("bad"));
        StreamingQuery query = orders.query(checks).start();
        try {
            query.processAllAvailable();
            orders.contract("2.0.0", 100);
            orders.arrive("d.json", order(7, 500));
            query.processAllAvailable();
            assertThat(checks.trouble()).isNull();
            orders.write("orders.odcs.yaml", "no contract");
            orders.arrive("e.json", order(8, 500), order(9, 50));
            query.processAllAvailable();
        } finally {
            query.stop();
        }

        assertThat(good()).containsExactly(1L, 3L, 4L, 6L, 9L);
        assertThat(bad()).containsExactly(2L, 5L, 7L, 8L);
        assertThat(checks.totals()).extracting(total -> total.version().value()).containsExactly("1.0.0", "2.0.0");
        assertThat(checks.totals()).extracting(ValidationReport::records).containsExactly(6L, 3L);
        assertThat(checks.trouble()).contains("is no sound contract");
    }

    @Test
    void theExampleDividesTheOrdersThatHaveComeSinceItLastRan() throws Throwable {
        LocalSpark.session();
        ExampleProgram job = ExampleProgram.compile(PROGRAM, folder.resolve("classes"));
        String[] arguments = {
            "file:" + PROGRAM.resolveSibling("../orders.odcs.yaml"),
            orders.place("shop"),
            orders.place("good"),
            orders.place("bad"),
            orders.place("checkpoint")
        };
        Files.createDirectories(folder.resolve("shop"));
        orders.write("shop/1.json", "{\"order_id\": 1, \"country\": \"PT\", \"total\": 12.5}\n");
        job.run(arguments);
        orders.write("shop/2.json", "{\"order_id\": 2, \"country\": \"pt\", \"total\": 12.5}\n");
        job.run(arguments);

        Row good = LocalSpark.session()
                .read()
                .parquet(orders.place("good"))
                .select("order_id", "pacta_batch")
                .collectAsList()
                .get(0);
        assertThat(good).isEqualTo(RowFactory.create(1L, 0));
        Row bad = LocalSpark.session()
                .read()
                .json(orders.place("bad"))
                .select("order_id", "pacta_batch", "_pacta.rules")
                .where("order_id is not null")
                .first();
        assertThat(bad.getLong(0)).isEqualTo(2);
        assertThat(bad.getInt(1)).isEqualTo(1);
        assertThat(bad.<String>getList(2)).containsExactly("orders.country:pattern");
    }

    /** The Java in the guide's part on streams is taken from code that is run here. */
    @Test
    void theGuideShowsCodeThatRuns() throws Exception {
        String run = flat(Files.readString(PROGRAM)) + flat(Files.readString(THIS));
        String guide = Files.readString(Path.of("..", "..", "docs", "guides", "spark.md"));
        String streams = guide.substring(guide.indexOf("\n## Streams"), guide.indexOf("\n## Settings"));
        List<String> shown = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(streams)
                .results()
                .map(block -> flat(block.group(1)))
                .toList();

        assertThat(shown).hasSize(2).allSatisfy(code -> assertThat(run).contains(code));
    }

    private static String flat(String code) {
        return code.replaceAll("\\s+", "");
    }

    /** A query whose sink of bad rows fails in the second batch, after the good ones were written. */
    private void brokenOff(BatchSink valid) {
        BatchChecks checks = checks(valid, (rows, batch) -> {
            if (batch == 1) {
                throw new IllegalStateException("the disk is full");
            }
            json("bad").write(rows, batch);
        });
        assertThatThrownBy(() -> orders.runToTheEnd(checks))
                .isInstanceOf(StreamingQueryException.class)
                .hasStackTraceContaining("the disk is full");
    }

    private BatchChecks checks(BatchSink valid, BatchSink quarantine) {
        return ContractChecks.stream(contract, SplitSettings.DEFAULT, valid, quarantine);
    }

    private BatchSink parquet(String name) {
        return BatchSink.folder("parquet", orders.place(name));
    }

    private BatchSink json(String name) {
        return BatchSink.folder("json", orders.place(name));
    }

    private List<Long> good() {
        return ids(LocalSpark.session().read().parquet(orders.place("good")));
    }

    private List<Long> bad() {
        return ids(LocalSpark.session().read().json(orders.place("bad")));
    }
}
