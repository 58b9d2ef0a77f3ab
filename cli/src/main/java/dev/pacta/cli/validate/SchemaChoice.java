/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the schema object that a call means. */
public final class SchemaChoice {
    private SchemaChoice() {}

    /**
     * The schema object.
     *
     * @param wanted nothing when the contract has only one
     * @throws CommandFailure when there is none of that name, or it is not clear which one is meant
     */
    public static SchemaObject of(Contract contract, @Nullable String wanted) {
        String known = contract.schema().stream().map(SchemaObject::name).collect(Collectors.joining(", "));
        if (wanted != null) {
            return contract.schemaObject(wanted)
                    .orElseThrow(() -> CommandFailure.badCall(
                            "the contract has no schema object '%s'".formatted(wanted), "It has: " + known));
        }
        if (contract.schema().size() == 1) {
            return contract.schema().get(0);
        }
        throw CommandFailure.badCall(
                contract.schema().isEmpty()
                        ? "the contract describes no data"
                        : "the contract has several schema objects",
                contract.schema().isEmpty() ? "It needs a schema." : "Name one with --schema-object: " + known);
    }
}
