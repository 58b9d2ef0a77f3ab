/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.cli.CommandLineRun;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON Schema in place of a contract. */
class ValidateSchemaTest {
    private static final String GOOD = "{\"id\": 1, \"mail\": \"mira@shop.example\", \"to\": {\"zip\": \"12345\"}}";

    @TempDir
    private Path folder;

    private Path schema;
    private Path part;

    @BeforeEach
    void write() throws IOException {
        schema = Files.writeString(folder.resolve("order.schema.json"), """
                {"type": "object", "required": ["id"], "requierd": ["mail"],
                 "properties": {"id": {"type": "integer"}, "mail": {"type": "string", "format": "email"},
                                "to": {"$ref": "parts/address.json"}}}
                """);
        part = Files.createDirectory(folder.resolve("parts")).resolve("address.json");
        Files.writeString(part, "{\"properties\": {\"zip\": {\"type\": \"string\", \"pattern\": \"^[0-9]{5}$\"}}}");
    }

    private CommandLineRun validate(Object... words) {
        List<Object> call = new ArrayList<>(List.of("validate", "--schema", schema, "--schema-part", part));
        call.addAll(List.of(words));
        return CommandLineRun.of(call.toArray());
    }

    @Test
    void eachLineIsAValue() throws IOException {
        Path data = folder.resolve("orders.jsonl.gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(data))) {
            packed.write((GOOD + "\n\n{\"id\": \"secret-7\"}\n{\"id\": 2, \"to\": {\"zip\": \"1\"}}\n{\"id\":")
                    .getBytes(StandardCharsets.UTF_8));
        }

        CommandLineRun run = validate(data);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        data + ":3: /id type: expected integer, is string (#/properties/id/type)",
                        data
                                + ":4: /to/zip pattern: expected text that matches ^[0-9]{5}$ (parts/address.json#/properties/zip/pattern)",
                        data + ":5: json: not JSON",
                        "values 4, invalid 3, not finished 0",
                        "the data may not pass")
                .doesNotContain("secret-7");
    }

    @Test
    void aDocumentIsOneValue() throws IOException {
        Path list = Files.writeString(folder.resolve("orders.json"), "[" + GOOD + "]");
        Path good = Files.writeString(folder.resolve("order.json"), GOOD);

        assertThat(validate(list).out()).contains(list + ": type: expected object, is array", "values 1, invalid 1");
        CommandLineRun run = validate(good);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("values 1, invalid 0", "the data may pass");
    }

    @Test
    void formatsAreDemandedWhenAskedFor() throws IOException {
        Path data = Files.writeString(folder.resolve("order.json"), "{\"id\": 1, \"mail\": \"nobody\"}");

        assertThat(validate(data).exitCode()).isZero();
        assertThat(validate("--formats", data).out()).contains("/mail format: expected the format email");
    }

    @Test
    void whatIsFoundIsADocumentForPrograms() throws IOException {
        Path data = Files.writeString(folder.resolve("orders.ndjson"), GOOD + "\n{}\n");
        Path report = folder.resolve("report.json");

        CommandLineRun run = validate("--json", "--mode", "report", "--report", report, data);

        assertThat(run.exitCode()).as("a report lets pass").isZero();
        assertThat(run.out())
                .contains("\"invalid\" : 1", "\"line\" : 2", "\"keyword\" : \"required\"", "\"blocked\" : false");
        assertThat(report).content().contains("\"schemaLocation\" : \"#/required\"");
    }

    @Test
    void explainTellsWhatIsIgnored() {
        CommandLineRun run = validate("--explain");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("https://json-schema.org/draft/2020-12/schema", "$ref 1, pattern 1, properties 2", "format 1")
                .contains("ignored    #/requierd");
    }

    @Test
    void explainTellsWhereEachKeywordRunsAndWhatItCosts() throws IOException {
        Files.writeString(schema, """
                {"properties": {"to": {"anyOf": [{"type": "string"}, {"$ref": "parts/address.json"}]},
                                "tags": {"uniqueItems": true}, "total": {"type": "number"}}}
                """);

        CommandLineRun run = validate("--explain");

        assertThat(run.out())
                .contains("whole      #/properties/to/anyOf: each of its schemas goes over what is kept")
                .contains("whole      #/properties/tags/uniqueItems: each item is kept in a set")
                .contains("checked    $ref 1, anyOf 1, pattern 1, properties 2, type 3, uniqueItems 1");
        assertThat(validate("--explain", "--json").out()).contains("\"#/properties/to/anyOf\" : \"each of its schemas");

        Files.writeString(schema, "{\"$dynamicAnchor\": \"n\", \"items\": {\"$dynamicRef\": \"#n\"}}");
        assertThat(validate("--explain").out()).contains("every value is kept");
    }

    @Test
    void manyFindingsAreCountedAndAFewShown() throws IOException {
        Path data = Files.writeString(folder.resolve("orders.ndjson"), "{}\n".repeat(30));

        assertThat(validate(data).out().lines().filter(line -> line.contains("required")))
                .hasSize(20);
        assertThat(validate(data).out()).contains("--report FILE writes all 30", "values 30, invalid 30");
    }

    @Test
    void aSchemaThatIsNoneOrLeadsElsewhereIsRefused() throws IOException {
        Path data = Files.writeString(folder.resolve("order.json"), GOOD);
        CommandLineRun elsewhere = CommandLineRun.of("validate", "--schema", schema, data);
        assertThat(elsewhere.exitCode()).isEqualTo(2);
        assertThat(elsewhere.err())
                .contains("#/properties/to/$ref: 'parts/address.json' leads to no schema", "--schema-part FILE");

        Files.writeString(schema, "{\"type\": 7}");
        assertThat(validate(data).exitCode()).isEqualTo(2);
        Files.writeString(schema, "{");
        assertThat(validate(data).err()).contains("is no schema that can be used");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--contract x.odcs.yaml | two calls",
                "--quarantine bad | Give a contract for these",
                "--purpose analytics | Give a contract for these",
                "--jdbc jdbc:duckdb: | Give a contract for these",
                "--as-of 2026-01-31T12:00:00Z | Give a contract for these"
            })
    void whatOnlyContractsHaveIsRefused(String option, String told) throws IOException {
        Path data = Files.writeString(folder.resolve("order.json"), GOOD);
        List<Object> words = new ArrayList<>(List.of((Object[]) option.split(" ")));
        words.add(data);

        CommandLineRun run = validate(words.toArray());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(told);
    }

    @Test
    void dataThatIsNoJsonByItsNameHasNoVerdict() throws IOException {
        Path data = Files.writeString(folder.resolve("orders.csv"), "id\n1\n");

        CommandLineRun run = validate(data);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("a JSON Schema describes JSON", "There is no verdict");
        assertThat(CommandLineRun.of("validate", data).err()).contains("--contract, or a JSON Schema with --schema");
        assertThat(CommandLineRun.of("validate", "--formats", data).err()).contains("--schema");
    }
}
