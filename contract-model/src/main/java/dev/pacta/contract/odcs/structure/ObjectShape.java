/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.message.Spelling;
import dev.pacta.contract.yaml.Position;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An object with known keys. Parts bring more keys when their condition holds. A key that nothing knows is an error where the
 * document's version closes the object, else a warning. Immutable.
 */
final class ObjectShape implements Shape {
    private record Key(Shape shape, Versions versions) {}

    private record Part(Versions versions, Condition condition, ObjectShape shape) {}

    private final String name;
    private final String definition;
    private final String what;
    private final @Nullable OdcsVersion closedSince;
    private final @Nullable String discriminator;
    private final Map<String, List<Key>> keys;
    private final Map<String, List<Versions>> required;
    private final List<Rule> rules;
    private final List<Part> parts;

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
        if (!(node instanceof Mapping mapping)) {
            judge.expected(node, path, what);
            return;
        }
        List<ObjectShape> inForce = new ArrayList<>();
        inForce.add(this);
        for (Part part : parts) {
            if (part.versions().hold(judge.version()) && part.condition().holds(mapping)) {
                inForce.add(part.shape());
            }
        }
        mapping.entries().keySet().forEach(key -> checkKey(mapping, inForce, key, path.then(key), judge));
        Set<Rule> due = new LinkedHashSet<>();
        for (ObjectShape shape : inForce) {
            shape.checkRequired(mapping, path, judge);
            due.addAll(shape.rules);
        }
        due.forEach(rule -> rule.check(mapping, path, judge));
    }

    private void checkRequired(Mapping mapping, Path path, Judge judge) {
        for (String key : requiredKeys(judge.version())) {
            if (mapping.get(key).isEmpty()) {
                judge.error("odcs.key.missing", mapping.position(), path, "%s needs '%s'".formatted(what, key));
            }
        }
    }

    private void checkKey(Mapping mapping, List<ObjectShape> inForce, String key, Path path, Judge judge) {
        YamlNode given = Objects.requireNonNull(mapping.entries().get(key)).value();
        boolean known = false;
        for (ObjectShape shape : inForce) {
            Shape value = shape.shapeOf(key, judge.version());
            if (value != null) {
                known = true;
                value.check(given, path, judge);
            }
        }
        if (!known) {
            unknown(mapping, inForce, key, path, judge);
        }
    }

    private @Nullable Shape shapeOf(String key, OdcsVersion version) {
        return keys.getOrDefault(key, List.of()).stream()
                .filter(candidate -> candidate.versions().hold(version))
                .map(Key::shape)
                .findFirst()
                .orElse(null);
    }

    private void unknown(Mapping mapping, List<ObjectShape> inForce, String key, Path path, Judge judge) {
        Position position = Objects.requireNonNull(mapping.entries().get(key)).position();
        boolean closed = isClosed(judge.version());
        OdcsVersion later = inForce.stream()
                .map(shape -> shape.firstVersionAfter(judge.version(), key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String here = inForce.get(inForce.size() - 1).what;
        if (isOfAWrongKind(mapping, key, path, judge)) {
            return;
        }
        if (later != null) {
            judge.later(later, closed, position, path, "'%s' of %s".formatted(key, what));
            return;
        }
        String message = "'%s' is no key of %s%s".formatted(key, here, hint(inForce, key, judge.version()));
        if (closed) {
            judge.error(
                    "odcs.key.unknown",
                    position,
                    path,
                    message + "; what the standard does not know goes into customProperties");
        } else {
            judge.warning("odcs.key.unknown", position, path, message);
        }
    }

    /** Where the object's kind is wrong, that is the error to mend first; keys that some other kind has are not blamed. */
    private boolean isOfAWrongKind(Mapping mapping, String key, Path path, Judge judge) {
        YamlNode kind =
                discriminator == null ? null : mapping.get(discriminator).orElse(null);
        Shape demand = discriminator == null ? null : shapeOf(discriminator, judge.version());
        if (kind == null || demand == null) {
            return false;
        }
        Judge aside = judge.aside();
        demand.check(kind, path, aside);
        return aside.hasErrors() && parts.stream().anyMatch(part -> part.shape().shapeOf(key, judge.version()) != null);
    }

    private boolean isClosed(OdcsVersion version) {
        return closedSince != null && version.atLeast(closedSince);
    }

    private @Nullable OdcsVersion firstVersionAfter(OdcsVersion version, String key) {
        return keys.getOrDefault(key, List.of()).stream()
                .map(Key::versions)
                .filter(versions -> versions.areLaterThan(version))
                .map(Versions::from)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /** Says whose key it is, when a part that is not in force knows it; else looks for a likely misspelling. */
    private String hint(List<ObjectShape> inForce, String key, OdcsVersion version) {
        Set<String> owners = new TreeSet<>();
        for (Part part : parts) {
            if (part.versions().hold(version) && part.shape().shapeOf(key, version) != null) {
                owners.add(part.shape().what);
            }
        }
        if (!owners.isEmpty()) {
            return owners.size() <= 3 ? "; it is one of " + String.join(" or ", owners) : "";
        }
        Set<String> known = new TreeSet<>();
        inForce.forEach(shape -> known.addAll(shape.keys.keySet()));
        return Spelling.hint(key, known);
    }

    private List<String> requiredKeys(OdcsVersion version) {
        return required.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(versions -> versions.hold(version)))
                .map(Map.Entry::getKey)
                .toList();
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
        for (String key : keys.keySet()) {
            Shape shape = shapeOf(key, draft.version());
            if (shape != null) {
                properties.put(key, draft.key(name, key, shape));
            }
        }
        if (!properties.isEmpty()) {
            schema.put("properties", properties);
        }
        List<String> needed = requiredKeys(draft.version());
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
