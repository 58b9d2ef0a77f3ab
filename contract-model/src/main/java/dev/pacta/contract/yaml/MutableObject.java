/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** An object of an {@link EditableYaml}. Not thread-safe. */
public final class MutableObject {
    private final MappingNode node;

    MutableObject(MappingNode node) {
        this.node = node;
    }

    MappingNode node() {
        return node;
    }

    /** This object as a value. */
    public MutableValue value() {
        return new MutableValue(node);
    }

    /** An object without keys. */
    public static MutableObject empty() {
        return new MutableObject(new MappingNode(Tag.MAP, new ArrayList<>(), FlowStyle.BLOCK));
    }

    /** An object that a value is. */
    public static Optional<MutableObject> of(MutableValue value) {
        return value.node() instanceof MappingNode mapping ? Optional.of(new MutableObject(mapping)) : Optional.empty();
    }

    /** The keys, in the order of the document. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.getValue().forEach(tuple -> keys.add(key(tuple)));
        return keys;
    }

    /** The value of a key. */
    public Optional<MutableValue> get(String key) {
        OptionalInt at = at(key);
        return at.isPresent()
                ? Optional.of(
                        new MutableValue(node.getValue().get(at.getAsInt()).getValueNode()))
                : Optional.empty();
    }

    /** The text of a key, or null. */
    public @Nullable String text(String key) {
        return get(key).map(MutableValue::text).orElse(null);
    }

    /** The object of a key. */
    public Optional<MutableObject> object(String key) {
        return get(key).flatMap(MutableObject::of);
    }

    /** The object of a key, which is made when there is none. */
    public MutableObject objectOrNew(String key) {
        return object(key).orElseGet(() -> {
            MutableObject made = empty();
            put(key, made.value());
            return made;
        });
    }

    /** The objects in the list of a key. */
    public List<MutableObject> objects(String key) {
        List<MutableObject> objects = new ArrayList<>();
        for (MutableValue item : items(key)) {
            of(item).ifPresent(objects::add);
        }
        return objects;
    }

    /** The items of the list of a key. */
    public List<MutableValue> items(String key) {
        return get(key).map(MutableValue::node)
                .filter(SequenceNode.class::isInstance)
                .map(list -> ((SequenceNode) list)
                        .getValue().stream().map(MutableValue::new).toList())
                .orElse(List.of());
    }

    /** Gives a key another name. Its comments and its place stay. */
    public boolean rename(String from, String to) {
        OptionalInt at = at(from);
        if (at.isEmpty() || at(to).isPresent()) {
            return false;
        }
        NodeTuple tuple = node.getValue().get(at.getAsInt());
        ScalarNode old = (ScalarNode) tuple.getKeyNode();
        ScalarNode key = new ScalarNode(Tag.STR, true, to, ScalarStyle.PLAIN, old.getStartMark(), old.getEndMark());
        key.setBlockComments(old.getBlockComments());
        key.setInLineComments(old.getInLineComments());
        key.setEndComments(old.getEndComments());
        node.getValue().set(at.getAsInt(), new NodeTuple(key, tuple.getValueNode()));
        return true;
    }

    /** Sets a key: in its place when it is there, else at the end. */
    public void put(String key, @Nullable Object value) {
        Node made = EditableYaml.node(value);
        OptionalInt at = at(key);
        if (at.isPresent()) {
            NodeTuple tuple = node.getValue().get(at.getAsInt());
            if (tuple.getValueNode() instanceof ScalarNode
                    && made instanceof ScalarNode
                    && made.getInLineComments() == null) {
                made.setInLineComments(tuple.getValueNode().getInLineComments());
            }
            node.getValue().set(at.getAsInt(), new NodeTuple(tuple.getKeyNode(), made));
        } else {
            node.setFlowStyle(node.getValue().isEmpty() ? FlowStyle.BLOCK : node.getFlowStyle());
            node.getValue().add(new NodeTuple(EditableYaml.node(key), made));
        }
    }

    /** Sets a key at the beginning. */
    public void putFirst(String key, @Nullable Object value) {
        take(key);
        node.getValue().add(0, new NodeTuple(EditableYaml.node(key), EditableYaml.node(value)));
    }

    /** Adds to the list of a key, which is made when there is none. */
    public void add(String key, Object item) {
        if (!(get(key).map(MutableValue::node).orElse(null) instanceof SequenceNode)) {
            put(key, List.of());
        }
        get(key).map(MutableValue::node).ifPresent(list -> {
            SequenceNode sequence = (SequenceNode) list;
            sequence.setFlowStyle(FlowStyle.BLOCK);
            sequence.getValue().add(EditableYaml.node(item));
        });
    }

    /** Removes a key and gives its value. */
    public Optional<MutableValue> take(String key) {
        OptionalInt at = at(key);
        if (at.isEmpty()) {
            return Optional.empty();
        }
        NodeTuple tuple = node.getValue().remove(at.getAsInt());
        Node taken = tuple.getValueNode();
        if (taken.getBlockComments() == null && tuple.getKeyNode().getBlockComments() != null) {
            taken.setBlockComments(tuple.getKeyNode().getBlockComments());
        }
        return Optional.of(new MutableValue(taken));
    }

    /** Removes an item of the list of a key. */
    public void removeItem(String key, int at) {
        get(key).map(MutableValue::node)
                .filter(SequenceNode.class::isInstance)
                .ifPresent(list -> ((SequenceNode) list).getValue().remove(at));
    }

    /** Puts an item into the list of a key. */
    public void insertItem(String key, int at, Object item) {
        get(key).map(MutableValue::node)
                .filter(SequenceNode.class::isInstance)
                .ifPresent(list -> ((SequenceNode) list).getValue().add(at, EditableYaml.node(item)));
    }

    private OptionalInt at(String key) {
        for (int at = 0; at < node.getValue().size(); at++) {
            if (key(node.getValue().get(at)).equals(key)) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    private static String key(NodeTuple tuple) {
        return ((ScalarNode) tuple.getKeyNode()).getValue();
    }
}
