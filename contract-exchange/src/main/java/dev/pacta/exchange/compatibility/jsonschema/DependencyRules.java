/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a property asks for when it is there: {@code dependentRequired}, {@code dependentSchemas}, {@code dependencies}. */
final class DependencyRules {
    private final Comparer comparer;

    DependencyRules(Comparer comparer) {
        this.comparer = comparer;
    }

    void compare(SchemaPair pair, Findings found) {
        Map<String, Set<String>> before = names(pair.before());
        Map<String, Set<String>> after = names(pair.after());
        for (String key : union(before.keySet(), after.keySet())) {
            compareNames(key, before.getOrDefault(key, Set.of()), after.getOrDefault(key, Set.of()), found);
        }
        Map<String, Located> earlier = schemas(pair.before());
        Map<String, Located> later = schemas(pair.after());
        for (String key : union(earlier.keySet(), later.keySet())) {
            compareSchemas(pair, key, earlier, later, found);
        }
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static void compareNames(String key, Set<String> before, Set<String> after, Findings found) {
        if (before.equals(after)) {
            return;
        }
        boolean more = !before.containsAll(after);
        boolean fewer = !after.containsAll(before);
        String kind = before.isEmpty()
                ? "ADDED"
                : after.isEmpty() ? "REMOVED" : more && fewer ? "CHANGED" : more ? "EXTENDED" : "NARROWED";
        String detail = "with '%s' there must be %s, before %s".formatted(key, after, before);
        String path = "/dependentRequired" + Findings.step(key);
        found.add(JsonRule.of("DEPENDENCY_ARRAY", kind), path, more, fewer, detail);
    }

    private void compareSchemas(
            SchemaPair pair, String key, Map<String, Located> before, Map<String, Located> after, Findings found) {
        String path = "/dependentSchemas" + Findings.step(key);
        Located earlier = before.getOrDefault(key, pair.before().anything());
        Located later = after.getOrDefault(key, pair.after().anything());
        var nested = comparer.compare(earlier, later);
        if (!before.containsKey(key)) {
            found.add(
                    JsonRule.DEPENDENCY_SCHEMA_ADDED,
                    path,
                    Difference.anyBackward(nested),
                    false,
                    "with '" + key + "' a further schema holds");
        } else if (!after.containsKey(key)) {
            found.add(
                    JsonRule.DEPENDENCY_SCHEMA_REMOVED,
                    path,
                    false,
                    Difference.anyForward(nested),
                    "with '" + key + "' no further schema holds any more");
        } else {
            found.addUnder(path, nested);
        }
    }

    private static Map<String, Set<String>> names(Located schema) {
        Map<String, Set<String>> all = new TreeMap<>();
        for (String keyword : new String[] {"dependencies", "dependentRequired"}) {
            schema.map(keyword).forEach((key, value) -> {
                if (value.node().isArray()) {
                    Set<String> names = all.computeIfAbsent(key, unused -> new TreeSet<>());
                    value.node().forEach((JsonNode name) -> names.add(name.asText()));
                }
            });
        }
        all.values().removeIf(Set::isEmpty);
        return all;
    }

    private static Map<String, Located> schemas(Located schema) {
        Map<String, Located> all = new TreeMap<>(schema.map("dependencies"));
        all.values().removeIf(value -> value.node().isArray());
        all.putAll(schema.map("dependentSchemas"));
        return all;
    }
}
