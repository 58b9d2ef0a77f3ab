/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Entry;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import dev.pacta.contract.yaml.YamlNode.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes typed values out of an object whose structure was found sound. What is absent or of another kind is null or empty. */
record Fields(Mapping node) {
    @Nullable
    String text(String key) {
        YamlNode value = node.value(key);
        return value instanceof Scalar scalar && scalar.type() != Scalar.Type.NULL ? scalar.text() : null;
    }

    String required(String key) {
        String text = text(key);
        if (text == null) {
            throw new IllegalStateException("the structure check lets no document pass without " + key);
        }
        return text;
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(value(key));
    }

    @Nullable
    Boolean truth(String key) {
        return value(key) instanceof Boolean truth ? truth : null;
    }

    /** What is beyond an integer becomes the greatest or smallest one, never a number of the other sign. */
    @Nullable
    Integer integer(String key) {
        Integer small = node.value(key) instanceof Scalar scalar ? scalar.small() : null;
        if (small != null) {
            return small;
        }
        BigDecimal number = decimal(key);
        return number == null
                ? null
                : number.min(BigDecimal.valueOf(Integer.MAX_VALUE))
                        .max(BigDecimal.valueOf(Integer.MIN_VALUE))
                        .intValue();
    }

    @Nullable
    BigDecimal decimal(String key) {
        return value(key) instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    @Nullable
    Object value(String key) {
        YamlNode value = node.value(key);
        return value == null ? null : value.toJava();
    }

    List<YamlNode> items(String key) {
        return node.value(key) instanceof Sequence sequence ? sequence.items() : List.of();
    }

    /** A list of texts; a single text counts as a list of one. */
    List<String> texts(String key) {
        String single = text(key);
        if (single != null) {
            return List.of(single);
        }
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof Scalar scalar && scalar.type() != Scalar.Type.NULL) {
                texts.add(scalar.text());
            }
        }
        return texts;
    }

    <T> List<T> objects(String key, Function<Fields, T> reader) {
        List<T> objects = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof Mapping mapping) {
                objects.add(reader.apply(new Fields(mapping)));
            }
        }
        return objects;
    }

    @Nullable
    Fields object(String key) {
        return node.value(key) instanceof Mapping mapping ? new Fields(mapping) : null;
    }

    Map<String, Object> without(List<String> keys) {
        Map<String, Object> others = new LinkedHashMap<>();
        for (Map.Entry<String, Entry> entry : node.entries().entrySet()) {
            Object java = entry.getValue().value().toJava();
            if (java != null && !keys.contains(entry.getKey())) {
                others.put(entry.getKey(), java);
            }
        }
        return others;
    }
}
