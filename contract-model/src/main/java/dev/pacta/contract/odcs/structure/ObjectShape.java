/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Entry;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object with known keys. A key that no version knows is an error where the document's version closes the object, else a warning.
 * Immutable.
 */
final class ObjectShape implements Shape {
    /** A further condition on the whole object. */
    interface Condition {
        void check(Mapping node, Path path, Judge judge);
    }

    private record Key(Shape shape, OdcsVersion since) {}

    private record Requirement(OdcsVersion from, @Nullable OdcsVersion before) {
        boolean holds(OdcsVersion version) {
            return version.atLeast(from) && (before == null || !version.atLeast(before));
        }
    }

    private final String what;
    private final OdcsVersion closedSince;
    private final Map<String, Key> keys;
    private final Map<String, Requirement> required;
    private final List<Condition> conditions;

    private ObjectShape(Builder builder) {
        this.what = builder.what;
        this.closedSince = builder.closedSince;
        this.keys = new LinkedHashMap<>(builder.keys);
        this.required = new LinkedHashMap<>(builder.required);
        this.conditions = List.copyOf(builder.conditions);
    }

    /** Begins the shape of what a message calls it, such as {@code a server}. */
    static Builder object(String what) {
        return new Builder(what);
    }

    /** Goes on from this shape. */
    Builder with(String newName) {
        Builder builder = new Builder(newName);
        builder.closedSince = closedSince;
        builder.keys.putAll(keys);
        builder.required.putAll(required);
        builder.conditions.addAll(conditions);
        return builder;
    }

    @Override
    public void check(YamlNode node, Path path, Judge judge) {
        if (!(node instanceof Mapping mapping)) {
            judge.expected(node, path, what);
            return;
        }
        mapping.entries().forEach((key, entry) -> checkKey(key, entry, path.then(key), judge));
        required.forEach((key, requirement) -> {
            if (requirement.holds(judge.version()) && mapping.get(key).isEmpty()) {
                judge.error("odcs.key.missing", node.position(), path, "%s needs '%s'".formatted(what, key));
            }
        });
        conditions.forEach(condition -> condition.check(mapping, path, judge));
    }

    private void checkKey(String name, Entry entry, Path path, Judge judge) {
        Key key = keys.get(name);
        if (key != null) {
            judge.since(key.since(), entry.position(), path, "'%s' of %s".formatted(name, what));
            key.shape().check(entry.value(), path, judge);
            return;
        }
        String message = "'%s' is no key of %s%s".formatted(name, what, Spelling.hint(name, keys.keySet()));
        if (judge.version().atLeast(closedSince)) {
            judge.error("odcs.key.unknown", entry.position(), path, message + outOfPlace());
        } else {
            judge.warning("odcs.key.unknown", entry.position(), path, message);
        }
    }

    private static String outOfPlace() {
        return "; what the standard does not know goes into customProperties";
    }

    /** Collects the keys. */
    static final class Builder {
        private final String what;
        private OdcsVersion closedSince = OdcsVersion.V3_1_0;
        private final Map<String, Key> keys = new LinkedHashMap<>();
        private final Map<String, Requirement> required = new LinkedHashMap<>();
        private final List<Condition> conditions = new ArrayList<>();

        private Builder(String what) {
            this.what = what;
        }

        Builder key(String name, Shape shape) {
            return key(name, shape, OdcsVersion.V3_0_0);
        }

        Builder key(String name, Shape shape, OdcsVersion since) {
            keys.put(name, new Key(shape, since));
            return this;
        }

        Builder texts(String... names) {
            for (String name : names) {
                key(name, Shapes.TEXT);
            }
            return this;
        }

        Builder require(String... names) {
            for (String name : names) {
                required.put(name, new Requirement(OdcsVersion.V3_0_0, null));
            }
            return this;
        }

        Builder requireFrom(OdcsVersion from, String name) {
            required.put(name, new Requirement(from, null));
            return this;
        }

        Builder requireBefore(OdcsVersion before, String name) {
            required.put(name, new Requirement(OdcsVersion.V3_0_0, before));
            return this;
        }

        Builder closedSince(OdcsVersion version) {
            closedSince = version;
            return this;
        }

        Builder when(Condition condition) {
            conditions.add(condition);
            return this;
        }

        ObjectShape build() {
            return new ObjectShape(this);
        }
    }
}
