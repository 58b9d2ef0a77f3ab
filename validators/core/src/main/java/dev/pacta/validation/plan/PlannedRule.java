/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import org.jspecify.annotations.Nullable;

/**
 * One rule of a contract and what becomes of it. None vanishes: what cannot be checked says why.
 *
 * @param index its number in the plan
 * @param id the field and the rule, such as {@code orders.total:maximum}
 * @param field dotted, without the schema object; empty for a rule on whole records
 * @param description what is expected, for people
 * @param severity {@code error} fails a run; {@code warning} and {@code info} are only told
 * @param reason why it is skipped or not executable
 * @param personal whether values of the field must not be shown
 * @param schedule when the contract wants it checked; told and not kept to, because whoever runs Pacta says when
 */
public record PlannedRule(
        int index,
        String id,
        String field,
        String description,
        String severity,
        Where where,
        @Nullable String reason,
        boolean personal,
        @Nullable String schedule) {
    /** Where a rule is checked. */
    public enum Where {
        /** On each record by itself. */
        RECORD,
        /** Over all records of a run. */
        RUN,
        /** By a query, where the data can be asked in SQL. */
        QUERY,
        /** By an engine of others, where the data is in files and the engine is at hand. */
        ENGINE,
        /** Not here, for a reason that lies in the data or the surroundings. */
        SKIPPED,
        /** Not by this validator at all. */
        NOT_EXECUTABLE
    }

    /** Whether a breach fails the run. */
    public boolean isError() {
        return severity.equals("error");
    }
}
