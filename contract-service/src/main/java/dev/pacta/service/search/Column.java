/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The values that each contract has for one filter. What a contract has is a set of none, one or more of them; equal sets have one number, so
 * that a number for each contract is all that a search has to look at.
 */
final class Column {
    private static final int MOST_SHOWN = 50;
    private static final Comparator<Map.Entry<String, Long>> MOST_FREQUENT_FIRST =
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final Map<List<String>, Integer> numbers = new HashMap<>();
    private final List<List<String>> sets = new ArrayList<>();
    private final Numbers ofContract = new Numbers();

    /** Tells the values of the next contract. */
    void add(List<String> values) {
        List<String> set = values.stream().distinct().sorted().toList();
        ofContract.add(numbers.computeIfAbsent(set, fresh -> {
            sets.add(fresh);
            return sets.size() - 1;
        }));
    }

    /** For each contract the number of the set that it has; maybe longer than there are contracts, and valid until the next one is added. */
    int[] sets() {
        return ofContract.values();
    }

    int size() {
        return sets.size();
    }

    /** For each set whether the value is in it. */
    boolean[] having(String value) {
        boolean[] having = new boolean[sets.size()];
        for (int set = 0; set < having.length; set++) {
            having[set] = sets.get(set).contains(value);
        }
        return having;
    }

    /**
     * The most frequent values and how many contracts have them; of equally frequent ones the first by its letters comes first.
     *
     * @param contracts for each set how many have it
     */
    Map<String, Long> mostFrequent(int[] contracts) {
        Map<String, Long> counts = new HashMap<>();
        for (int set = 0; set < contracts.length; set++) {
            if (contracts[set] > 0) {
                long number = contracts[set];
                sets.get(set).forEach(value -> counts.merge(value, number, Long::sum));
            }
        }
        return counts.entrySet().stream()
                .sorted(MOST_FREQUENT_FIRST)
                .limit(MOST_SHOWN)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
