/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountryTest {
    @TempDir
    private Path folder;

    @Test
    void numbersAreWrittenAlikeInEveryCountry() throws Exception {
        Path file = folder.resolve("people.csv");
        String addresses = IntStream.range(0, 2_000)
                .mapToObj(number -> "someone%d@example.org".formatted(number))
                .collect(Collectors.joining("\n", "email\n", "\n"));
        Files.writeString(file, addresses);

        String here = said("en", "US", file);

        assertThat(here).contains("2,000 of 2,000 values");
        assertThat(said("de", "DE", file)).isEqualTo(here);
        // Persian has digits of its own.
        assertThat(said("fa", "IR", file)).isEqualTo(here);
    }

    private String said(String language, String country, Path file) throws Exception {
        Path said = folder.resolve(language);
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.pacta.cli.Start",
                        "scan",
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return Files.readString(said, StandardCharsets.UTF_8);
    }
}
