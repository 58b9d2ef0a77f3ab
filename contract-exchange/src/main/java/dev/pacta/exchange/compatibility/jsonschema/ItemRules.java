/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import java.math.BigDecimal;
import java.util.List;

/** The keywords for arrays. */
final class ItemRules {
    private final Comparer comparer;

    ItemRules(Comparer comparer) {
        this.comparer = comparer;
    }

    void compare(SchemaPair pair, Findings found) {
        LimitRules.greatest(pair, "maxItems", "MAX_ITEMS", found);
        LimitRules.smallest(pair, "minItems", "MIN_ITEMS", found);
        compareUnique(pair, found);
        ItemModel before = ItemModel.of(pair.before());
        ItemModel after = ItemModel.of(pair.after());
        int positions = Math.max(before.first().size(), after.first().size());
        for (int at = 0; at < positions; at++) {
            comparePosition(before, after, at, found);
        }
        RestRules.compare(comparer, before.rest(), after.rest(), after.restKeyword(), after.restGroup(before), found);
        compareContains(pair, found);
    }

    private static void compareUnique(SchemaPair pair, Findings found) {
        boolean before = pair.before().node().path("uniqueItems").asBoolean();
        boolean after = pair.after().node().path("uniqueItems").asBoolean();
        if (before != after) {
            JsonRule rule = after ? JsonRule.UNIQUE_ITEMS_ADDED : JsonRule.UNIQUE_ITEMS_REMOVED;
            found.add(rule, "/uniqueItems", after, before, rule.title());
        }
    }

    private void comparePosition(ItemModel before, ItemModel after, int at, Findings found) {
        String path = "/prefixItems/" + at;
        List<Difference> nested = comparer.compare(before.at(at), after.at(at));
        boolean lost = Difference.anyBackward(nested);
        boolean won = Difference.anyForward(nested);
        if (at >= before.first().size()) {
            JsonRule rule = added(before.rest(), after.at(at), lost);
            found.add(rule, path, lost, won, rule.title());
        } else if (at >= after.first().size()) {
            JsonRule rule = removed(before.at(at), after.rest(), lost);
            found.add(rule, path, lost, won, rule.title());
        } else {
            found.addUnder(path, nested);
        }
    }

    private static JsonRule added(Located rest, Located item, boolean lost) {
        if (rest.isAnything()) {
            return item.isAnything() ? JsonRule.ITEM_WITH_EMPTY_SCHEMA_ADDED_TO_OPEN : JsonRule.ITEM_ADDED_TO_OPEN;
        }
        if (rest.isFalse()) {
            return JsonRule.ITEM_ADDED_TO_CLOSED;
        }
        return lost ? JsonRule.ITEM_ADDED_NOT_COVERED : JsonRule.ITEM_ADDED_COVERED;
    }

    private static JsonRule removed(Located item, Located rest, boolean lost) {
        if (rest.isAnything()) {
            return JsonRule.ITEM_REMOVED_FROM_OPEN;
        }
        if (rest.isFalse()) {
            return item.isFalse() ? JsonRule.ITEM_WITH_FALSE_REMOVED_FROM_CLOSED : JsonRule.ITEM_REMOVED_FROM_CLOSED;
        }
        return lost ? JsonRule.ITEM_REMOVED_NOT_COVERED : JsonRule.ITEM_REMOVED_COVERED;
    }

    private void compareContains(SchemaPair pair, Findings found) {
        boolean before = pair.before().has("contains");
        boolean after = pair.after().has("contains");
        if (!before && !after) {
            return;
        }
        Demand earlier = Demand.of(pair.before());
        Demand later = Demand.of(pair.after());
        if (!before || !after) {
            JsonRule rule = after ? JsonRule.CONTAINS_ADDED : JsonRule.CONTAINS_REMOVED;
            found.add(rule, "/contains", after && later.demands(), before && earlier.demands(), rule.title());
            return;
        }
        LimitRules.greatest(pair, "maxContains", "MAX_CONTAINS", found);
        compareLeast(pair, earlier, later, found);
        List<Difference> nested =
                comparer.compare(pair.before().child("contains"), pair.after().child("contains"));
        boolean narrower = Difference.anyBackward(nested);
        boolean wider = Difference.anyForward(nested);
        if (narrower || wider) {
            boolean lost = narrower && later.least().signum() > 0 || wider && later.most();
            boolean won = wider && earlier.least().signum() > 0 || narrower && earlier.most();
            found.add(JsonRule.CONTAINS_CHANGED, "/contains", lost, won, JsonRule.CONTAINS_CHANGED.title());
        }
    }

    private static void compareLeast(SchemaPair pair, Demand before, Demand after, Findings found) {
        int order = after.least().compareTo(before.least());
        BigDecimal earlier = LimitRules.number(pair.before().node(), "minContains");
        BigDecimal later = LimitRules.number(pair.after().node(), "minContains");
        LimitRules.add("minContains", "MIN_CONTAINS", earlier, later, order > 0, order < 0, found);
    }

    /** How many items must and may match. */
    private record Demand(BigDecimal least, boolean most) {
        static Demand of(Located schema) {
            BigDecimal least = LimitRules.number(schema.node(), "minContains");
            return new Demand(least == null ? BigDecimal.ONE : least, schema.has("maxContains"));
        }

        boolean demands() {
            return least.signum() > 0 || most;
        }
    }
}
