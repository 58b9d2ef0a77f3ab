/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import dev.pacta.contract.yaml.YamlNode.Entry;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import dev.pacta.contract.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns composed nodes into our tree, within the limits. An alias is expanded; what refers to itself ends at the depth limit. */
final class TreeBuilder {
    private static final Position UNKNOWN = Position.START;

    private final YamlLimits limits;
    private int nodes;

    TreeBuilder(YamlLimits limits) {
        this.limits = limits;
    }

    YamlNode build(Node root) throws YamlException {
        return convert(root, 0);
    }

    static Position position(Node node) {
        return node.getStartMark()
                .map(mark -> new Position(mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(UNKNOWN);
    }

    private YamlNode convert(Node node, int depth) throws YamlException {
        Position position = position(node);
        nodes++;
        if (nodes > limits.nodes()) {
            throw new YamlException(
                    "yaml.too-many-nodes",
                    position,
                    "the document has more than %,d values when its aliases are expanded".formatted(limits.nodes()));
        }
        if (depth > limits.depth()) {
            throw new YamlException("yaml.too-deep", position, YamlReader.tooDeepMessage(limits));
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, position, depth);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(convert(item, depth + 1));
            }
            return new Sequence(position, items);
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar.getTag(), scalar.getValue(), position);
        }
        throw new YamlException("yaml.syntax", position, "this cannot be read as a value");
    }

    private Mapping mapping(MappingNode mapping, Position position, int depth) throws YamlException {
        Entries entries = new Entries();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new YamlException(
                        "yaml.key", position(tuple.getKeyNode()), "a key is text, not a list or an object");
            }
            Entry entry = new Entry(position(key), convert(tuple.getValueNode(), depth + 1));
            Entry earlier = entries.add(key.getValue(), entry);
            if (earlier != null) {
                throw new YamlException(
                        "yaml.duplicate-key",
                        entry.position(),
                        "the key '%s' was already given at %s; keep one of them"
                                .formatted(shorten(key.getValue()), earlier.position()));
            }
        }
        return new Mapping(position, entries);
    }

    /** A single value of a type that the grammar's core schema gave it. */
    static Scalar scalar(Tag tag, String text, Position position) throws YamlException {
        if (tag.equals(Tag.STR)) {
            return new Scalar(position, Scalar.Type.TEXT, text);
        }
        if (tag.equals(Tag.NULL)) {
            return new Scalar(position, Scalar.Type.NULL, text);
        }
        if (tag.equals(Tag.BOOL)) {
            return new Scalar(position, Scalar.Type.BOOLEAN, text);
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(text, position);
        }
        throw new YamlException(
                "yaml.tag",
                position,
                "the tag %s is not taken; write the plain value".formatted(shorten(tag.getValue())));
    }

    /** Infinity, not-a-number and numbers of absurd length have no place in JSON and stay text. */
    private static Scalar number(String text, Position position) {
        if (YamlNumbers.isInteger(text)) {
            return new Scalar(position, Scalar.Type.INTEGER, text);
        }
        return new Scalar(position, YamlNumbers.isDecimal(text) ? Scalar.Type.NUMBER : Scalar.Type.TEXT, text);
    }

    private static String shorten(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
