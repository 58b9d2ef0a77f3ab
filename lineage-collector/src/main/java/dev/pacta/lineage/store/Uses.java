/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.event.LineageEvent;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an event says that its run read and wrote. */
record Uses(Set<DatasetKey> inputs, Set<DatasetKey> outputs) {
    Uses {
        inputs = Set.copyOf(inputs);
        outputs = Set.copyOf(outputs);
    }

    static Uses of(LineageEvent event) {
        return new Uses(keys(event.inputs()), keys(event.outputs()));
    }

    private static Set<DatasetKey> keys(Collection<LineageEvent.DatasetUse> uses) {
        return uses.stream().map(LineageEvent.DatasetUse::key).collect(Collectors.toSet());
    }

    boolean isEmpty() {
        return inputs.isEmpty() && outputs.isEmpty();
    }

    /** The numbers of what was read, as the database writes an array. */
    String inputs(NodeIds ids) {
        return numbers(inputs, ids);
    }

    /** The numbers of what was written, as the database writes an array. */
    String outputs(NodeIds ids) {
        return numbers(outputs, ids);
    }

    private static String numbers(Set<DatasetKey> datasets, NodeIds ids) {
        Set<Long> numbers = datasets.stream().map(ids::of).collect(Collectors.toCollection(TreeSet::new));
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
