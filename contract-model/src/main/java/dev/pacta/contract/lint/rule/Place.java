/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.rule;

import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import dev.pacta.contract.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object of the document, with the JSON pointer to it. A key whose value is null counts as absent. Immutable.
 *
 * @param path JSON pointer; empty for the document itself
 */
public record Place(String path, Mapping node) {
    /** A value of a list or key, with the JSON pointer to it. */
    public record Value(String path, YamlNode node) {
        /** The text, for a single value that is not null. */
        public @Nullable String text() {
            return node instanceof Scalar scalar && scalar.type() != Scalar.Type.NULL ? scalar.text() : null;
        }

        /** The number, for a value that is one. */
        public @Nullable Quantity number() {
            return Quantity.of(node);
        }

        /** Whether it is a single value that is null. */
        public boolean isNull() {
            return Place.isNull(node);
        }
    }

    /** JSON pointer of a key. */
    public String at(String key) {
        return path + "/" + escaped(key);
    }

    /** A key as a step of a JSON pointer (RFC 6901, section 3). */
    public static String escaped(String key) {
        boolean plain = key.indexOf('~') < 0 && key.indexOf('/') < 0;
        return plain ? key : key.replace("~", "~0").replace("/", "~1");
    }

    /** Whether the key is there and not null. */
    public boolean has(String key) {
        YamlNode value = node.value(key);
        return value != null && !isNull(value);
    }

    /** The value of a key, unless it is null. */
    public Optional<Value> value(String key) {
        YamlNode value = node.value(key);
        return value == null || isNull(value) ? Optional.empty() : Optional.of(new Value(at(key), value));
    }

    /** The single value of a key as it is written, without quotes. */
    public @Nullable String text(String key) {
        return node.value(key) instanceof Scalar scalar && scalar.type() != Scalar.Type.NULL ? scalar.text() : null;
    }

    /** The single value of a key, or another text. */
    public String text(String key, String otherwise) {
        String text = text(key);
        return text == null ? otherwise : text;
    }

    /** Whether the value of a key is true. */
    public boolean flag(String key) {
        return node.value(key) instanceof Scalar scalar
                && scalar.type() == Scalar.Type.BOOLEAN
                && Boolean.parseBoolean(scalar.text());
    }

    /** The number that is the value of a key. */
    public @Nullable Quantity number(String key) {
        YamlNode value = node.value(key);
        return value == null ? null : Quantity.of(value);
    }

    /** The object that is the value of a key. */
    public Optional<Place> object(String key) {
        return node.value(key) instanceof Mapping mapping ? Optional.of(new Place(at(key), mapping)) : Optional.empty();
    }

    /** The objects in the list of a key. */
    public List<Place> objects(String key) {
        if (!(node.value(key) instanceof Sequence sequence)) {
            return List.of();
        }
        String list = at(key) + "/";
        List<Place> objects = new ArrayList<>(sequence.items().size());
        for (int at = 0; at < sequence.items().size(); at++) {
            if (sequence.items().get(at) instanceof Mapping mapping) {
                objects.add(new Place(list + at, mapping));
            }
        }
        return objects;
    }

    /** What is in the list of a key. */
    public List<Value> values(String key) {
        if (!(node.value(key) instanceof Sequence sequence)) {
            return List.of();
        }
        String list = at(key) + "/";
        List<Value> values = new ArrayList<>(sequence.items().size());
        for (int at = 0; at < sequence.items().size(); at++) {
            values.add(new Value(list + at, sequence.items().get(at)));
        }
        return values;
    }

    /** What is in the list of a key, or its single value. */
    public List<Value> oneOrMore(String key) {
        Optional<Value> value = value(key);
        boolean single = value.isPresent() && value.get().node() instanceof Scalar;
        return single ? List.of(value.get()) : values(key);
    }

    private static boolean isNull(YamlNode node) {
        return node instanceof Scalar scalar && scalar.type() == Scalar.Type.NULL;
    }
}
