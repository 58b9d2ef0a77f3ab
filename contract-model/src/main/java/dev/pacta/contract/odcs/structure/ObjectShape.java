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
    private record Key(Shape shape, Versions versions) {}

    /** What more an object has where a condition holds. */
    record Part(Versions versions, Condition condition, ObjectShape shape) {}

    private final String name;
    private final String definition;
    private final String what;
    private final @Nullable OdcsVersion closedSince;
    private final @Nullable String discriminator;
    private final Map<String, List<Key>> keys;
    private final Map<String, List<Versions>> required;
    private final List<Rule> rules;
    private final List<Part> parts;
    private final AtomicReferenceArray<@Nullable ObjectCheck> checks =
            new AtomicReferenceArray<>(OdcsVersion.values().length);

    private ObjectShape(Builder builder) {
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
    static Builder object(String name, String what) {
        return new Builder(name, what);
    }

    /** Goes on from this shape. */
    Builder with(String newName, String newWhat) {
        Builder builder = new Builder(newName, newWhat);
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

    List<Part> parts() {
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
        for (Part part : parts) {
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

    /** Collects the keys. Objects are closed from 3.1 on, when nothing else is said. */
    static final class Builder {
        private final String name;
        private final String what;
        private String definition;
        private @Nullable OdcsVersion closedSince = OdcsVersion.V3_1_0;
        private @Nullable String discriminator;
        private final Map<String, List<Key>> keys = new LinkedHashMap<>();
        private final Map<String, List<Versions>> required = new LinkedHashMap<>();
        private final List<Rule> rules = new ArrayList<>();
        private final List<Part> parts = new ArrayList<>();

        private Builder(String name, String what) {
            this.name = name;
            this.what = what;
            this.definition = name;
        }

        Builder key(String key, Shape shape) {
            return key(key, shape, OdcsVersion.V2_2_0);
        }

        Builder key(String key, Shape shape, OdcsVersion since) {
            return key(key, shape, Versions.from(since));
        }

        Builder key(String key, Shape shape, Versions versions) {
            keys.computeIfAbsent(key, absent -> new ArrayList<>()).add(new Key(shape, versions));
            return this;
        }

        Builder texts(String... texts) {
            for (String key : texts) {
                key(key, Shapes.TEXT);
            }
            return this;
        }

        Builder textsSince(OdcsVersion since, String... texts) {
            for (String key : texts) {
                key(key, Shapes.TEXT, since);
            }
            return this;
        }

        Builder require(String... needed) {
            for (String key : needed) {
                require(Versions.from(OdcsVersion.V2_2_0), key);
            }
            return this;
        }

        Builder require(Versions versions, String key) {
            required.computeIfAbsent(key, absent -> new ArrayList<>()).add(versions);
            return this;
        }

        Builder closedSince(OdcsVersion version) {
            closedSince = version;
            return this;
        }

        /** Takes any key, in every version. */
        Builder open() {
            closedSince = null;
            return this;
        }

        /** Gives the definition in the JSON Schema another name than the object has. */
        Builder definedAs(String text) {
            definition = text;
            return this;
        }

        /** Names the key that says which part is in force. */
        Builder discriminator(String key) {
            discriminator = key;
            return this;
        }

        Builder rule(Rule rule) {
            rules.add(rule);
            return this;
        }

        Builder part(Condition condition, ObjectShape shape) {
            return part(Versions.from(OdcsVersion.V2_2_0), condition, shape);
        }

        Builder part(Versions versions, Condition condition, ObjectShape shape) {
            parts.add(new Part(versions, condition, shape));
            return this;
        }

        ObjectShape build() {
            return new ObjectShape(this);
        }
    }
}
