/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import static dev.pacta.contract.yaml.YamlNode.Scalar.Type.BOOLEAN;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The simple shapes. */
final class Shapes {
    static final Shape ANY = new Anything();
    static final Shape TEXT = new SingleValue("text", Set.of(Scalar.Type.TEXT), List.of("string"));
    static final Shape FLAG = new SingleValue("true or false", Set.of(BOOLEAN), List.of("boolean"));
    static final Shape NUMBER =
            new SingleValue("a number", Set.of(Scalar.Type.INTEGER, Scalar.Type.NUMBER), List.of("number"));
    static final Shape SINGLE = new SingleValue(
            "a single value", Set.of(Scalar.Type.values()), List.of("string", "number", "boolean", "null"));
    static final Shape INTEGER = new WholeNumber(null);
    static final Shape OBJECT = new AnyObject();

    private Shapes() {}

    static Shape atLeast(long smallest) {
        return new WholeNumber(smallest);
    }

    static Shape matching(Pattern pattern, String meaning) {
        return new PatternText(pattern, "odcs.pattern", true, meaning);
    }

    static Shape oneOf(String... words) {
        Map<String, Versions> all = new LinkedHashMap<>();
        for (String word : words) {
            all.put(word, Versions.from(OdcsVersion.V3_0_0));
        }
        return new Words(all);
    }

    static Shape listOf(Shape item) {
        return new Items(item, 0, false);
    }

    /** One shape before a version, another from it on. */
    static Shape fromVersion(OdcsVersion version, Shape before, Shape after) {
        return new ByVersion(version, before, after);
    }

    /** Text, or what the other shape says. */
    static Shape textOr(Shape other) {
        return new Alternative(List.of(TEXT, other), node -> node instanceof Scalar ? TEXT : other);
    }

    /** A list or an object. */
    static Shape listOr(Shape list, Shape other) {
        return new Alternative(List.of(list, other), node -> node instanceof YamlNode.Sequence ? list : other);
    }

    /** A shape that is declared later, because it contains this one. */
    static Shape lazy(Supplier<Shape> shape) {
        return new Lazy(shape);
    }

    private record Lazy(Supplier<Shape> shape) implements Shape {
        @Override
        public void check(YamlNode node, Path path, Judge judge) {
            shape.get().check(node, path, judge);
        }

        @Override
        public Map<String, Object> describe(SchemaDraft draft) {
            return shape.get().describe(draft);
        }
    }

    private record Anything() implements Shape {
        @Override
        public void check(YamlNode node, Path path, Judge judge) {}

        @Override
        public Map<String, Object> describe(SchemaDraft draft) {
            return Map.of();
        }
    }

    private record AnyObject() implements Shape {
        @Override
        public void check(YamlNode node, Path path, Judge judge) {
            if (!(node instanceof Mapping)) {
                judge.expected(node, path, "an object");
            }
        }

        @Override
        public Map<String, Object> describe(SchemaDraft draft) {
            return Map.of("type", "object");
        }
    }

    private record ByVersion(OdcsVersion version, Shape before, Shape after) implements Shape {
        @Override
        public void check(YamlNode node, Path path, Judge judge) {
            in(judge.version()).check(node, path, judge);
        }

        @Override
        public Map<String, Object> describe(SchemaDraft draft) {
            return in(draft.version()).describe(draft);
        }

        private Shape in(OdcsVersion document) {
            return document.atLeast(version) ? after : before;
        }
    }
}
