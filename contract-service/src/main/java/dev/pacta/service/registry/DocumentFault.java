/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pacta.service.shared.MessageView;
import dev.pacta.service.shared.ServiceProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a document is not published.
 *
 * @param messages of the lint
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DocumentFault(
        @Nullable String path,
        @Nullable String contract,
        @Nullable String version,
        @JsonIgnore ServiceProblem code,
        String message,
        List<MessageView> messages) {

    /** The code of the problem, such as {@code contract.invalid}. */
    @JsonProperty("code")
    public String codeText() {
        return code.code();
    }

    static DocumentFault of(Submission submission, ServiceProblem problem, String message) {
        VersionKey key = submission.key();
        boolean invalid = problem == ServiceProblem.CONTRACT_INVALID;
        return new DocumentFault(
                submission.path(),
                key == null ? null : key.contract(),
                key == null ? null : key.version(),
                problem,
                message,
                invalid ? submission.reading().messages() : List.of());
    }
}
