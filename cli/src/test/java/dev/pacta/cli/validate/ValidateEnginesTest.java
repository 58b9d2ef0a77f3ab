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
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Custom rules and schedules, as the command tells them. */
class ValidateEnginesTest {
    @TempDir
    private Path folder;

    private Path contract;
    private Path data;

    @BeforeEach
    void write() throws IOException {
        data = Files.writeString(folder.resolve("people.ndjson"), "{\"id\":1}\n{\"id\":2}\n");
        contract = Files.writeString(folder.resolve("people.odcs.yaml"), """
                apiVersion: v3.1.0
                kind: DataContract
                id: people
                version: 1.0.0
                status: active
                schema:
                  - name: people
                    properties: [{name: id, logicalType: integer}]
                    quality:
                      - {id: two, type: custom, engine: rows, implementation: "2"}
                      - {id: three, type: custom, engine: rows, implementation: "3", scheduler: cron, schedule: 0 20 * * *}
                """);
    }

    @Test
    void aJarThatIsNamedBringsItsEngine() throws IOException {
        CommandLineRun run =
                CommandLineRun.of("validate", "--contract", contract, "--engine-path", jar("RowsEngine"), data);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("failed         people:three: 2 rows", "rules: 3 passed, 1 failed")
                .contains("schedule       people:three: 0 20 * * * (cron); not kept to");
    }

    @Test
    void withoutItTheRuleIsListed() {
        CommandLineRun run = CommandLineRun.of("validate", "--contract", contract, data);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("not executable people:two: nobody here runs 'rows'; name the jar of a provider");
        assertThat(CommandLineRun.of("validate", "--contract", contract, "--explain", data)
                        .out())
                .contains("engine         people:three", "its schedule 0 20 * * * (cron) is not kept to");
    }

    @Test
    void aJarThatCannotBeUsedIsABadCall() throws IOException {
        Path broken = jar("NoSuchEngine");

        assertThat(CommandLineRun.of("validate", "--contract", contract, "--engine-path", broken, data)
                        .exitCode())
                .isEqualTo(2);
        assertThat(CommandLineRun.of("validate", "--contract", contract, "--engine-path", data, data)
                        .exitCode())
                .isEqualTo(2);
    }

    /** A jar that names a provider. */
    private Path jar(String provider) throws IOException {
        Path jar = folder.resolve(provider + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry("META-INF/services/dev.pacta.validation.engine.QualityEngine"));
            entries.write(("dev.pacta.cli.validate." + provider).getBytes(StandardCharsets.UTF_8));
            entries.closeEntry();
        }
        return jar;
    }
}
