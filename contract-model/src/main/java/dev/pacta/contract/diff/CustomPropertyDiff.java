/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.CustomProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Properties that the standard does not know. What their values mean is known for a few names only, and judged elsewhere. */
final class CustomPropertyDiff {
    static final String PRIVACY = "privacy";
    static final String DEPRECATION = "deprecation";
    static final String MODE = "compatibilityMode";

    private static final Set<String> PRIVACY_KEYS = Set.of(
            "purposes",
            "legalBasis",
            "retention",
            "locations",
            "controller",
            "processors",
            "recipients",
            "dpia",
            "specialCategoryCondition",
            "transferSafeguards",
            "dataCategory",
            "dataSubject",
            "identifiability");

    private CustomPropertyDiff() {}

    static void compare(
            ChangeRule rule,
            List<CustomProperty> before,
            List<CustomProperty> after,
            Set<String> spokenFor,
            Place place,
            Changes changes) {
        Place list = place.at("customProperties");
        Pairs<CustomProperty> pairs = Pairs.of(
                before,
                after,
                custom -> List.of(custom.property(), String.valueOf(custom.vendor())),
                CustomProperty::property,
                CustomProperty::id);
        pairs.removed().stream()
                .filter(gone -> !spokenFor.contains(gone.value().property()) || rest(gone.value(), spokenFor) != null)
                .forEach(gone -> changes.add(Finding.of(rule, list.gone(gone.at()), text(gone.value()), null)));
        pairs.added().stream()
                .filter(added ->
                        !spokenFor.contains(added.value().property()) || rest(added.value(), spokenFor) != null)
                .forEach(added -> changes.add(Finding.of(rule, list.fresh(added.at()), null, text(added.value()))));
        pairs.both().stream()
                .filter(pair -> !same(pair.before(), pair.after(), spokenFor))
                .forEach(pair -> changes.add(Finding.of(rule, pair.in(list), text(pair.before()), text(pair.after()))));
    }

    /** Where the value of the custom property with that name stands. */
    static Place named(String name, Place element, List<CustomProperty> before, List<CustomProperty> after) {
        int first = index(name, before);
        int second = index(name, after);
        Place list = element.at("customProperties");
        if (first >= 0 && second >= 0) {
            return list.item(first, second);
        }
        return first >= 0 ? list.gone(first) : second >= 0 ? list.fresh(second) : element;
    }

    private static int index(String name, List<CustomProperty> customProperties) {
        for (int at = 0; at < customProperties.size(); at++) {
            if (customProperties.get(at).property().equals(name)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean same(CustomProperty before, CustomProperty after, Set<String> spokenFor) {
        return before.property().equals(after.property())
                && Meaning.same(before.id(), after.id())
                && Meaning.same(before.description(), after.description())
                && Meaning.same(before.vendor(), after.vendor())
                && Meaning.same(rest(before, spokenFor), rest(after, spokenFor));
    }

    /** What of the value nobody else judges; null when nothing is left. */
    private static @Nullable Object rest(CustomProperty custom, Set<String> spokenFor) {
        if (!spokenFor.contains(custom.property())) {
            return custom.value();
        }
        if (!custom.property().equals(PRIVACY) || !(custom.value() instanceof Map<?, ?> map)) {
            return null;
        }
        Map<Object, @Nullable Object> rest = new LinkedHashMap<>(map);
        rest.keySet().removeAll(PRIVACY_KEYS);
        return rest.isEmpty() ? null : rest;
    }

    private static String text(CustomProperty custom) {
        return custom.property() + ": " + Meaning.text(custom.value());
    }
}
