/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the Java runtime gives up on is said as any other failure. */
class PactaCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Error trouble) {
        Surroundings surroundings =
                new Surroundings(new PrintWriter(out), new PrintWriter(err), false, Map.of(), Path.of(""));
        return new PactaCommand(surroundings) {
            @Override
            protected ExitCode run() {
                throw trouble;
            }
        }.runPlain();
    }

    @Test
    void whatIsTooDeepIsABadCall() {
        assertThat(run(new StackOverflowError())).isEqualTo(ExitCode.BAD_CALL.number());
        assertThat(err.toString()).contains("nested deeper than can be read", "The call did not finish");
    }

    @Test
    void tooLittleMemorySaysHowToGiveMore() {
        assertThat(run(new OutOfMemoryError())).isEqualTo(ExitCode.SURROUNDINGS.number());
        assertThat(err.toString()).contains("memory of", "JAVA_TOOL_OPTIONS=-Xmx4g");
    }
}
