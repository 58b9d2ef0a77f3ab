/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import dev.pacta.lineage.problem.Problem;
import dev.pacta.service.schemaregistry.RegistryViews.ErrorView;
import org.jspecify.annotations.Nullable;

/**
 * A refusal in the words that the caller of an address reads: clients of schema registries have their own.
 *
 * @param mediaType the type of the body
 * @param body what is written as JSON
 */
public record RefusalWords(String mediaType, Object body) {
    private static final String REGISTRY_CALLS = "/registry/confluent";

    /**
     * @param path of the request as it was sent, null when it cannot be decoded
     * @param problem why it is refused; its HTTP status is the code that registries' clients get
     */
    public static RefusalWords of(@Nullable String path, Problem problem) {
        return path != null && path.startsWith(REGISTRY_CALLS)
                ? new RefusalWords(SubjectResource.MEDIA_TYPE, new ErrorView(problem.status(), problem.detail()))
                : new RefusalWords(Problem.MEDIA_TYPE, problem);
    }
}
