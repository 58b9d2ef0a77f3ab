/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import java.util.HashSet;
import java.util.Set;

/**
 * Which records are read of a file that may hold several sets of them.
 *
 * @param others the names of the other objects of the contract: a sheet that is called so is theirs
 */
record RecordsOf(SchemaObject object, Set<String> others) {
    RecordsOf {
        others = Set.copyOf(others);
    }

    /** Those of an object that is alone. */
    static RecordsOf only(SchemaObject object) {
        return new RecordsOf(object, Set.of());
    }

    /** Those of an object of a contract. */
    static RecordsOf one(SchemaObject object, Contract contract) {
        Set<String> others = new HashSet<>();
        for (SchemaObject each : contract.schema()) {
            if (!each.name().equals(object.name())) {
                others.add(each.name());
                others.add(each.datasetName());
            }
        }
        return new RecordsOf(object, others);
    }
}
