/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.cli.Pacta;
import dev.pacta.cli.console.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo with the packaged application. */
class DemoIT {
    @TempDir
    Path folder;

    @Test
    void theStoryGoesAsTold() {
        Path home = Path.of("").toAbsolutePath().getParent();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings =
                new Surroundings(new PrintWriter(out, true), new PrintWriter(err, true), false, Map.of(), home);

        int exitCode = Pacta.run(
                surroundings,
                "demo",
                "--exit",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString());

        assertThat(exitCode).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains(
                        "customers.country", "stg_customers", "25 bad records with their reasons", "campaign_audience");
        assertThat(err.toString()).contains("stopped before reading: the purpose marketing.advertising is denied");
    }
}
