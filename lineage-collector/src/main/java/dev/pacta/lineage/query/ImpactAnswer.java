/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is reached by a change of a dataset, job or field.
 *
 * @param reached the nearest first
 * @param owners those of all that is listed, the one with the most first
 * @param leftOut how many more are reached, at least; 0 when all are listed
 */
public record ImpactAnswer(
        String start, Instant asOf, List<Reached> reached, List<Owner> owners, int withoutOwner, int leftOut) {
    /** Copies. */
    public ImpactAnswer {
        reached = List.copyOf(reached);
        owners = List.copyOf(owners);
    }

    /**
     * A dataset, job or field that is reached.
     *
     * @param owner as a contract names it, else as events do, several with a comma between them
     * @param lastRead when a job was last seen reading it; of a job, when it last read what is reached
     * @param distance hops from the start
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reached(
            String id,
            String kind,
            String namespace,
            String name,
            @Nullable String field,
            @Nullable String owner,
            @Nullable Instant lastRead,
            int distance) {}

    /** How many of what is listed somebody owns. */
    public record Owner(String name, long reached) {}
}
