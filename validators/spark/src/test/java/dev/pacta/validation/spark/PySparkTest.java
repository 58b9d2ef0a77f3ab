/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in Python, run by a PySpark of its own process with the classes of this module on its class path. */
class PySparkTest {
    private static final Path EXAMPLES =
            Path.of("..", "..", "examples", "pipelines").toAbsolutePath();
    private static final String CONTRACT = "file:" + EXAMPLES.resolve("orders.odcs.yaml");

    @TempDir
    private Path folder;

    @Test
    void aDataSetIsSplit() throws Exception {
        Path orders = write("orders.json", order(1, "PT"), order(2, "pt"));

        String printed = run("orders_job.py", CONTRACT, orders.toString(), place("good"), place("bad"));

        assertThat(printed).contains("1.0.0: 1 of 2 orders are bad");
        assertThat(ids(good())).containsExactly(1L);
        assertThat(rules(2)).containsExactly("orders.country:pattern");
    }

    @Test
    void aStreamIsDividedBatchByBatchByASinkOfPythonAndOneOfJava() throws Exception {
        Files.createDirectories(folder.resolve("arriving"));
        String[] arguments = {CONTRACT, place("arriving"), place("good"), place("bad"), place("checkpoint")};
        write("arriving/1.json", order(1, "PT"), order(2, "pt"));
        assertThat(run("orders_stream.py", arguments)).contains("1.0.0: 1 of 2 orders are bad");
        write("arriving/2.json", order(3, "ES"), order(4, "es"), order(5, "DK"));
        assertThat(run("orders_stream.py", arguments)).contains("1.0.0: 1 of 3 orders are bad");

        assertThat(ids(good().where("pacta_batch = 0"))).containsExactly(1L);
        assertThat(ids(good().where("pacta_batch = 1"))).containsExactly(3L, 5L);
        assertThat(rules(4)).containsExactly("orders.country:pattern");
    }

    @Test
    void linesAreHeldToAJsonSchema() throws Exception {
        Path schema = write("schema.json", "{\"properties\": {\"country\": {\"pattern\": \"^[A-Z]{2}$\"}}}");
        Path orders = write("orders.json", order(1, "PT"), order(2, "pt"));

        run("orders_schema.py", "file:" + schema, orders.toString(), place("bad"));

        Row bad = LocalSpark.session()
                .read()
                .schema(
                        "value STRING, why STRUCT<contract: STRING, version: STRING, verdict: STRING, rules: ARRAY<STRING>>")
                .json(place("bad"))
                .first();
        assertThat(bad.<String>getAs("value")).contains("\"order_id\": 2");
        assertThat(bad.<Row>getAs("why").<String>getList(3)).containsExactly("#/properties/country/pattern");
    }

    @Test
    void theGuideShowsCodeThatRuns() throws Exception {
        String run = flat(Files.readString(EXAMPLES.resolve("spark/orders_job.py")))
                + flat(Files.readString(EXAMPLES.resolve("spark/orders_stream.py")))
                + flat(Files.readString(EXAMPLES.resolve("spark/orders_schema.py")));
        List<String> shown = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(EXAMPLES.resolve("../../docs/guides/spark.md")))
                .results()
                .map(block -> flat(block.group(1)))
                .toList();

        assertThat(shown).hasSize(4).allSatisfy(code -> assertThat(run).contains(code));
    }

    private static String flat(String code) {
        return code.replaceAll("\\s+", "");
    }

    private String run(String program, String... arguments) throws Exception {
        Path python = Optional.ofNullable(System.getenv("PACTA_PYSPARK_PYTHON"))
                .map(Path::of)
                .orElse(Path.of("none"));
        assumeTrue(Files.isExecutable(python), "PACTA_PYSPARK_PYTHON names no Python with PySpark");
        List<String> command = new ArrayList<>(
                List.of(python.toString(), EXAMPLES.resolve("spark/" + program).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().put("PYSPARK_PYTHON", python.toString());
        process.environment()
                .put(
                        "PYSPARK_SUBMIT_ARGS",
                        "--master local[2] --conf spark.ui.enabled=false --conf spark.driver.bindAddress=127.0.0.1"
                                + " --conf spark.driver.host=127.0.0.1 --conf spark.sql.shuffle.partitions=2 --driver-class-path "
                                + classPath(python)
                                + " pyspark-shell");
        Process running = process.start();
        String printed = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(printed).isZero();
        return printed;
    }

    /** That of this test without what PySpark brings itself. */
    private static String classPath(Path python) throws IOException {
        Path lib = python.getParent().resolveSibling("lib");
        Path jars;
        try (Stream<Path> files = Files.walk(lib, 5)) {
            jars = files.filter(each -> each.endsWith(Path.of("pyspark", "jars")))
                    .findFirst()
                    .orElseThrow();
        }
        Set<String> brought;
        try (Stream<Path> files = Files.list(jars)) {
            brought = files.map(PySparkTest::artifact).collect(Collectors.toSet());
        }
        return Stream.of(System.getProperty("java.class.path").split(":"))
                .filter(entry -> !entry.endsWith(".jar") || !brought.contains(artifact(Path.of(entry))))
                .collect(Collectors.joining(":"));
    }

    private static String artifact(Path jar) {
        return String.valueOf(jar.getFileName()).replaceFirst("-\\d.*", "");
    }

    private Dataset<Row> good() {
        return LocalSpark.session().read().parquet(place("good"));
    }

    private static List<Long> ids(Dataset<Row> rows) {
        return rows.select("order_id").sort("order_id").collectAsList().stream()
                .map(row -> row.getLong(0))
                .toList();
    }

    private List<String> rules(int order) {
        return LocalSpark.session()
                .read()
                .json(place("bad"))
                .where("order_id = " + order)
                .select("_pacta.rules")
                .first()
                .getList(0);
    }

    private String place(String name) {
        return folder.resolve(name).toString();
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private static String order(int id, String country) {
        return "{\"order_id\": %d, \"country\": \"%s\", \"total\": 12.5}".formatted(id, country);
    }
}
