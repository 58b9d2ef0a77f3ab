/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Collects changes in the order in which they are found. Not thread-safe. */
final class Changes {
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Map<String, TypeDiff.Judged>> judgedTypes = new HashMap<>();

    List<Change> list() {
        return List.copyOf(changes);
    }

    void add(Finding finding) {
        changes.add(finding.change());
    }

    /** The judgement of a change of physical types; who widens one column often widens hundreds alike. */
    TypeDiff.Judged physical(String before, String after, BiFunction<String, String, TypeDiff.Judged> judge) {
        return judgedTypes
                .computeIfAbsent(before, unseen -> new HashMap<>())
                .computeIfAbsent(after, unseen -> judge.apply(before, after));
    }

    /** Reports a rule when the value is another one. */
    void value(ChangeRule rule, Place place, @Nullable Object before, @Nullable Object after) {
        if (!Meaning.same(before, after)) {
            add(Finding.of(rule, place, before, after));
        }
    }

    /** The same for a rule that many keys share: the message names the key. */
    void detail(ChangeRule rule, Place place, @Nullable Object before, @Nullable Object after) {
        if (!Meaning.same(before, after)) {
            add(Finding.of(rule, place, before, after).labelled(place.label()));
        }
    }

    /** Reports a rule when the values are others, in whatever order. */
    void set(ChangeRule rule, Place place, Collection<?> before, Collection<?> after) {
        if (!Meaning.sameSet(before, after)) {
            add(Finding.of(rule, place, before.isEmpty() ? null : before, after.isEmpty() ? null : after));
        }
    }

    /** Reports one of two rules when a flag was switched. */
    void flag(ChangeRule on, ChangeRule off, Place place, boolean before, boolean after) {
        if (before != after) {
            add(Finding.flag(after ? on : off, place, after));
        }
    }
}
