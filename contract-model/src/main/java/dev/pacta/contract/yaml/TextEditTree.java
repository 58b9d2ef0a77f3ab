/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A document's text and where each of its nodes begins and ends in it. For one thread. */
final class TextEditTree {
    /** A node with the node around it. Whatever has an anchor, or lies in such a node, may stand in several places and is not edited. */
    record Place(
            @Nullable CollectionNode<?> parent,
            int at,
            @Nullable Node key,
            Node value,
            boolean shared) {
        boolean inFlow() {
            return parent != null && parent.getFlowStyle() == FlowStyle.FLOW;
        }
    }

    private final String text;
    private final int @Nullable [] offsets;
    private final Node root;

    private TextEditTree(String text, Node root) {
        this.text = text;
        this.root = root;
        this.offsets = text.codePointCount(0, text.length()) == text.length() ? null : offsets(text);
    }

    /** The tree of a document that {@link YamlReader} read before. */
    static Optional<TextEditTree> of(byte[] bytes) {
        try {
            String text = TextEdits.decode(bytes);
            LoadSettings settings = LoadSettings.builder()
                    .setSchema(new CoreSchema())
                    .setMaxAliasesForCollections(Integer.MAX_VALUE)
                    .setCodePointLimit(YamlLimits.DEFAULT.bytes())
                    .build();
            Iterator<Node> documents =
                    new Compose(settings).composeAllFromString(text).iterator();
            return documents.hasNext() ? Optional.of(new TextEditTree(text, documents.next())) : Optional.empty();
        } catch (IllegalArgumentException | YamlEngineException | StackOverflowError unreadable) {
            return Optional.empty();
        }
    }

    String text() {
        return text;
    }

    /** The node at a JSON pointer. */
    Optional<Place> find(String pointer) {
        Place place = new Place(null, 0, null, root, root.getAnchor().isPresent());
        if (pointer.isEmpty()) {
            return Optional.of(place);
        }
        for (String step : pointer.substring(1).split("/", -1)) {
            place = child(place, step.replace("~1", "/").replace("~0", "~"));
            if (place == null) {
                return Optional.empty();
            }
        }
        return Optional.of(place);
    }

    private static @Nullable Place child(Place place, String step) {
        if (place.value() instanceof MappingNode mapping) {
            List<NodeTuple> tuples = mapping.getValue();
            for (int at = 0; at < tuples.size(); at++) {
                Node key = tuples.get(at).getKeyNode();
                if (key instanceof ScalarNode scalar && scalar.getValue().equals(step)) {
                    Node value = tuples.get(at).getValueNode();
                    return new Place(mapping, at, key, value, place.shared() || isAnchored(key) || isAnchored(value));
                }
            }
            return null;
        }
        if (place.value() instanceof SequenceNode sequence && step.matches("[0-9]{1,9}")) {
            int at = Integer.parseInt(step);
            if (at < sequence.getValue().size()) {
                Node value = sequence.getValue().get(at);
                return new Place(sequence, at, null, value, place.shared() || isAnchored(value));
            }
        }
        return null;
    }

    private static boolean isAnchored(Node node) {
        return node.getAnchor().isPresent();
    }

    /** Whether something in the node is, or may be, referred to from elsewhere. */
    static boolean holdsAnchor(Node node) {
        if (isAnchored(node)) {
            return true;
        }
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .anyMatch(tuple -> holdsAnchor(tuple.getKeyNode()) || holdsAnchor(tuple.getValueNode()));
        }
        return node instanceof SequenceNode sequence
                && sequence.getValue().stream().anyMatch(TextEditTree::holdsAnchor);
    }

    int start(Node node) {
        return offset(node.getStartMark());
    }

    int end(Node node) {
        return offset(node.getEndMark());
    }

    /** Behind the last character of the node that is neither space, comment nor line end. */
    int contentEnd(Node node) {
        if (node instanceof ScalarNode scalar) {
            boolean block =
                    scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
            return block
                    ? start(node)
                            + text.substring(start(node), end(node))
                                    .stripTrailing()
                                    .length()
                    : end(node);
        }
        if (node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.FLOW) {
            return end(node);
        }
        if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
            return contentEnd(
                    mapping.getValue().get(mapping.getValue().size() - 1).getValueNode());
        }
        if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return contentEnd(sequence.getValue().get(sequence.getValue().size() - 1));
        }
        return end(node);
    }

    /** Whether the node is a value on one line, without anchor, tag or block indicator, so that its text can be exchanged. */
    boolean isPlainOrQuoted(Node node) {
        if (!(node instanceof ScalarNode scalar) || isAnchored(node) || end(node) <= start(node)) {
            return false;
        }
        String written = text.substring(start(node), end(node));
        return switch (scalar.getScalarStyle()) {
            case PLAIN -> isOneLine(written) && written.charAt(0) != '!';
            case SINGLE_QUOTED -> isOneLine(written) && written.charAt(0) == '\'';
            case DOUBLE_QUOTED -> isOneLine(written) && written.charAt(0) == '"';
            case LITERAL, FOLDED, JSON_SCALAR_STYLE -> false;
        };
    }

    private static boolean isOneLine(String written) {
        return written.indexOf('\n') < 0 && written.indexOf('\r') < 0;
    }

    private int offset(Optional<Mark> mark) {
        int index = mark.map(Mark::getIndex).orElse(0);
        return offsets == null ? index : offsets[index];
    }

    /** Marks count code points, edits count characters. */
    private static int[] offsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        int at = 0;
        for (int point = 0; point < offsets.length - 1; point++) {
            offsets[point] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        offsets[offsets.length - 1] = at;
        return offsets;
    }
}
