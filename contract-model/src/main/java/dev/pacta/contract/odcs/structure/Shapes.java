/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import dev.pacta.contract.yaml.YamlNode.Sequence;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The simple shapes. */
final class Shapes {
    static final Shape ANY = (node, path, judge) -> {};
    static final Shape TEXT = scalar("text", Set.of(Scalar.Type.TEXT));
    static final Shape FLAG = scalar("true or false", Set.of(Scalar.Type.BOOLEAN));
    static final Shape NUMBER = scalar("a number", Set.of(Scalar.Type.INTEGER, Scalar.Type.NUMBER));
    static final Shape NUMBER_OR_TEXT =
            scalar("a number or text", Set.of(Scalar.Type.INTEGER, Scalar.Type.NUMBER, Scalar.Type.TEXT));
    static final Shape SINGLE = scalar("a single value", Set.of(Scalar.Type.values()));
    static final Shape INTEGER = atLeast(Long.MIN_VALUE);
    static final Shape OBJECT = (node, path, judge) -> {
        if (!(node instanceof Mapping)) {
            judge.expected(node, path, "an object");
        }
    };

    private Shapes() {}

    private static Shape scalar(String what, Set<Scalar.Type> types) {
        return (node, path, judge) -> {
            if (!(node instanceof Scalar scalar) || !types.contains(scalar.type())) {
                judge.expected(node, path, what + quoteHint(node, types));
            }
        };
    }

    private static String quoteHint(YamlNode node, Set<Scalar.Type> types) {
        boolean unquoted = node instanceof Scalar scalar && scalar.type() != Scalar.Type.NULL;
        return unquoted && types.contains(Scalar.Type.TEXT) ? "; put it in quotes" : "";
    }

    /** JSON Schema counts 1.0 as an integer; so does this. */
    static Shape atLeast(long smallest) {
        return (node, path, judge) -> {
            if (!(node instanceof Scalar scalar) || !isWhole(scalar)) {
                judge.expected(node, path, "a whole number");
            } else if (number(scalar).compareTo(BigDecimal.valueOf(smallest)) < 0) {
                judge.error(
                        "odcs.range",
                        node.position(),
                        path,
                        "'%s' is %s, expected %d or more".formatted(path.step(), scalar.text(), smallest));
            }
        };
    }

    private static boolean isWhole(Scalar scalar) {
        return switch (scalar.type()) {
            case INTEGER -> true;
            case NUMBER -> number(scalar).stripTrailingZeros().scale() <= 0;
            case NULL, BOOLEAN, TEXT -> false;
        };
    }

    private static BigDecimal number(Scalar scalar) {
        return new BigDecimal(String.valueOf(scalar.toJava()));
    }

    static Shape aboveZero() {
        return (node, path, judge) -> {
            NUMBER.check(node, path, judge);
            if (node instanceof Scalar scalar
                    && scalar.toJava() instanceof Number
                    && number(scalar).signum() <= 0) {
                judge.error("odcs.range", node.position(), path, "'%s' must be above 0".formatted(path.step()));
            }
        };
    }

    static Shape matching(Pattern pattern, String meaning) {
        return (node, path, judge) -> {
            TEXT.check(node, path, judge);
            if (node instanceof Scalar scalar
                    && scalar.type() == Scalar.Type.TEXT
                    && !pattern.matcher(scalar.text()).find()) {
                judge.error("odcs.pattern", node.position(), path, "'%s' is not %s".formatted(scalar.text(), meaning));
            }
        };
    }

    /** One of some words, each with the version that brought it. */
    static Shape oneOf(Map<String, OdcsVersion> words) {
        return (node, path, judge) -> {
            TEXT.check(node, path, judge);
            if (!(node instanceof Scalar scalar) || scalar.type() != Scalar.Type.TEXT) {
                return;
            }
            OdcsVersion since = words.get(scalar.text());
            if (since == null) {
                judge.error(
                        "odcs.value",
                        node.position(),
                        path,
                        "'%s' is not a value of '%s'; expected one of %s%s"
                                .formatted(
                                        scalar.text(),
                                        path.step(),
                                        String.join(
                                                ", ",
                                                words.keySet().stream().sorted().toList()),
                                        Spelling.hint(scalar.text(), words.keySet())));
            } else {
                judge.since(since, node.position(), path, "the value '%s'".formatted(scalar.text()));
            }
        };
    }

    static Shape oneOf(String... words) {
        Map<String, OdcsVersion> all = new java.util.HashMap<>();
        for (String word : words) {
            all.put(word, OdcsVersion.V3_0_0);
        }
        return oneOf(all);
    }

    static Shape listOf(Shape item) {
        return listOf(item, 0, Integer.MAX_VALUE, false);
    }

    static Shape listOf(Shape item, int fewest, int most, boolean unique) {
        return (node, path, judge) -> {
            if (!(node instanceof Sequence sequence)) {
                judge.expected(node, path, "a list");
                return;
            }
            List<YamlNode> items = sequence.items();
            if (items.size() < fewest || items.size() > most) {
                String bound = fewest == most
                        ? "exactly " + fewest
                        : fewest > items.size() ? "at least " + fewest : "at most " + most;
                judge.error(
                        "odcs.size",
                        node.position(),
                        path,
                        "'%s' has %d items, expected %s".formatted(path.step(), items.size(), bound));
            }
            Set<Object> seen = new HashSet<>();
            for (int at = 0; at < items.size(); at++) {
                item.check(items.get(at), path.then(at), judge);
                if (unique
                        && !seen.add(java.util.Objects.requireNonNullElse(
                                items.get(at).toJava(), Scalar.Type.NULL))) {
                    judge.error(
                            "odcs.duplicate",
                            items.get(at).position(),
                            path.then(at),
                            "the items of '%s' must differ".formatted(path.step()));
                }
            }
        };
    }

    static Shape lazy(Supplier<Shape> shape) {
        return (node, path, judge) -> shape.get().check(node, path, judge);
    }

    /** One shape before a version, another from it on. */
    static Shape fromVersion(OdcsVersion version, Shape before, Shape after) {
        return (node, path, judge) -> (judge.version().atLeast(version) ? after : before).check(node, path, judge);
    }

    /** One shape for lists, another for everything else. */
    static Shape listOr(Shape list, Shape other) {
        return (node, path, judge) -> (node instanceof Sequence ? list : other).check(node, path, judge);
    }

    /** Text, or what the other shape says. */
    static Shape textOr(Shape other) {
        return (node, path, judge) -> (node instanceof Scalar ? TEXT : other).check(node, path, judge);
    }
}
