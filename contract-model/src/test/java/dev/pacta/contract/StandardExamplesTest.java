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
    void everyExampleOfTheStandardPassesAndThreeUseALaterVersion() {
        List<Path> examples = documents("examples");

        assertThat(examples).hasSize(28);
        assertThat(examples)
                .allSatisfy(example ->
                        assertThat(errors(lint(example, LintProfile.STANDARD))).isEmpty());
        assertThat(examples.stream().filter(StandardExamplesTest::usesLaterVersion))
                .hasSize(3);
    }

    @Test
    void theStrictProfileRefusesWhatALaterVersionBrought() {
        assertThat(documents("examples").stream().filter(StandardExamplesTest::usesLaterVersion))
                .allSatisfy(example -> assertThat(errors(lint(example, LintProfile.STRICT)))
                        .extracting(LintMessage::ruleId)
                        .contains("odcs.later-version"));
    }

    @Test
    void everyNegativeCaseOfTheStandardFails() {
        List<Path> negatives = documents("negative");

        assertThat(negatives).hasSize(28);
        assertThat(negatives)
                .allSatisfy(negative ->
                        assertThat(errors(lint(negative, LintProfile.STANDARD))).isNotEmpty());
    }

    private static boolean usesLaterVersion(Path document) {
        return lint(document, LintProfile.STANDARD).stream()
                .anyMatch(message -> message.ruleId().equals("odcs.later-version"));
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
