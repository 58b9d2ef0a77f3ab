/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pacta.service.testing.Caller;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Confluent's own Python client with its serializers of Avro, JSON Schema and Protobuf, against a running Pacta. */
@QuarkusTest
class ConfluentPythonClientTest {
    private static final List<String> FORMATS = List.of("avro", "json", "protobuf");
    private static final String LINES = """
                  - {name: paid, logicalType: boolean}
                  - {name: placed_at, logicalType: timestamp}
                  - name: lines
                    logicalType: array
                    items:
                      logicalType: object
                      properties:
                        - {name: sku, logicalType: string, required: true}
                        - {name: pieces, logicalType: integer}
            """;
    private static final String NOTE = "      - {name: note, logicalType: string}\n";

    @TestHTTPResource("/registry/confluent")
    URI address;

    @Test
    void theClientAndItsSerializersFindWhatTheyExpect() throws Exception {
        Path python = Optional.ofNullable(System.getenv("PACTA_EXPORT_PYTHON"))
                .map(Path::of)
                .orElse(Path.of("none"));
        assumeTrue(Files.isExecutable(python), "PACTA_EXPORT_PYTHON names no Python with the packages");
        for (String format : FORMATS) {
            KafkaContracts.publish("python-" + format, "1.0.0", format, LINES);
            KafkaContracts.publish("python-" + format, "1.1.0", format, LINES + NOTE);
        }

        Run run = run(List.of(
                python.toString(),
                script().toString(),
                address.toString(),
                Caller.token("pipeline"),
                "python-avro",
                "python-json",
                "python-protobuf"));

        assertThat(run.said()).doesNotContain("WRONG").contains("TAKEN 27 steps, 0 wrong");
        assertThat(run.status()).as(run.said()).isZero();
    }

    private record Run(int status, String said) {}

    private static Run run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream said = process.getInputStream()) {
            String text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), text);
        }
    }

    private static Path script() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ConfluentPythonClientTest.class.getResource("/confluent_client.py"))
                .toURI());
    }
}
