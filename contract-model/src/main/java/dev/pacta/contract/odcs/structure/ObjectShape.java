/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * An object with known keys. Parts bring more keys when their condition holds. A key that nothing knows is an error where the
 * document's version closes the object, else a warning. Immutable.
 */
final class ObjectShape implements Shape {
    record Key(Shape shape, Versions versions) {}

    private final String name;
    private final String definition;
    private final String what;
    private final @Nullable OdcsVersion closedSince;
    private final @Nullable String discriminator;
    private final Map<String, List<Key>> keys;
    private final Map<String, List<Versions>> required;
    private final List<Rule> rules;
    private final List<ShapePart> parts;
    private final AtomicReferenceArray<@Nullable ObjectCheck> checks =
            new AtomicReferenceArray<>(OdcsVersion.values().length);

    ObjectShape(ShapeBuilder builder) {
        this.name = builder.name;
        this.definition = builder.definition;
        this.what = builder.what;
        this.closedSince = builder.closedSince;
        this.discriminator = builder.discriminator;
        this.keys = copy(builder.keys);
        this.required = copy(builder.required);
        this.rules = List.copyOf(builder.rules);
        this.parts = List.copyOf(builder.parts);
    }

    private static <T> Map<String, List<T>> copy(Map<String, List<T>> original) {
        Map<String, List<T>> copy = new LinkedHashMap<>();
        original.forEach((key, values) -> copy.put(key, List.copyOf(values)));
        return copy;
    }

    /**
     * Begins a shape.
     *
     * @param name of the object in the list of descriptions, such as {@code server}
     * @param what a message calls it, such as {@code a server}
     */
    static ShapeBuilder object(String name, String what) {
        return new ShapeBuilder(name, what);
    }

    /** Goes on from this shape. */
    ShapeBuilder with(String newName, String newWhat) {
        ShapeBuilder builder = new ShapeBuilder(newName, newWhat);
        builder.closedSince = closedSince;
        builder.discriminator = discriminator;
        keys.forEach((key, values) -> builder.keys.put(key, new ArrayList<>(values)));
        required.forEach((key, values) -> builder.required.put(key, new ArrayList<>(values)));
        builder.rules.addAll(rules);
        builder.parts.addAll(parts);
        return builder;
    }

    String definition() {
        return definition;
    }

    @Override
    public void check(YamlNode node, Path path, Judge judge) {
        if (node instanceof Mapping mapping) {
            in(judge.version()).check(mapping, path, judge);
        } else {
            judge.expected(node, path, what);
        }
    }

    /** The shape as a version has it. */
    ObjectCheck in(OdcsVersion version) {
        ObjectCheck known = checks.get(version.ordinal());
        if (known == null) {
            known = new ObjectCheck(this, version);
            checks.set(version.ordinal(), known);
        }
        return known;
    }

    String what() {
        return what;
    }

    /** The key that says which part is in force. */
    @Nullable
    String discriminator() {
        return discriminator;
    }

    List<Rule> rules() {
        return rules;
    }

    List<ShapePart> parts() {
        return parts;
    }

    boolean isClosed(OdcsVersion version) {
        return closedSince != null && version.atLeast(closedSince);
    }

    Set<String> keysOfAnyVersion() {
        return keys.keySet();
    }

    /** The keys that a version has, in their order. */
    Map<String, Shape> keysOf(OdcsVersion version) {
        Map<String, Shape> known = new LinkedHashMap<>();
        keys.forEach((key, candidates) -> {
            for (Key candidate : candidates) {
                if (candidate.versions().hold(version)) {
                    known.putIfAbsent(key, candidate.shape());
                }
            }
        });
        return known;
    }

    /** The keys that a version asks for. */
    List<String> requiredIn(OdcsVersion version) {
        List<String> needed = new ArrayList<>();
        required.forEach((key, since) -> {
            for (Versions versions : since) {
                if (versions.hold(version)) {
                    needed.add(key);
                    return;
                }
            }
        });
        return needed;
    }

    @Nullable
    OdcsVersion firstVersionAfter(OdcsVersion version, String key) {
        return keys.getOrDefault(key, List.of()).stream()
                .map(Key::versions)
                .filter(versions -> versions.areLaterThan(version))
                .map(Versions::from)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    @Override
    public Map<String, Object> describe(SchemaDraft draft) {
        return draft.reference(this);
    }

    /** The whole object as JSON Schema. */
    Map<String, Object> definition(SchemaDraft draft) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", what);
        schema.put("type", "object");
        schema.putAll(fragment(draft));
        List<Object> conditional = new ArrayList<>();
        if (schema.get("allOf") instanceof List<?> stated) {
            conditional.addAll(stated);
        }
        for (ShapePart part : parts) {
            if (part.versions().hold(draft.version())) {
                Map<String, Object> branch = new LinkedHashMap<>();
                branch.put("if", part.condition().describe());
                branch.put("then", part.shape().fragment(draft));
                conditional.add(branch);
            }
        }
        if (!conditional.isEmpty()) {
            schema.put("allOf", conditional);
        }
        if (isClosed(draft.version())) {
            schema.put(conditional.isEmpty() ? "additionalProperties" : "unevaluatedProperties", false);
        }
        return schema;
    }

    private Map<String, Object> fragment(SchemaDraft draft) {
        Map<String, Object> schema = new LinkedHashMap<>();
        Map<String, Object> properties = new LinkedHashMap<>();
        keysOf(draft.version()).forEach((key, shape) -> properties.put(key, draft.key(name, key, shape)));
        if (!properties.isEmpty()) {
            schema.put("properties", properties);
        }
        List<String> needed = requiredIn(draft.version());
        if (!needed.isEmpty()) {
            schema.put("required", needed);
        }
        List<Map<String, Object>> stated = rules.stream()
                .map(Rule::describe)
                .filter(rule -> !rule.isEmpty())
                .toList();
        if (!stated.isEmpty()) {
            schema.put("allOf", stated);
        }
        return schema;
    }
}
