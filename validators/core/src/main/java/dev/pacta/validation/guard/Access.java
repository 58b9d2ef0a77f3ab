/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import dev.pacta.policy.Action;
import dev.pacta.policy.Subject;
import java.util.List;

/**
 * What a pipeline wants to do.
 *
 * @param fields the fields that it needs, nested ones with dots; empty for all
 */
public record Access(Subject subject, Action action, String purpose, List<String> fields) {
    public Access {
        fields = List.copyOf(fields);
    }

    /** A pipeline that reads all fields. */
    public static Access reading(String pipeline, String purpose) {
        return new Access(
                new Subject(pipeline, List.of("pipeline"), List.of(), pipeline), Action.READ, purpose, List.of());
    }

    /** The same for some fields only. */
    public Access of(String... wanted) {
        return new Access(subject, action, purpose, List.of(wanted));
    }
}
