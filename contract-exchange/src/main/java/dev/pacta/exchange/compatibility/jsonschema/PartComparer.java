/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import dev.pacta.exchange.compatibility.jsonschema.Part.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares schemas as lists of demands that all hold. A later demand breaks nobody when one earlier demand implies it. Used by one
 * thread for one comparison.
 */
final class PartComparer {
    private final Comparer comparer;
    private final BaseComparer base;
    private final ChoiceComparer choices;

    PartComparer(Comparer comparer, BaseComparer base) {
        this.comparer = comparer;
        this.base = base;
        choices = new ChoiceComparer(comparer);
    }

    List<Difference> compareAll(Located before, Located after) {
        SchemaPair whole = new SchemaPair(
                before, after, comparer.parts().types(before), comparer.parts().types(after));
        List<Part> earlier = comparer.parts().of(before);
        List<Part> later = comparer.parts().of(after);
        if (earlier.size() == 1 && later.size() == 1) {
            return compare(earlier.get(0), later.get(0), whole);
        }
        return compareSeveral(earlier, later, whole);
    }

    private List<Difference> compareSeveral(List<Part> earlier, List<Part> later, SchemaPair whole) {
        Matching matching =
                new Matching(earlier.size(), later.size(), (i, j) -> compare(earlier.get(i), later.get(j), whole));
        matching.pair((i, j) -> earlier.get(i).kind() == later.get(j).kind());
        Findings found = new Findings();
        matching.pairs().forEach(pair -> found.addAll(matching.masked(pair)));
        for (int j : matching.unpairedAfter()) {
            if (later.get(j).isAnything()) {
                continue;
            }
            JsonRule rule = rule(later.get(j), "ADDED", JsonRule.ALL_OF_EXTENDED);
            found.add(rule, "", !matching.impliedByBefore(j), false, rule.title());
        }
        for (int i : matching.unpairedBefore()) {
            if (earlier.get(i).isAnything()) {
                continue;
            }
            JsonRule rule = rule(earlier.get(i), "REMOVED", JsonRule.ALL_OF_NARROWED);
            found.add(rule, "", false, !matching.impliedByAfter(i), rule.title());
        }
        return found.all();
    }

    private static JsonRule rule(Part part, String kind, JsonRule plain) {
        return switch (part.kind()) {
            case ANY_OF -> JsonRule.of("ANY_OF", kind);
            case ONE_OF -> JsonRule.of("ONE_OF", kind);
            case NOT -> JsonRule.of("NOT", kind);
            case CONDITION -> JsonRule.of("CONDITION", kind);
            case BASE, NOTHING, OUTSIDE -> plain;
        };
    }

    private List<Difference> compare(Part before, Part after, SchemaPair whole) {
        Findings found = new Findings();
        if (before.kind() == Kind.NOTHING || after.kind() == Kind.NOTHING) {
            compareNothing(before, after, found);
        } else if (before.isChoice() || after.isChoice()) {
            compareChoices(before, after, found);
        } else if (before.kind() == Kind.BASE && after.kind() == Kind.BASE) {
            found.addAll(
                    base.compare(new SchemaPair(before.at(), after.at(), whole.typesBefore(), whole.typesAfter())));
        } else if (before.kind() != after.kind()) {
            compareKinds(before, after, found);
        } else if (before.kind() == Kind.NOT) {
            compareNot(before, after, found);
        } else if (before.kind() == Kind.CONDITION) {
            compareConditions(before.at(), after.at(), found);
        } else if (!before.at().node().equals(after.at().node())) {
            found.add(
                    JsonRule.REFERENCE_CHANGED,
                    "/$ref",
                    true,
                    true,
                    "the reference was %s and is %s"
                            .formatted(before.at().node(), after.at().node()));
        }
        return found.all();
    }

    private void compareChoices(Part before, Part after, Findings found) {
        List<Difference> all = choices.compare(before, after);
        if (before.isAnything()) {
            JsonRule rule = rule(after, "ADDED", JsonRule.ALL_OF_EXTENDED);
            found.add(rule, "", Difference.anyBackward(all), false, rule.title());
        } else if (after.isAnything()) {
            JsonRule rule = rule(before, "REMOVED", JsonRule.ALL_OF_NARROWED);
            found.add(rule, "", false, Difference.anyForward(all), rule.title());
        } else {
            found.addAll(all);
        }
    }

    private static void compareNothing(Part before, Part after, Findings found) {
        if (before.kind() != Kind.NOTHING) {
            found.add(JsonRule.SCHEMA_FORBIDDEN, "", true, false, JsonRule.SCHEMA_FORBIDDEN.title());
        } else if (after.kind() != Kind.NOTHING) {
            found.add(JsonRule.SCHEMA_ADDED, "", false, true, JsonRule.SCHEMA_ADDED.title());
        }
    }

    private static void compareKinds(Part before, Part after, Findings found) {
        if (before.isAnything()) {
            JsonRule rule = rule(after, "ADDED", JsonRule.ALL_OF_EXTENDED);
            found.add(rule, "", true, false, rule.title());
        } else if (after.isAnything()) {
            JsonRule rule = rule(before, "REMOVED", JsonRule.ALL_OF_NARROWED);
            found.add(rule, "", false, true, rule.title());
        } else {
            found.add(JsonRule.COMBINATION_CHANGED, "", true, true, JsonRule.COMBINATION_CHANGED.title());
        }
    }

    /** What is forbidden grows when the inner schema does. */
    private void compareNot(Part before, Part after, Findings found) {
        List<Difference> inner =
                comparer.compare(before.branches().get(0), after.branches().get(0));
        boolean backward = Difference.anyForward(inner);
        boolean forward = Difference.anyBackward(inner);
        if (backward || forward) {
            JsonRule rule = backward && forward
                    ? JsonRule.NOT_CHANGED
                    : backward ? JsonRule.NOT_EXTENDED : JsonRule.NOT_NARROWED;
            found.add(rule, "/not", backward, forward, rule.title());
        }
    }

    private void compareConditions(Located before, Located after, Findings found) {
        List<Difference> condition = new ArrayList<>(comparer.compare(before.child("if"), after.child("if")));
        if (condition.stream().anyMatch(Difference::breaks)) {
            found.add(JsonRule.CONDITION_CHANGED, "/if", true, true, JsonRule.CONDITION_CHANGED.title());
        }
        found.addUnder("/then", comparer.compare(before.child("then"), after.child("then")));
        found.addUnder("/else", comparer.compare(before.child("else"), after.child("else")));
    }
}
