/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeCommandTest {
    private static final String OLD = """
            dataContractSpecification: 1.1.0
            id: orders
            info: {title: Orders, version: 1.0.0, status: active, team: extra}
            models:
              orders: # all of them
                fields:
                  order_id: {type: text, required: true}
            """;

    @TempDir
    private Path folder;

    private Path old;

    @BeforeEach
    void writeAnOldContract() throws IOException {
        old = Files.writeString(folder.resolve("datacontract.yaml"), OLD);
    }

    @Test
    void printsTheNewContractAndSaysOnTheSideWhatBecameOfTheOldOne() {
        CommandLineRun run = CommandLineRun.of("upgrade", old);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("apiVersion: v3.1.0", "logicalType: string")
                .doesNotContain("kept aside");
        assertThat(run.err()).contains("kept aside /info/team");
    }

    @Test
    void whatItWritesIsASoundContract() throws IOException {
        Path target = folder.resolve("orders.odcs.yaml");

        CommandLineRun run = CommandLineRun.of("upgrade", old, "-o", target);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("is now ODCS v3.1.0, from Data Contract Specification 1.1.0");
        assertThat(CommandLineRun.of("lint", target).exitCode()).isZero();
        assertThat(Files.readString(old)).isEqualTo(OLD);
    }

    @Test
    void replacesTheFileWhenAskedToAndThenHasNothingToDo() {
        CommandLineRun.of("upgrade", old, "--write");

        assertThat(CommandLineRun.of("upgrade", old, "--write").out()).contains("follows v3.1.0; nothing to do");
    }

    @Test
    void givesEverythingAsJson() {
        assertThat(CommandLineRun.of("upgrade", old, "--json")
                        .json()
                        .path("document")
                        .asText())
                .contains("apiVersion: v3.1.0");
    }

    @Test
    void refusesWhatIsNoContract() throws IOException {
        Path other = Files.writeString(folder.resolve("other.yaml"), "a: 1\n");

        CommandLineRun run = CommandLineRun.of("upgrade", other);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be upgraded", "dataContractSpecification");
    }

    @Test
    void writesTheSchemaOfAVersion() throws IOException {
        Path target = folder.resolve("odcs.json");

        assertThat(CommandLineRun.of("schema", "--odcs-version", "v3.2.0", "-o", target)
                        .exitCode())
                .isZero();
        assertThat(Files.readString(target)).contains("\"const\":\"v3.2.0\"");
        assertThat(CommandLineRun.of("schema").out()).contains("\"const\":\"v3.1.0\"");
        assertThat(CommandLineRun.of("schema", "--odcs-version", "v2.2.2").exitCode())
                .isEqualTo(2);
    }
}
