/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keywords that join schemas for the same instance (core, sections 10.2.1 and 10.2.2). */
final class Applicators {
    private Applicators() {}

    static Keyword allOf(Site site) {
        return new Streamed.BySame(site.nodes());
    }

    /** All are looked at, because each that accepts marks what it has looked at. What the others found is told only if none accepts. */
    static Keyword anyOf(Site site) {
        List<SchemaNode> nodes = site.nodes();
        return (instance, evaluation) -> {
            int mark = evaluation.mark();
            boolean valid = false;
            for (SchemaNode node : nodes) {
                valid |= evaluation.inPlace(node, instance);
            }
            if (valid) {
                evaluation.takeBack(mark);
            }
            return valid;
        };
    }

    static Keyword oneOf(Site site) {
        List<SchemaNode> nodes = site.nodes();
        return (instance, evaluation) -> {
            int mark = evaluation.mark();
            int accepting = 0;
            for (SchemaNode node : nodes) {
                accepting += evaluation.inPlace(node, instance) ? 1 : 0;
            }
            if (accepting > 0) {
                evaluation.takeBack(mark);
            }
            return accepting == 1
                    || evaluation.breach(
                            site,
                            "expected exactly one of %d schemas to accept, %d do".formatted(nodes.size(), accepting));
        };
    }

    static Keyword not(Site site) {
        SchemaNode node = site.node();
        return (instance, evaluation) -> !evaluation.withoutMarks(node, instance)
                || evaluation.breach(site, "expected what the schema does not accept");
    }

    static @Nullable Keyword condition(Site site) {
        Site then = site.sibling("then");
        Site otherwise = site.sibling("else");
        SchemaNode test = site.node();
        SchemaNode yes = then.isThere() ? then.node() : null;
        SchemaNode no = otherwise.isThere() ? otherwise.node() : null;
        return (instance, evaluation) -> {
            SchemaNode next = evaluation.silently(test, instance) ? yes : no;
            return next == null || evaluation.inPlace(next, instance);
        };
    }
}
