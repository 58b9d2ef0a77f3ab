/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import dev.pacta.validation.CompiledContract;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which schema object a pipeline means. */
final class SchemaObjects {
    private SchemaObjects() {}

    /** @throws ContractUnavailableException when it is not there, or not clear */
    static String choose(CompiledContract contract, @Nullable String wanted) {
        List<String> known = contract.schemaObjects();
        String id = contract.contract().id().value();
        if (wanted == null) {
            if (known.size() != 1) {
                throw new ContractUnavailableException(
                        "the contract %s has %d schema objects; name the one that is meant"
                                .formatted(id, known.size()));
            }
            return known.get(0);
        }
        if (!known.contains(wanted)) {
            throw new ContractUnavailableException("the contract %s has no schema object '%s'; it has %s"
                    .formatted(id, wanted, String.join(", ", known)));
        }
        return wanted;
    }
}
