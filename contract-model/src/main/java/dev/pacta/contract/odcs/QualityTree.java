/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.QualityRule;
import dev.pacta.contract.QualityRule.Kind;
import dev.pacta.contract.QualityRule.Operator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Quality rules as the tree of a document: the opposite of {@link QualityMapping}. */
final class QualityTree {
    private final OdcsVersion version;

    QualityTree(OdcsVersion version) {
        this.version = version;
    }

    Map<String, @Nullable Object> rule(QualityRule rule) {
        // Without a metric a library rule would be read as text.
        boolean said = rule.kind() != Kind.LIBRARY || rule.metric() == null;
        Tree tree = new Tree()
                .put("id", rule.id())
                .put("name", rule.name())
                .put("type", said ? rule.kind().name().toLowerCase(Locale.ROOT) : null)
                .put("businessName", rule.annotations().businessName())
                .put("description", rule.description())
                .put("dimension", rule.dimension())
                .put("method", rule.purpose().method())
                .put("severity", rule.severity())
                .put("businessImpact", rule.purpose().businessImpact())
                .put(version.atLeast(OdcsVersion.V3_1_0) ? "metric" : "rule", rule.metric())
                .put("query", rule.query())
                .put("engine", rule.engine())
                .put("implementation", rule.implementation())
                .put("arguments", rule.arguments());
        operator(tree, rule.operator());
        tree.put("unit", rule.unit())
                .put("scheduler", rule.timing().scheduler())
                .put("schedule", rule.timing().schedule());
        return AnnotationTree.links(tree, rule.annotations())
                .each("customProperties", rule.annotations().customProperties(), AnnotationTree::customProperty)
                .done();
    }

    private static void operator(Tree tree, @Nullable Operator operator) {
        if (operator != null) {
            boolean single = operator.operands().size() == 1;
            tree.must(operator.comparison().key(), single ? operator.operands().get(0) : operator.operands());
        }
    }
}
