/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.OdcsVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects the keys, parts and rules of an object's shape. Objects are closed from 3.1 on, when nothing else is said. For one thread. */
final class ShapeBuilder {
    final String name;
    final String what;
    String definition;

    @Nullable
    OdcsVersion closedSince = OdcsVersion.V3_1_0;

    @Nullable
    String discriminator;

    final Map<String, List<ObjectShape.Key>> keys = new LinkedHashMap<>();
    final Map<String, List<Versions>> required = new LinkedHashMap<>();
    final List<Rule> rules = new ArrayList<>();
    final List<ShapePart> parts = new ArrayList<>();

    ShapeBuilder(String name, String what) {
        this.name = name;
        this.what = what;
        this.definition = name;
    }

    ShapeBuilder key(String key, Shape shape) {
        return key(key, shape, OdcsVersion.V2_2_0);
    }

    ShapeBuilder key(String key, Shape shape, OdcsVersion since) {
        return key(key, shape, Versions.from(since));
    }

    ShapeBuilder key(String key, Shape shape, Versions versions) {
        keys.computeIfAbsent(key, absent -> new ArrayList<>()).add(new ObjectShape.Key(shape, versions));
        return this;
    }

    ShapeBuilder texts(String... texts) {
        for (String key : texts) {
            key(key, Shapes.TEXT);
        }
        return this;
    }

    ShapeBuilder textsSince(OdcsVersion since, String... texts) {
        for (String key : texts) {
            key(key, Shapes.TEXT, since);
        }
        return this;
    }

    ShapeBuilder require(String... needed) {
        for (String key : needed) {
            require(Versions.from(OdcsVersion.V2_2_0), key);
        }
        return this;
    }

    ShapeBuilder require(Versions versions, String key) {
        required.computeIfAbsent(key, absent -> new ArrayList<>()).add(versions);
        return this;
    }

    ShapeBuilder closedSince(OdcsVersion version) {
        closedSince = version;
        return this;
    }

    /** Takes any key, in every version. */
    ShapeBuilder open() {
        closedSince = null;
        return this;
    }

    /** Gives the definition in the JSON Schema another name than the object has. */
    ShapeBuilder definedAs(String text) {
        definition = text;
        return this;
    }

    /** Names the key that says which part is in force. */
    ShapeBuilder discriminator(String key) {
        discriminator = key;
        return this;
    }

    ShapeBuilder rule(Rule rule) {
        rules.add(rule);
        return this;
    }

    ShapeBuilder part(Condition condition, ObjectShape shape) {
        return part(Versions.from(OdcsVersion.V2_2_0), condition, shape);
    }

    ShapeBuilder part(Versions versions, Condition condition, ObjectShape shape) {
        return part(versions, condition, () -> shape);
    }

    ShapeBuilder part(Versions versions, Condition condition, Supplier<ObjectShape> shape) {
        parts.add(new ShapePart(versions, condition, shape));
        return this;
    }

    ObjectShape build() {
        return new ObjectShape(this);
    }
}
