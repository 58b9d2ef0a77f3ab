/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import java.util.List;

/** What holds for properties that are not named and for items after the described ones. */
final class RestRules {
    private RestRules() {}

    /** @param group the first part of the rules' names, such as {@code ADDITIONAL_PROPERTIES} */
    static void compare(
            Comparer comparer, Located before, Located after, String keyword, String group, Findings found) {
        List<Difference> nested = comparer.compare(before, after);
        String kind = kind(before, after);
        if (kind.isEmpty()) {
            found.addUnder("/" + keyword, nested);
            return;
        }
        JsonRule rule = JsonRule.of(group, kind);
        boolean lost = Difference.anyBackward(nested);
        boolean won = Difference.anyForward(nested);
        found.add(rule, "/" + keyword, lost, won, rule.title());
    }

    /** Empty when both sides have the same form and the nested differences say it all. */
    private static String kind(Located before, Located after) {
        if (form(before) == form(after)) {
            return "";
        }
        if (before.isFalse()) {
            return after.isAnything() ? "ADDED" : "EXTENDED";
        }
        if (after.isFalse()) {
            return before.isAnything() ? "REMOVED" : "NARROWED";
        }
        return before.isAnything() ? "NARROWED" : "EXTENDED";
    }

    private static int form(Located schema) {
        return schema.isFalse() ? 0 : schema.isAnything() ? 1 : 2;
    }
}
