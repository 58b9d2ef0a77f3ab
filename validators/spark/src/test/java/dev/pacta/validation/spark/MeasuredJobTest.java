/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.testkit.ExampleProgram;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job that {@code bench/run engines} measures does with few orders what it says: it counts what it has written by itself. */
class MeasuredJobTest {
    @TempDir
    private Path folder;

    @Test
    void runsWithoutAndWithTheCheck() throws Throwable {
        ExampleProgram job =
                ExampleProgram.compile(Path.of("..", "..", "bench", "src", "engines", "SparkJob.java"), folder);
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            job.run("1000", "1");
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("1,000 orders, least of 1", "ratio ");
    }
}
