/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.testkit.ComparableJson;
import dev.pacta.validation.guard.Access;
import dev.pacta.validation.guard.MaskKeySource;
import dev.pacta.validation.guard.ObligationException;
import dev.pacta.validation.guard.PurposeDeniedException;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.DecisionSource;
import dev.pacta.validation.source.PortableGuard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractGuardsTest {
    private static final Path EXAMPLE = Path.of("..", "..", "examples", "guard");
    private static final ContractSource CONTRACT = ContractSource.file(EXAMPLE.resolve("people.odcs.yaml"));
    private static final StructType PEOPLE = StructType.fromDDL("id BIGINT, name STRING, email STRING, phone STRING,"
            + " country STRING, born DATE, seen TIMESTAMP, income DECIMAL(12,2), adult BOOLEAN,"
            + " address STRUCT<city: STRING, zip: STRING>, orders ARRAY<STRUCT<sku: STRING, total: DECIMAL(9,2), note: STRING>>,"
            + " tags ARRAY<STRING>, contacts MAP<STRING, STRUCT<email: STRING, since: DATE>>, secret STRING");

    private static DecisionSource decisions;

    @TempDir
    private Path folder;

    private MaskKeySource key = MaskKeySource.NONE;

    @BeforeAll
    static void load() {
        decisions = DecisionSource.policies(EXAMPLE.resolve("policy.yaml"));
    }

    @AfterAll
    static void close() {
        decisions.close();
    }

    @BeforeEach
    void writeTheKey() throws IOException {
        byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        Path file = Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(secret));
        key = new MaskKeySource("file:" + file);
    }

    @Test
    void givesWhatTheExampleSaysFromRowsFromFilesAndThroughTheirFilters() throws IOException {
        Path files = folder.resolve("people");
        people().write().parquet(files.toString());
        Dataset<Row> parquet = LocalSpark.session().read().parquet(files.toString());

        for (Dataset<Row> data : List.of(people(), parquet)) {
            Dataset<Row> seen = ContractGuards.apply(data, guard());
            assertThat(records(seen)).containsExactlyInAnyOrderElementsOf(expected());
            assertThat(String.join("\n", seen.toJSON().collectAsList()))
                    .doesNotContainIgnoringCase("planted")
                    .doesNotContain("555-01", "54321");
        }
        String plan = ContractGuards.apply(parquet, guard()).queryExecution().toString();
        assertThat(plan)
                .as("the filter is left to the files, and what may not be seen is not read")
                .containsPattern("PushedFilters: \\[.*EqualTo\\(adult,true\\).*(EqualTo\\(country,AT\\)|In\\(country)")
                .containsPattern("FileScan parquet \\[(?!.*(secret|name#))[^\\]]*email[^\\]]*]")
                .doesNotContain("0123456789abcdef", "MDEyMzQ1Njc4");
    }

    @Test
    void hashedNumbersAreTextsAndCanBeJoined() {
        Dataset<Row> seen = ContractGuards.apply(people(), guard());

        assertThat(seen.schema().apply("id").dataType()).isEqualTo(DataTypes.StringType);
        assertThat(seen.schema().apply("born").dataType()).isEqualTo(DataTypes.DateType);
        assertThat(seen.schema().fieldNames()).doesNotContain("secret");
        List<String> emails = seen.select("email").as(Encoders.STRING()).collectAsList();
        assertThat(emails).filteredOn(Objects::nonNull).hasSize(3);
        assertThat(emails.get(0)).isEqualTo(emails.get(3)).isNotEqualTo(emails.get(1));
    }

    @Test
    void nothingIsReadWhenTheAnswerIsNoOrCannotBeKept() {
        LongAccumulator reads = LocalSpark.session().sparkContext().longAccumulator("reads");
        Dataset<Row> counted = LocalSpark.session()
                .createDataFrame(
                        people().javaRDD().map(row -> {
                            reads.add(1);
                            return row;
                        }),
                        PEOPLE);

        assertThatThrownBy(() -> ContractGuards.apply(counted, open("marketing.advertising", key)))
                .isInstanceOf(PurposeDeniedException.class);
        assertThatThrownBy(() -> ContractGuards.apply(counted, open("analytics.reporting", MaskKeySource.NONE)))
                .isInstanceOf(ObligationException.class)
                .hasMessageContaining("needs a key");
        assertThatThrownBy(() -> ContractGuards.apply(counted.drop("country"), guard()))
                .isInstanceOf(ObligationException.class)
                .hasMessage("the row filter asks for 'country', and the data has no such column");
        assertThatThrownBy(() -> ContractGuards.apply(
                        counted.select("adult", "country").withColumnRenamed("adult", "ADULT"), guard()))
                .isInstanceOf(ObligationException.class);
        assertThat(reads.value()).isZero();
    }

    @Test
    void columnsOfOtherTypesThanTheContractSaysLetNothingThrough() {
        Dataset<Row> odd = people().select(
                        functions.col("adult"),
                        functions.col("country"),
                        functions.col("name").as("born"),
                        functions.col("seen").cast(DataTypes.TimestampNTZType).as("seen"),
                        functions
                                .struct(
                                        functions.col("name").as("city"),
                                        functions.col("name").as("unknown"))
                                .as("address"),
                        functions.array(functions.array(functions.col("name"))).as("tags"),
                        functions.col("email").as("contacts"));

        List<String> seen = ContractGuards.apply(odd, guard()).toJSON().collectAsList();

        assertThat(String.join("\n", seen)).doesNotContainIgnoringCase("planted");
        assertThat(seen.get(0)).contains("\"seen\":\"2026-03-04T10:00:00.000", "\"city\":\"M***d\"", "tok.");
    }

    /** Spark has the type since 4.1, and where it is on. */
    @Test
    void timesOfDayAreMaskedAsTimes() {
        LocalSpark.session().conf().set("spark.sql.timeType.enabled", true);
        Dataset<Row> clocks = people().select(
                        functions.col("adult"),
                        functions.col("country"),
                        functions.expr("TIME'12:34:56.5'").as("seen"));

        List<String> seen = ContractGuards.apply(clocks, guard()).toJSON().collectAsList();

        assertThat(seen).isNotEmpty().allMatch(row -> row.contains("\"seen\":\"12:00:00\""));
    }

    @Test
    void aColumnThatCannotHoldWhatItsMaskLeavesIsRefused() {
        Dataset<Row> people = people();

        assertThatThrownBy(() -> ContractGuards.apply(people.withColumn("phone", functions.lit(4711)), guard()))
                .isInstanceOf(ObligationException.class)
                .hasMessage(
                        "the mask preserve of phone leaves nothing of values that are numbers there; mask it with hash or null");
        assertThatThrownBy(() -> ContractGuards.apply(
                        people.withColumn("email", functions.struct(functions.col("name"))), guard()))
                .isInstanceOf(ObligationException.class)
                .hasMessageContaining("of email leaves nothing");
        assertThatThrownBy(() -> ContractGuards.apply(
                        people.withColumn(
                                "address", functions.struct(functions.lit(54321).as("zip"))),
                        guard()))
                .hasMessageContaining("the mask truncate(2) of address.zip leaves nothing of values that are numbers");
    }

    @Test
    void aNumberThatDoesNotFitIsNoneAndNeverAnother() {
        Dataset<Row> numbers = people().filter("adult and country = 'AT'").limit(1);

        assertThat(income(numbers, "CAST(-128 AS TINYINT)"))
                .as("-1000 in a byte")
                .isNull();
        assertThat(income(numbers, "CAST(-999.99 AS DECIMAL(5,2))")).isNull();
        assertThat(income(numbers, "-1")).isEqualTo(-1000);
    }

    private Object income(Dataset<Row> rows, String value) {
        Dataset<Row> changed = rows.withColumn("income", functions.expr(value));
        return ContractGuards.apply(changed, guard()).select("income").head().get(0);
    }

    @Test
    void aFilterThatSparkComparesOtherwiseIsLeftToTheGuard() throws IOException {
        Path policy = folder.resolve("policy.yaml");
        Files.writeString(
                policy,
                Files.readString(EXAMPLE.resolve("policy.yaml"))
                        .replace(
                                "adult = true and country in ('AT', 'DE')",
                                "income >= 999.99 and address.city <> 'Ulm' and seen < '2026-03-04T12:00:00Z' and id < 100"));
        try (DecisionSource others = DecisionSource.policies(policy)) {
            PortableGuard guard = PortableGuard.open(
                    others,
                    Access.reading("daily-report", "analytics.reporting").of("country"),
                    CONTRACT,
                    null,
                    MaskKeySource.NONE);

            assertThat(ContractGuards.apply(people(), guard).toJSON().collectAsList())
                    .containsExactlyInAnyOrder("{\"country\":\"AT\"}", "{\"country\":\"IT\"}");
        }
    }

    private PortableGuard guard() {
        return open("analytics.reporting", key);
    }

    private static PortableGuard open(String purpose, MaskKeySource key) {
        return PortableGuard.open(decisions, Access.reading("daily-report", purpose), CONTRACT, null, key);
    }

    private static Dataset<Row> people() {
        return LocalSpark.session()
                .read()
                .schema(PEOPLE)
                .json(EXAMPLE.resolve("people.ndjson").toString());
    }

    private static List<JsonNode> expected() throws IOException {
        return ComparableJson.records(Files.readAllLines(EXAMPLE.resolve("masked.ndjson")));
    }

    private static List<JsonNode> records(Dataset<Row> rows) {
        return ComparableJson.records(rows.toJSON().collectAsList());
    }
}
