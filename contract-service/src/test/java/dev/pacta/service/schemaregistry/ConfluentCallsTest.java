/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pacta.service.testing.Caller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every line of the table of calls in {@code docs/conformance.md}, made over HTTP. */
@QuarkusTest
class ConfluentCallsTest {
    private static final Path TABLE = Path.of("../docs/conformance.md");
    private static final String BASE = "/registry/confluent";
    private static final Pattern ROW =
            Pattern.compile("\\| `([A-Z]+) (/\\S*)` \\| ([^|]*) \\| (\\d{3})(?: (\\d{5}))?(?: `(.*)`)? \\| .*\\|");
    private static final String NOTE = "      - {name: note, logicalType: string}";
    private static final int LEAST = 90;

    /** A call of the table and what it says of the answer. */
    private record Row(String method, String path, String body, int status, String code, String answer) {
        String call() {
            return method + " " + path + " " + body;
        }
    }

    @Test
    void everyCallIsAnsweredAsTheTableSays() throws IOException {
        KafkaContracts.publish("called", "1.0.0", "avro", "");
        KafkaContracts.publish("called", "1.1.0", "avro", NOTE);
        Response first = client().get(BASE + "/subjects/called-value/versions/1");
        String schema = first.path("schema");
        List<String> faults = new ArrayList<>();

        List<Row> rows = rows();
        for (Row row : rows) {
            Response answer = make(row, first, schema);
            String said = "%d%s".formatted(answer.statusCode(), code(answer));
            String expected = "%d%s".formatted(row.status(), row.code());
            if (!said.equals(expected)) {
                faults.add("%s: %s, the table says %s".formatted(row.call(), said, expected));
            } else if (!row.answer().isEmpty() && !answer.asString().equals(row.answer())) {
                faults.add("%s: %s, the table says %s".formatted(row.call(), answer.asString(), row.answer()));
            } else if (!answer.contentType().startsWith("application/vnd.schemaregistry.v1+json")) {
                faults.add("%s: is %s".formatted(row.call(), answer.contentType()));
            }
        }

        assertThat(rows).hasSizeGreaterThan(LEAST);
        assertThat(faults).isEmpty();
    }

    @Test
    void theTableNamesEveryCallOfTheDescription() throws IOException {
        Set<String> missing = new TreeSet<>(operations());
        for (Row row : rows()) {
            String path = row.path().replaceAll("\\?.*", "");
            missing.removeIf(
                    operation -> (row.method() + " " + path).matches(operation.replaceAll("\\{\\w+}", "[^/]+")));
        }
        assertThat(missing).isEmpty();
    }

    /** What is understood in a query changes the answer, or is said above the table to change none. */
    @Test
    void everyParameterOfTheDescriptionIsSomewhereInTheTable() throws IOException {
        String paths = String.join("\n", rows().stream().map(Row::path).toList());
        assertThat(List.of(
                        "normalize",
                        "deleted",
                        "deletedOnly",
                        "subjectPrefix",
                        "defaultToGlobal",
                        "format",
                        "referenceFormat",
                        "latestOnly",
                        "offset",
                        "limit",
                        "verbose",
                        "fetchMaxId",
                        "findTags",
                        "ruleType",
                        "aliases",
                        "contextPrefix",
                        "permanent",
                        "force",
                        "recursive",
                        "subject",
                        "key"))
                .allSatisfy(parameter -> assertThat(paths).containsPattern("[?&]" + parameter + "="));
    }

    private static Response make(Row row, Response first, String schema) throws IOException {
        String path = row.path()
                .replaceAll("\\bS\\b", "called-value")
                .replaceAll("\\bGUID\\b", first.path("guid"))
                .replaceAll("\\bID\\b", String.valueOf(first.<Integer>path("id")));
        RequestSpecification request = client().urlEncodingEnabled(false);
        String body = switch (row.body()) {
            case "the schema" -> schema;
            case "another" -> "\"string\"";
            case "of another format" -> "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}";
            case "no schema" -> "{";
            case "" -> null;
            default -> throw new AssertionError("no such body: " + row.body());
        };
        if (body != null) {
            request.contentType("application/vnd.schemaregistry.v1+json")
                    .body(new JsonMapper().writeValueAsString(Map.of("schema", body)));
        } else if (!row.method().equals("GET")) {
            request.contentType("application/json");
        }
        return request.request(row.method(), BASE + path);
    }

    private static String code(Response answer) {
        if (answer.statusCode() < 400) {
            return "";
        }
        assertThat(answer.<String>path("message")).as(answer.asString()).isNotBlank();
        int code = answer.path("error_code");
        return code == answer.statusCode() ? "" : " " + code;
    }

    private static RequestSpecification client() {
        return Caller.as("pipeline")
                .accept(
                        "application/vnd.schemaregistry.v1+json, application/vnd.schemaregistry+json, application/json");
    }

    private static List<Row> rows() throws IOException {
        String document = Files.readString(TABLE);
        String section = document.substring(document.indexOf("## Calls of the Confluent Schema Registry"));
        List<Row> rows = new ArrayList<>();
        section.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            Matcher row = ROW.matcher(line);
            assertThat(row.matches()).as(line).isTrue();
            rows.add(new Row(
                    row.group(1),
                    row.group(2),
                    row.group(3).strip(),
                    Integer.parseInt(row.group(4)),
                    row.group(5) == null ? "" : " " + row.group(5),
                    row.group(6) == null ? "" : row.group(6)));
        });
        return rows;
    }

    /** Source: the operations that the OpenAPI description of the Confluent Schema Registry names. */
    private static List<String> operations() throws IOException {
        try (InputStream file = ConfluentCallsTest.class.getResourceAsStream("/confluent-operations.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.toUpperCase(Locale.ROOT).startsWith("#") ? "" : line)
                    .toList();
        }
    }
}
