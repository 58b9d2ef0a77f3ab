/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.cli.console.Surroundings;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PactaTest {
    @Test
    void showsItsHelp() {
        CommandLineRun run = CommandLineRun.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: pacta", "Exit codes: 0 fine, 1", "Examples:");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void namesItsVersion() {
        CommandLineRun run = CommandLineRun.of("--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("pacta \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R(.|\\R)*");
    }

    @Test
    void callsWithoutACommandAreWrong() {
        CommandLineRun run = CommandLineRun.of();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("no command given", "pacta --help");
    }

    @Test
    void anUnknownOptionIsAWrongCall() {
        CommandLineRun run = CommandLineRun.of("--colour");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--colour");
    }

    @Test
    void everyCommandHasADescriptionExamplesHelpAndJson() {
        assertThat(allCommands(Pacta.commandLine(Surroundings.ofThisProcess()))).allSatisfy(command -> {
            String name = command.getCommandSpec().qualifiedName();
            assertThat(command.getCommandSpec().usageMessage().description())
                    .as(name)
                    .isNotEmpty();
            assertThat(command.getCommandSpec().usageMessage().footerHeading())
                    .as(name)
                    .contains("Examples:");
            assertThat(List.of(command.getCommandSpec().usageMessage().footer()))
                    .as(name)
                    .anyMatch(line -> line.contains(name));
            assertThat(command.getCommandSpec().optionsMap()).as(name).containsKeys("--json", "--help");
        });
    }

    private static List<CommandLine> allCommands(CommandLine line) {
        return Stream.concat(
                        Stream.of(line),
                        line.getSubcommands().values().stream().flatMap(child -> allCommands(child).stream()))
                .toList();
    }
}
