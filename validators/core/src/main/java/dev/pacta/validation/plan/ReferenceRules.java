/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.Relationship;
import dev.pacta.contract.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/** Foreign keys: of this object, into another of this or another contract. */
final class ReferenceRules {
    private ReferenceRules() {}

    static List<RunRule> of(SchemaObject object, Rules rules, Slots slots) {
        List<RunRule> all = new ArrayList<>();
        for (PlacedProperty placed : PlacedProperty.all(object)) {
            for (Relationship each : placed.property().relationships()) {
                if (placed.isOutermost()) {
                    add(object, List.of(placed.path()), each, rules, slots, all);
                } else {
                    inside(placed, each, rules);
                }
            }
        }
        object.relationships().forEach(each -> add(object, each.from(), each, rules, slots, all));
        return all;
    }

    private static void inside(PlacedProperty placed, Relationship to, Rules rules) {
        rules.notExecutable(
                placed.path(),
                "reference",
                "a value of " + String.join(", ", to.to()),
                "error",
                "values inside objects, lists and maps are not looked up in other data");
    }

    private static void add(
            SchemaObject object, List<String> from, Relationship to, Rules rules, Slots slots, List<RunRule> all) {
        List<String> fields =
                from.stream().map(name -> withoutObject(object, name)).toList();
        String field = fields.size() == 1 ? fields.get(0) : "";
        String words = "a value of " + String.join(", ", to.to());
        int[] found = fields.stream().mapToInt(slots::find).toArray();
        List<String> targets = to.to().stream().map(ReferenceRules::target).toList();
        boolean known = found.length > 0 && found.length == targets.size();
        for (int slot : found) {
            known &= slot >= 0;
        }
        if (!known) {
            rules.notExecutable(
                    field,
                    "reference",
                    words,
                    "error",
                    "its ends are not the same number of single values of the two objects");
            return;
        }
        all.add(new ReferenceRule(rules.run(field, "reference", words, "error", false), found, fields, targets));
    }

    private static String withoutObject(SchemaObject object, String name) {
        return name.startsWith(object.name() + ".")
                ? name.substring(object.name().length() + 1)
                : name;
    }

    /** Schema object and property, whatever path of ids or of another contract stands before them. */
    private static String target(String reference) {
        String path = reference.substring(reference.lastIndexOf('#') + 1);
        String[] steps =
                path.replace("/properties/", ".").replaceFirst("^/?schema/", "").split("[./]", -1);
        return steps.length < 2 ? path : steps[steps.length - 2] + "." + steps[steps.length - 1];
    }
}
