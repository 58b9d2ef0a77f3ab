/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keywords on arrays (core, section 10.3.1; validation, section 6.4). */
final class ArrayKeywords {
    private ArrayKeywords() {}

    static Keyword prefixItems(Site site) {
        return inOrder(site.nodes());
    }

    private static Keyword inOrder(List<SchemaNode> nodes) {
        Keyword whole = (instance, evaluation) -> {
            if (!(instance instanceof List<?> items)) {
                return true;
            }
            boolean valid = true;
            int end = Math.min(items.size(), nodes.size());
            for (int at = 0; at < end; at++) {
                valid &= evaluation.child(nodes.get(at), items.get(at), at);
            }
            evaluation.marks().itemsBefore(end);
            return valid;
        };
        return new Streamed.ByItems(whole, nodes, nodes.size(), null);
    }

    /** In 2019-09 a list of schemas stands here too. */
    static Keyword items(Site site) {
        boolean older = site.resource().dialect() == Dialect.DRAFT_2019_09;
        if (older && site.value() instanceof List<?>) {
            return inOrder(site.nodes());
        }
        Site prefix = site.sibling("prefixItems");
        int start = !older && prefix.isThere() ? prefix.list().size() : 0;
        return !older && Boolean.FALSE.equals(site.value()) ? noneFrom(start, site) : from(start, site.node());
    }

    private static Keyword noneFrom(int start, Site site) {
        return new Streamed.ByCount((instance, evaluation) -> !(instance instanceof List<?> items)
                || items.size() <= start
                || evaluation.breach(site, "expected no more than %,d items".formatted(start)));
    }

    private static Keyword from(int start, SchemaNode node) {
        Keyword whole = (instance, evaluation) -> {
            if (!(instance instanceof List<?> items)) {
                return true;
            }
            boolean valid = true;
            for (int at = start; at < items.size(); at++) {
                valid &= evaluation.child(node, items.get(at), at);
            }
            evaluation.marks().itemsBefore(items.size());
            return valid;
        };
        return new Streamed.ByItems(whole, List.of(), start, node);
    }

    static @Nullable Keyword additionalItems(Site site) {
        return site.sibling("items").value() instanceof List<?> before ? from(before.size(), site.node()) : null;
    }

    static Keyword contains(Site site) {
        Site least = site.sibling("minContains");
        Site most = site.sibling("maxContains");
        boolean counts = site.resource().vocabularies().contains("validation");
        int fewest = counts && least.isThere() ? least.count() : 1;
        int highest = counts && most.isThere() ? most.count() : Integer.MAX_VALUE;
        SchemaNode node = site.node();
        boolean marks = site.resource().dialect() == Dialect.DRAFT_2020_12;
        return (instance, evaluation) -> {
            if (!(instance instanceof List<?> items)) {
                return true;
            }
            int found = 0;
            for (int at = 0; at < items.size(); at++) {
                if (evaluation.childSilently(node, items.get(at), at)) {
                    found++;
                    if (marks) {
                        evaluation.marks().item(at);
                    }
                }
            }
            if (found < fewest) {
                return evaluation.breach(
                        least.isThere() ? least : site,
                        "expected at least %,d items of the kind, has %,d".formatted(fewest, found));
            }
            return found <= highest
                    || evaluation.breach(
                            most, "expected at most %,d items of the kind, has %,d".formatted(highest, found));
        };
    }

    static Keyword count(Site site) {
        int limit = site.count();
        boolean least = site.keyword().equals("minItems");
        String words = (least ? "expected at least %,d items" : "expected at most %,d items").formatted(limit);
        return new Streamed.ByCount((instance, evaluation) -> !(instance instanceof List<?> items)
                || (least ? items.size() >= limit : items.size() <= limit)
                || evaluation.breach(site, words));
    }

    static @Nullable Keyword uniqueItems(Site site) {
        if (!site.flag()) {
            return null;
        }
        return (instance, evaluation) -> {
            if (!(instance instanceof List<?> items)) {
                return true;
            }
            Set<@Nullable Object> different = new HashSet<>();
            for (Object item : items) {
                evaluation.step();
                if (!different.add(item)) {
                    return evaluation.breach(site, "expected items that differ");
                }
            }
            return true;
        };
    }

    static Keyword unevaluatedItems(Site site) {
        SchemaNode node = site.node();
        boolean forbidden = Boolean.FALSE.equals(site.value());
        return (instance, evaluation) -> {
            if (!(instance instanceof List<?> items)) {
                return true;
            }
            boolean valid = true;
            for (int at = 0; at < items.size(); at++) {
                if (!evaluation.marks().has(at)) {
                    valid &= forbidden
                            ? evaluation.breach(site, "expected no items that nothing else describes")
                            : evaluation.child(node, items.get(at), at);
                }
            }
            evaluation.marks().itemsBefore(items.size());
            return valid;
        };
    }
}
