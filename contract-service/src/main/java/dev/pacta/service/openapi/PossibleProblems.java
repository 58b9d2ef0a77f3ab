/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.openapi;

import dev.pacta.lineage.problem.CommonProblem;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;

/** Which of the common problems an operation may answer with, by what its description says of it already. Those of schema registries say of all calls which types they take. */
record PossibleProblems(String path, HttpMethod method, Operation operation, boolean registry) {
    private static final String NOT_SIGNED_IN = "401";
    private static final String ANY_TYPE = "*/*";

    /** Addresses, sizes, the server's state: what may happen before an operation is even chosen. */
    private static final Set<CommonProblem> ALWAYS = Set.of(
            CommonProblem.BAD_REQUEST, CommonProblem.TOO_LARGE, CommonProblem.UNEXPECTED, CommonProblem.UNAVAILABLE);

    Set<CommonProblem> all() {
        EnumSet<CommonProblem> problems = EnumSet.copyOf(ALWAYS);
        // The generator names the status for whatever asks for a role.
        if (operation.getResponses().hasAPIResponse(NOT_SIGNED_IN)) {
            problems.add(CommonProblem.NOT_SIGNED_IN);
            problems.add(CommonProblem.FORBIDDEN);
        }
        // What is put need not be there before; a method whose operation needs something else says so itself.
        if (path.contains("{") && method != HttpMethod.PUT) {
            problems.add(CommonProblem.NOT_FOUND);
        }
        if (answersWithContent()) {
            problems.add(CommonProblem.NOT_ACCEPTABLE);
        }
        if (registry || operation.getRequestBody() != null) {
            problems.add(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        return problems;
    }

    private boolean answersWithContent() {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> types(response.getValue().getContent()))
                .anyMatch(type -> !type.equals(ANY_TYPE));
    }

    private static Stream<String> types(Content content) {
        return Stream.ofNullable(content)
                .map(Content::getMediaTypes)
                .flatMap(types -> Stream.ofNullable(types.keySet()))
                .flatMap(Collection::stream);
    }
}
