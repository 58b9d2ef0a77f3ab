/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A YAML document that is changed as a whole: values move with their comments, quotes and positions. An alias becomes a copy of what it
 * stands for. Not thread-safe.
 */
public final class EditableYaml {
    private final MutableObject root;

    private EditableYaml(MutableObject root) {
        this.root = root;
    }

    /**
     * Reads a document whose root is an object.
     *
     * @throws YamlException when {@link YamlReader} would refuse it, or the root is no object
     */
    public static EditableYaml read(byte[] bytes) throws YamlException {
        YamlNode checked = new YamlReader().read(bytes);
        if (!(checked instanceof YamlNode.Mapping)) {
            throw new YamlException("yaml.object", checked.position(), "the document is no object with keys");
        }
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .setCodePointLimit(YamlLimits.DEFAULT.bytes())
                .setParseComments(true)
                .build();
        Node node = new Compose(settings)
                .composeString(TextDecoder.decode(bytes))
                .orElseThrow(() -> new YamlException("yaml.empty", Position.START, "the document is empty"));
        return new EditableYaml(new MutableObject((MappingNode) copy(node)));
    }

    /** The document itself. */
    public MutableObject root() {
        return root;
    }

    /** The tree as it is now; what came from the document still knows where it stood. */
    public YamlNode tree() {
        try {
            return new TreeBuilder(YamlLimits.DEFAULT).build(root.node());
        } catch (YamlException grown) {
            throw new IllegalStateException("a document within the limits stays within them", grown);
        }
    }

    /**
     * The document as text.
     *
     * @param comments whether its comments are written too
     */
    public String text(boolean comments) {
        DumpSettings settings = DumpSettings.builder()
                .setSchema(new CoreSchema())
                .setDumpComments(comments)
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndent(2)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setWidth(100_000)
                .setSplitLines(false)
                .build();
        return new Present(settings)
                .emitToString(new Serialize(settings).serializeOne(root.node()).iterator());
    }

    private static Node copy(Node node) {
        Node copy = emptyCopy(node);
        copy.setBlockComments(comments(node.getBlockComments()));
        copy.setInLineComments(comments(node.getInLineComments()));
        copy.setEndComments(comments(node.getEndComments()));
        return copy;
    }

    private static <T> @Nullable List<T> comments(@Nullable List<T> comments) {
        return comments == null ? null : new ArrayList<>(comments);
    }

    private static Node emptyCopy(Node node) {
        if (node instanceof MappingNode mapping) {
            List<NodeTuple> tuples = new ArrayList<>();
            mapping.getValue()
                    .forEach(tuple -> tuples.add(new NodeTuple(copy(tuple.getKeyNode()), copy(tuple.getValueNode()))));
            return new MappingNode(
                    mapping.getTag(),
                    true,
                    tuples,
                    mapping.getFlowStyle(),
                    mapping.getStartMark(),
                    mapping.getEndMark());
        }
        if (node instanceof SequenceNode sequence) {
            List<Node> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(copy(item)));
            return new SequenceNode(
                    sequence.getTag(),
                    true,
                    items,
                    sequence.getFlowStyle(),
                    sequence.getStartMark(),
                    sequence.getEndMark());
        }
        ScalarNode scalar = (ScalarNode) node;
        return new ScalarNode(
                scalar.getTag(),
                true,
                scalar.getValue(),
                scalar.getScalarStyle(),
                scalar.getStartMark(),
                scalar.getEndMark());
    }

    /** New nodes for plain Java: map, list, text, number, truth value or null. */
    static Node node(@Nullable Object value) {
        if (value instanceof MutableValue given) {
            return given.node();
        }
        if (value instanceof Map<?, ?> map) {
            List<NodeTuple> tuples = new ArrayList<>();
            map.forEach((key, item) -> tuples.add(new NodeTuple(node(String.valueOf(key)), node(item))));
            return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
        }
        if (value instanceof List<?> list) {
            List<Node> items = new ArrayList<>();
            list.forEach(item -> items.add(node(item)));
            return new SequenceNode(Tag.SEQ, items, FlowStyle.BLOCK);
        }
        return scalar(value);
    }

    private static Node scalar(@Nullable Object value) {
        String text = String.valueOf(value);
        Tag tag = value == null
                ? Tag.NULL
                : value instanceof Boolean ? Tag.BOOL : value instanceof Number ? Tag.INT : Tag.STR;
        if (value instanceof Number && text.contains(".")) {
            tag = Tag.FLOAT;
        }
        return new ScalarNode(tag, true, text, style(tag, text), Optional.empty(), Optional.empty());
    }

    /** Text that a reader would take for something else is quoted. */
    static ScalarStyle style(Tag tag, String text) {
        boolean plain = !tag.equals(Tag.STR)
                || text.matches("[A-Za-z_/][A-Za-z0-9_./-]*") && !text.matches("(?i)true|false|null|yes|no|on|off|y|n");
        return text.contains("\n") ? ScalarStyle.LITERAL : plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
    }
}
