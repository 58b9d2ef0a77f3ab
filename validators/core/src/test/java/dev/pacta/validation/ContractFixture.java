/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import dev.pacta.contract.Contract;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Contracts for tests. */
public final class ContractFixture {
    private ContractFixture() {}

    /** The contract of a text. */
    public static Contract contract(String yaml) {
        ReadResult result = new OdcsReader().read(yaml.getBytes(StandardCharsets.UTF_8), "fixture.yaml");
        if (result instanceof ReadResult.Readable readable) {
            return readable.document()
                    .contract()
                    .orElseThrow(() ->
                            new AssertionError(readable.document().structure().toString()));
        }
        throw new AssertionError(result.toString());
    }

    /** A contract with one schema object {@code data} that has the given properties, in YAML's flow style. */
    public static Contract withProperties(String properties) {
        return contract("""
                apiVersion: v3.2.0
                kind: DataContract
                id: test
                version: 1.0.0
                schema:
                  - name: data
                    properties: [%s]
                """.formatted(properties));
    }

    /** One of the example contracts of the project. */
    public static Contract example(String name) {
        try {
            return contract(Files.readString(examples().resolve("contracts/good/" + name + ".odcs.yaml")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The examples of the project. */
    public static Path examples() {
        return Path.of("..", "..", "examples");
    }
}
