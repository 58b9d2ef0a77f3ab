/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.facts;

import dev.pacta.contract.Contract;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where two contracts say different things. */
final class Differences {
    private Differences() {}

    /** What is said and what is said instead; either may be nothing. */
    record Pair(@Nullable Object before, @Nullable Object after) {}

    /**
     * In the order of the first contract. What it left open and documents of the format always say is no difference, nor that keys of
     * tables and maps have values.
     */
    static Map<Statement, Pair> of(Contract before, Contract after, Format format) {
        Map<Statement, Object> said = Statements.of(before);
        Map<Statement, Object> left = Statements.of(after);
        Map<Statement, Pair> all = new LinkedHashMap<>();
        said.forEach((place, was) -> {
            Object is = left.get(place);
            if (!Objects.equals(was, is)) {
                all.put(place, new Pair(was, is));
            }
        });
        left.forEach((place, is) -> {
            boolean expected = format.states().contains(place.fact()) || isKey(place, said.keySet());
            if (!said.containsKey(place) && !expected) {
                all.put(place, new Pair(null, is));
            }
        });
        return all;
    }

    private static boolean isKey(Statement place, Set<Statement> said) {
        return place.fact() == Fact.REQUIRED
                && (place.path().endsWith("[key]") || said.contains(Statement.of(place.path(), Fact.PRIMARY_KEY)));
    }
}
