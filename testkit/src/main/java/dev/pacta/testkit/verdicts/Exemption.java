/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.verdicts;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a backend differs, in every case that this covers.
 *
 * @param types words of types of columns, see {@link ColumnType#word}; a case with such a column is covered
 * @param cases names of cases that are covered
 * @param rules which rules end otherwise; none when all may, or the data is not held at all
 * @param reason for people
 */
public record Exemption(Set<String> types, Set<String> cases, Set<String> rules, String reason) {
    public Exemption {
        types = new TreeSet<>(types);
        cases = new TreeSet<>(cases);
        rules = Set.copyOf(rules);
        if (types.isEmpty() == cases.isEmpty() || reason.isBlank()) {
            throw new IllegalArgumentException("an exemption has types or names of cases, and a reason");
        }
    }

    /** Cases with columns of types that the backend cannot hold. */
    public static Exemption columns(String reason, String... types) {
        return new Exemption(Set.of(types), Set.of(), Set.of(), reason);
    }

    /** Cases of which the backend says something else. */
    public static Exemption cases(String reason, String... cases) {
        return new Exemption(Set.of(), Set.of(cases), Set.of(), reason);
    }

    /** The same of some rules only; all others, but for the number of invalid records, have to agree. */
    public Exemption ofRules(String... some) {
        return new Exemption(types, cases, Set.of(some), reason);
    }

    boolean covers(Case data) {
        return cases.contains(data.name()) || data.words().stream().anyMatch(types::contains);
    }

    boolean allows(Set<String> differing) {
        return rules.isEmpty()
                || differing.stream().allMatch(rule -> rules.contains(rule) || rule.equals(CaseVerdict.RECORDS));
    }

    /** What it is about, in words. */
    String subject() {
        return types.isEmpty() ? "“%s”".formatted(String.join("”, “", cases)) : String.join(", ", types) + " columns";
    }

    /** The names of the cases in which it has to happen. */
    Set<String> covered(List<Case> all) {
        Set<String> names = new TreeSet<>(cases);
        all.stream().filter(this::covers).map(Case::name).forEach(names::add);
        return names;
    }
}
