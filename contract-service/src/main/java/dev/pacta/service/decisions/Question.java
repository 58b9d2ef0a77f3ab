/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.decisions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client asks: who may do what with which data, and what for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Question(
        @Nullable Asker subject,
        @Nullable String action,
        @Nullable String purpose,
        @Nullable List<Data> inputs,
        @Nullable Data output) {

    /** Who wants to use the data. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asker(
            @Nullable String name,
            @Nullable List<String> roles,
            @Nullable List<String> teams,
            @Nullable String pipeline) {}

    /** Data of a contract; without fields all of them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            @Nullable String contract,
            @Nullable String version,
            @Nullable String schemaObject,
            @Nullable List<String> fields) {}
}
