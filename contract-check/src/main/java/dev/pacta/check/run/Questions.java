/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.result.FileChange;
import dev.pacta.check.run.Candidate.ReadFile;
import dev.pacta.check.server.ServerChecks.Question;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server is asked about each contract. What cannot be read as a contract is not sent: the lint says all about it. */
final class Questions {
    private Questions() {}

    static List<Question> of(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.after() == null
                        ? candidate.contractBefore().isPresent()
                        : candidate.contractAfter().isPresent())
                .map(Questions::of)
                .toList();
    }

    private static Question of(Candidate candidate) {
        FileChange change = candidate.change() == FileChange.UNCHANGED ? FileChange.MODIFIED : candidate.change();
        return new Question(
                candidate.path(),
                change.text(),
                candidate.id().orElse(null),
                text(candidate.after()),
                text(candidate.before()));
    }

    private static @Nullable String text(@Nullable ReadFile file) {
        return file == null ? null : new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
