/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.checks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pacta.service.shared.MessageView;
import dev.pacta.service.shared.ServiceProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of one file.
 *
 * @param sources published contracts that say that they are made of what the file takes away
 * @param problem why it could not be judged; the lint's messages say more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckResult(
        @Nullable String path,
        CheckRequest.Kind change,
        @Nullable String contract,
        @JsonUnwrapped CheckView check,
        List<SourceView> sources,
        @Nullable Trouble problem) {

    /** Why a file could not be judged. */
    record Trouble(String code, String detail) {}

    static CheckResult of(CheckRequest.FileChange file, CheckRequest.Kind kind, String contract, CheckView check) {
        return new CheckResult(file.path(), kind, contract, check, List.of(), null);
    }

    /** Of a file that holds no contract. */
    static CheckResult invalid(CheckRequest.FileChange file, CheckRequest.Kind kind, List<MessageView> lint) {
        Trouble trouble = new Trouble(
                ServiceProblem.CONTRACT_INVALID.code(),
                "The document holds no contract that can be compared; its errors are listed.");
        return new CheckResult(file.path(), kind, null, nothing(false, lint), List.of(), trouble);
    }

    /** Of a file that was deleted and was never published: nobody has to care. */
    static CheckResult neverPublished(CheckRequest.FileChange file, CheckRequest.Kind kind, @Nullable String contract) {
        return new CheckResult(file.path(), kind, contract, nothing(true, List.of()), List.of(), null);
    }

    CheckResult with(List<SourceView> found) {
        return new CheckResult(path, change, contract, check, found, problem);
    }

    private static CheckView nothing(boolean compatible, List<MessageView> lint) {
        return new CheckView(
                null,
                null,
                "none",
                "none",
                compatible,
                List.of(),
                List.of(),
                null,
                lint,
                List.of(),
                List.of(),
                List.of());
    }
}
