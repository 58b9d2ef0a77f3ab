/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import java.util.List;

/**
 * A choice of nodes in words: groups that are united, each of terms that must all hold. {@link SelectorParser} has the grammar.
 *
 * @param groups at least one, each of at least one term
 */
record Selector(List<List<Term>> groups) {
    Selector {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** How a term names nodes. */
    enum Method {
        /** Datasets, jobs and fields by their names. */
        NAME,
        DATASET,
        JOB,
        FIELD,
        NAMESPACE,
        TAG,
        OWNER
    }

    /**
     * Nodes, and what lies up to so many hops around them.
     *
     * @param upstream hops against the flow, 0 for none
     * @param downstream hops with the flow, 0 for none
     */
    record Term(Method method, String value, int upstream, int downstream) {}
}
