/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.schema.PropertyDraft;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which records are read of a file that may hold several sets of them.
 *
 * @param object what they are
 * @param names how a sheet with them is called, the first before the second
 * @param others the names of the other objects of the contract: a sheet that is called so is theirs
 */
record RecordsOf(SchemaObject object, List<String> names, Set<String> others) {
    RecordsOf {
        names = List.copyOf(names);
        others = Set.copyOf(others);
    }

    /** Those of an object that is alone. */
    static RecordsOf only(SchemaObject object) {
        return new RecordsOf(object, names(object), Set.of());
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
        return new RecordsOf(object, names(object), others);
    }

    /** Those of an object, with the columns as the file has them. */
    static RecordsOf plain(SchemaObject object) {
        return new RecordsOf(PropertyDraft.object(object.name(), null, false, List.of()), names(object), Set.of());
    }

    private static List<String> names(SchemaObject object) {
        String physical = object.physicalName();
        return physical == null ? List.of(object.name()) : List.of(physical, object.name());
    }
}
