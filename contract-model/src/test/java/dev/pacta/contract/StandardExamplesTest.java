/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pacta.contract.lint.Lint;
import dev.pacta.contract.lint.LintProfile;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.testkit.SharedInputs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The standard's own examples and negative cases. */
class StandardExamplesTest {
    @Test
    void everyExampleOfTheStandardPassesSaveThreeThatUseMoreThanTheVersionTheyName() {
        List<Path> examples = documents("examples");

        assertThat(examples).hasSize(28);
        assertThat(examples.stream()
                        .filter(example ->
                                !errors(lint(example, LintProfile.STANDARD)).isEmpty()))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder(
                        "all-data-types.odcs.yaml", "basic-four-dpo.odcs.yaml", "column-completeness.odcs.yaml");
    }

    @Test
    void everyNegativeCaseOfTheStandardFails() {
        List<Path> negatives = documents("negative");

        assertThat(negatives).hasSize(28);
        assertThat(negatives)
                .allSatisfy(negative ->
                        assertThat(errors(lint(negative, LintProfile.STANDARD))).isNotEmpty());
    }

    private static List<LintMessage> errors(List<LintMessage> messages) {
        return messages.stream()
                .filter(message -> message.severity() == Severity.ERROR)
                .toList();
    }

    private static List<LintMessage> lint(Path document, LintProfile profile) {
        try {
            return Lint.lintBytes(Files.readAllBytes(document), document.toString(), profile);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> documents(String folder) {
        Optional<Path> root = SharedInputs.folder("standards/odcs/" + folder);
        assumeTrue(root.isPresent(), "SKIPPED: the standard's documents are not beside this checkout");
        try (Stream<Path> files = Files.walk(root.orElseThrow())) {
            return files.filter(file -> file.toString().endsWith(".odcs.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
