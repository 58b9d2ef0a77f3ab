/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.testkit.ExampleProgram;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job that {@code bench/run engines} measures does with few orders what it says: it counts what it has written by itself. */
class MeasuredJobTest {
    @TempDir
    private Path folder;

    /** In a process of its own, because Flink's cluster looks for a job's classes on the class path only. */
    @Test
    void runsWithoutAndWithTheCheck() throws Exception {
        ExampleProgram.compile(Path.of("..", "..", "bench", "src", "engines", "FlinkJob.java"), folder);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens"))
                .forEach(command::add);
        command.addAll(List.of("-cp", folder + File.pathSeparator + System.getProperty("java.class.path")));
        command.addAll(List.of("FlinkJob", "1000", "1"));
        Process job = new ProcessBuilder(command).redirectErrorStream(true).start();

        String printed = new String(job.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(job.waitFor()).as(printed).isZero();
        assertThat(printed).contains("1,000 orders, least of 1", "ratio ");
    }
}
