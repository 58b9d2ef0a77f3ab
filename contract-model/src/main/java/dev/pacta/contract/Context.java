/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a machine that reads the contract should know, since 3.2. A context that is a single text has only instructions.
 *
 * @param verifiedStatements questions with their answers
 * @param constraints rules with their descriptions
 */
public record Context(
        @Nullable String instructions,
        List<Statement> verifiedStatements,
        List<Statement> constraints,
        List<AuthoritativeDefinition> authoritativeDefinitions,
        List<String> tags,
        List<CustomProperty> customProperties) {
    public Context {
        verifiedStatements = List.copyOf(verifiedStatements);
        constraints = List.copyOf(constraints);
        authoritativeDefinitions = List.copyOf(authoritativeDefinitions);
        tags = List.copyOf(tags);
        customProperties = List.copyOf(customProperties);
    }

    /**
     * One statement.
     *
     * @param subject the question, or the rule
     * @param detail the answer, or the description
     */
    public record Statement(
            @Nullable String id,
            String subject,
            @Nullable String detail,
            List<AuthoritativeDefinition> authoritativeDefinitions,
            List<String> tags,
            List<CustomProperty> customProperties) {
        public Statement {
            authoritativeDefinitions = List.copyOf(authoritativeDefinitions);
            tags = List.copyOf(tags);
            customProperties = List.copyOf(customProperties);
        }
    }
}
