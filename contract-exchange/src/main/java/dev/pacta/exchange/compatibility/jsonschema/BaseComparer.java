/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import java.util.List;

/** Compares the plain keywords of two schemas. Used by one thread for one comparison. */
final class BaseComparer {
    private final PropertyRules properties;
    private final DependencyRules dependencies;
    private final ItemRules items;

    BaseComparer(Comparer comparer) {
        properties = new PropertyRules(comparer);
        dependencies = new DependencyRules(comparer);
        items = new ItemRules(comparer);
    }

    List<Difference> compare(SchemaPair pair) {
        Findings found = new Findings();
        ValueRules.compareTypes(pair, found);
        ValueRules.compareValues(pair, found);
        if (pair.concerns(TypeSet.NUMBER)) {
            NumberRules.compare(pair, found);
        }
        if (pair.concerns(TypeSet.STRING)) {
            TextRules.compare(pair, found);
        }
        if (pair.concerns(TypeSet.ARRAY)) {
            items.compare(pair, found);
        }
        if (pair.concerns(TypeSet.OBJECT)) {
            properties.compare(pair, found);
            dependencies.compare(pair, found);
        }
        return found.all();
    }
}
