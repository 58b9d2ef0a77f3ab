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
        for (PlacedProperty placed : PlacedProperty.all(object)) {
            Property property = placed.property();
            boolean outermost = placed.isOutermost();
            if (property.unique() || outermost && single && property.primaryKey()) {
                unique(placed, rules, slots, mostKeys, all);
            }
            if (!outermost && property.primaryKey()) {
                rules.notExecutable(
                        placed.path(),
                        "primaryKey",
                        "part of a key",
                        "error",
                        "a key inside another field identifies no record; where its values are to differ, say unique");
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

    private static void unique(PlacedProperty placed, Rules rules, Slots slots, int mostKeys, List<RunRule> all) {
        String path = placed.path();
        int slot = placed.repeated() ? -1 : slots.find(path);
        if (slot < 0) {
            String trouble = placed.repeated()
                    ? "values inside lists and maps are not compared from record to record"
                    : "lists and objects are not compared";
            rules.notExecutable(path, "unique", "values that differ", "error", trouble);
            return;
        }
        boolean personal = placed.property().privacy().personal();
        PlannedRule rule = rules.run(path, "unique", "no second record with this value", "error", personal);
        all.add(new UniqueRule(rule, new int[] {slot}, List.of(path), mostKeys));
    }
}
