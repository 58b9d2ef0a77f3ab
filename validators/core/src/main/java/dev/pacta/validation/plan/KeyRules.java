/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Primary keys and unique properties. */
final class KeyRules {
    private KeyRules() {}

    static List<RunRule> of(SchemaObject object, Rules rules, Slots slots, int mostKeys) {
        List<RunRule> all = new ArrayList<>();
        List<Property> key = object.properties().stream()
                .filter(Property::primaryKey)
                .sorted(Comparator.comparingInt(Property::primaryKeyPosition))
                .toList();
        boolean single = key.size() == 1;
        for (Property property : object.properties()) {
            if (property.unique() || single && property.primaryKey()) {
                unique(property, rules, slots, mostKeys, all);
            }
        }
        if (key.size() > 1) {
            int[] parts = key.stream().mapToInt(part -> slots.find(part.name())).toArray();
            String names = String.join(", ", key.stream().map(Property::name).toList());
            String words = "no second record with the same " + names;
            if (Arrays.stream(parts).anyMatch(part -> part < 0)) {
                rules.notExecutable("", "primaryKey", words, "error", "lists and objects are not compared");
            } else {
                PlannedRule rule = rules.run("", "primaryKey", words, "error", true);
                all.add(new UniqueRule(rule, parts, slots.paths(parts), mostKeys));
            }
        }
        return all;
    }

    private static void unique(Property property, Rules rules, Slots slots, int mostKeys, List<RunRule> all) {
        int slot = slots.find(property.name());
        if (slot < 0) {
            rules.notExecutable(
                    property.name(), "unique", "values that differ", "error", "lists and objects are not compared");
            return;
        }
        PlannedRule rule = rules.run(
                property.name(),
                "unique",
                "no second record with this value",
                "error",
                property.privacy().personal());
        all.add(new UniqueRule(rule, new int[] {slot}, List.of(property.name()), mostKeys));
    }
}
