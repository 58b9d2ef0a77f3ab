/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.checks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a repository changes, as its pull request says. */
record CheckRequest(@Nullable List<@Nullable FileChange> contracts) {

    /** What happened to a file. */
    public enum Kind {
        ADDED,
        MODIFIED,
        DELETED,
        RENAMED;

        @JsonCreator
        static Kind of(String text) {
            for (Kind kind : values()) {
                if (kind.text().equals(text)) {
                    return kind;
                }
            }
            throw new ProblemException(
                    CommonProblem.BAD_REQUEST, "change: expected added, modified, deleted or renamed");
        }

        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One file.
     *
     * @param document its text; of a deleted file none
     * @param contract which contract a deleted file was
     * @param baseDocument its text before the change; names the contract of a deleted file that says no other
     */
    record FileChange(
            @Nullable String path,
            @Nullable Kind change,
            @Nullable String document,
            @Nullable String contract,
            @Nullable String baseDocument) {}
}
