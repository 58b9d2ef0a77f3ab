/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import dev.pacta.validation.jsonschema.Streamed.ByProperties;
import dev.pacta.validation.pattern.LinearPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Keywords on objects (core, section 10.3.2; validation, section 6.5). */
final class ObjectKeywords {
    private static final String OTHERS = "expected no other properties than those that are named";

    private static final Consumer<Evaluation> NONE_REFUSED = evaluation -> {};

    private ObjectKeywords() {}

    static Keyword properties(Site site) {
        Map<String, SchemaNode> nodes = site.nodesByName();
        Keyword whole = (instance, evaluation) -> {
            if (!(instance instanceof Map<?, ?> object)) {
                return true;
            }
            boolean valid = true;
            for (Map.Entry<String, SchemaNode> entry : nodes.entrySet()) {
                String name = entry.getKey();
                if (object.containsKey(name)) {
                    valid &= evaluation.child(entry.getValue(), object.get(name), name);
                    evaluation.marks().property(name);
                }
            }
            return valid;
        };
        return new ByProperties(
                whole,
                nodes.keySet(),
                false,
                (name, schemas) -> {
                    SchemaNode node = nodes.get(name);
                    if (node != null) {
                        schemas.accept(node);
                    }
                    return true;
                },
                NONE_REFUSED);
    }

    private static Map<LinearPattern, SchemaNode> patterns(Site site) {
        Map<LinearPattern, SchemaNode> patterns = new LinkedHashMap<>();
        if (site.isThere()) {
            site.nodesByName().forEach((pattern, node) -> patterns.put(ValueKeywords.compile(site, pattern), node));
        }
        return patterns;
    }

    static Keyword patternProperties(Site site) {
        Map<LinearPattern, SchemaNode> patterns = patterns(site);
        Keyword whole = (instance, evaluation) -> {
            if (!(instance instanceof Map<?, ?> object)) {
                return true;
            }
            boolean valid = true;
            for (Map.Entry<?, ?> member : object.entrySet()) {
                String name = String.valueOf(member.getKey());
                for (Map.Entry<LinearPattern, SchemaNode> entry : patterns.entrySet()) {
                    evaluation.step();
                    if (entry.getKey().found(name)) {
                        valid &= evaluation.child(entry.getValue(), member.getValue(), name);
                        evaluation.marks().property(name);
                    }
                }
            }
            return valid;
        };
        return new ByProperties(
                whole,
                Set.of(),
                true,
                (name, schemas) -> {
                    patterns.forEach((pattern, node) -> {
                        if (pattern.found(name)) {
                            schemas.accept(node);
                        }
                    });
                    return true;
                },
                NONE_REFUSED);
    }

    static Keyword additionalProperties(Site site) {
        Site named = site.sibling("properties");
        Set<String> names = named.isThere() ? named.nodesByName().keySet() : Set.of();
        Set<LinearPattern> patterns =
                patterns(site.sibling("patternProperties")).keySet();
        SchemaNode node = site.node();
        boolean forbidden = Boolean.FALSE.equals(site.value());
        Keyword whole = (instance, evaluation) -> {
            if (!(instance instanceof Map<?, ?> object)) {
                return true;
            }
            boolean valid = true;
            for (Map.Entry<?, ?> member : object.entrySet()) {
                String name = String.valueOf(member.getKey());
                if (!names.contains(name) && patterns.stream().noneMatch(pattern -> pattern.found(name))) {
                    valid &= forbidden
                            ? evaluation.breach(site, OTHERS)
                            : evaluation.child(node, member.getValue(), name);
                    evaluation.marks().property(name);
                }
            }
            return valid;
        };
        return new ByProperties(
                whole,
                names,
                !patterns.isEmpty(),
                (name, schemas) -> {
                    boolean free = names.contains(name) || patterns.stream().anyMatch(pattern -> pattern.found(name));
                    if (!free && !forbidden) {
                        schemas.accept(node);
                    }
                    return free || !forbidden;
                },
                evaluation -> evaluation.breach(site, OTHERS));
    }

    static Keyword propertyNames(Site site) {
        SchemaNode node = site.node();
        return new Streamed.ByNames((instance, evaluation) -> {
            if (!(instance instanceof Map<?, ?> object)) {
                return true;
            }
            boolean valid = true;
            for (Object name : object.keySet()) {
                valid &= evaluation.childSilently(node, name, name)
                        || evaluation.breach(site, "expected names of properties of the form that is demanded");
            }
            return valid;
        });
    }

    static Keyword required(Site site) {
        List<String> names = names(site, site.list());
        Keyword whole = (instance, evaluation) -> {
            boolean valid = true;
            if (instance instanceof Map<?, ?> object) {
                for (String name : names) {
                    valid &= object.containsKey(name)
                            || evaluation.breach(site, "expected the property '%s'".formatted(name));
                }
            }
            return valid;
        };
        return new Streamed.ByRequired(whole, names);
    }

    private static List<String> names(Site site, List<?> list) {
        List<String> names = new ArrayList<>();
        for (Object name : list) {
            if (!(name instanceof String text)) {
                throw site.wrong("a list of names");
            }
            names.add(text);
        }
        return names;
    }

    static Keyword count(Site site) {
        int limit = site.count();
        boolean least = site.keyword().equals("minProperties");
        String words =
                (least ? "expected at least %,d properties" : "expected at most %,d properties").formatted(limit);
        return new Streamed.ByNames((instance, evaluation) -> !(instance instanceof Map<?, ?> object)
                || (least ? object.size() >= limit : object.size() <= limit)
                || evaluation.breach(site, words));
    }

    static Keyword dependentRequired(Site site) {
        Map<String, List<String>> demanded = new LinkedHashMap<>();
        site.map().forEach((name, list) -> {
            if (!(list instanceof List<?> names)) {
                throw site.wrong("an object of lists of names");
            }
            demanded.put(String.valueOf(name), names(site, names));
        });
        return new Streamed.ByNames((instance, evaluation) -> {
            boolean valid = true;
            if (instance instanceof Map<?, ?> object) {
                for (Map.Entry<String, List<String>> entry : demanded.entrySet()) {
                    for (String name : object.containsKey(entry.getKey()) ? entry.getValue() : List.<String>of()) {
                        valid &= object.containsKey(name)
                                || evaluation.breach(
                                        site, "expected the property '%s' beside '%s'".formatted(name, entry.getKey()));
                    }
                }
            }
            return valid;
        });
    }

    static Keyword dependentSchemas(Site site) {
        Map<String, SchemaNode> nodes = site.nodesByName();
        return (instance, evaluation) -> {
            boolean valid = true;
            if (instance instanceof Map<?, ?> object) {
                for (Map.Entry<String, SchemaNode> entry : nodes.entrySet()) {
                    valid &= !object.containsKey(entry.getKey()) || evaluation.inPlace(entry.getValue(), instance);
                }
            }
            return valid;
        };
    }

    static Keyword unevaluatedProperties(Site site) {
        SchemaNode node = site.node();
        boolean forbidden = Boolean.FALSE.equals(site.value());
        return (instance, evaluation) -> {
            if (!(instance instanceof Map<?, ?> object)) {
                return true;
            }
            boolean valid = true;
            for (Map.Entry<?, ?> member : object.entrySet()) {
                String name = String.valueOf(member.getKey());
                if (!evaluation.marks().has(name)) {
                    valid &= forbidden
                            ? evaluation.breach(site, "expected no properties that nothing else describes")
                            : evaluation.child(node, member.getValue(), name);
                    evaluation.marks().property(name);
                }
            }
            return valid;
        };
    }
}
