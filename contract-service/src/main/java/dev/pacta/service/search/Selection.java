/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.search;

import dev.pacta.service.search.ContractQuery.Filter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides contract by contract what the filters of a query let through, and counts on the way. For one thread. */
final class Selection {
    private final Facet[] facets;
    private long total;

    Selection(ContractQuery query, Map<Filter, Column> columns) {
        facets = columns.entrySet().stream()
                .map(column -> new Facet(
                        column.getKey(), column.getValue(), query.filters().get(column.getKey())))
                .toArray(Facet[]::new);
    }

    private static final class Facet {
        private final Filter filter;
        private final Column column;
        private final int[] sets;
        private final boolean @Nullable [] admitted;
        private final int[] counts;

        private Facet(Filter filter, Column column, @Nullable String wanted) {
            this.filter = filter;
            this.column = column;
            this.sets = column.sets();
            this.admitted = wanted == null ? null : column.having(wanted);
            this.counts = new int[column.size()];
        }

        private boolean admits(int contract) {
            return admitted == null || admitted[sets[contract]];
        }

        private void count(int contract) {
            counts[sets[contract]]++;
        }
    }

    /** Whether all filters admit the contract. One that a single filter keeps out counts for the values of that filter. */
    boolean take(int contract) {
        Facet refusing = null;
        for (Facet facet : facets) {
            if (!facet.admits(contract)) {
                if (refusing != null) {
                    return false;
                }
                refusing = facet;
            }
        }
        if (refusing != null) {
            refusing.count(contract);
            return false;
        }
        total++;
        for (Facet facet : facets) {
            facet.count(contract);
        }
        return true;
    }

    long total() {
        return total;
    }

    Map<String, Map<String, Long>> facets() {
        Map<String, Map<String, Long>> all = new LinkedHashMap<>();
        for (Facet facet : facets) {
            all.put(facet.filter.text(), facet.column.mostFrequent(facet.counts));
        }
        return all;
    }
}
