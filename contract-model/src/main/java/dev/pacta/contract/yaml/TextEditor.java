/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Works out the edits for a change of a document, addressed by JSON pointers. Where a change cannot be made without touching
 * something else (aliases, block scalars, comments in between) there are no edits. For one thread.
 */
public final class TextEditor {
    private static final Pattern SPACES = Pattern.compile(" *");
    private static final Pattern ITEM_START = Pattern.compile(" *- +");

    private final TextEditTree tree;
    private final TextEditRemoval removal;
    private final String text;

    private TextEditor(TextEditTree tree) {
        this.tree = tree;
        this.removal = new TextEditRemoval(tree);
        this.text = tree.text();
    }

    /** An editor of a document, or nothing when it is not YAML. */
    public static Optional<TextEditor> of(byte[] bytes) {
        return TextEditTree.of(bytes).map(TextEditor::new);
    }

    /** Another text at the place of a single value, in the same quotes. */
    public Optional<List<TextEdit>> replaceText(String pointer, String replacement) {
        return single(pointer)
                .map(place -> List.of(edit(place.value(), TextEditStyle.write(replacement, style(place.value())))));
    }

    /** A number or truth value at the place of a single value, without quotes. */
    public Optional<List<TextEdit>> replaceLiteral(String pointer, String literal) {
        return single(pointer).map(place -> List.of(edit(place.value(), literal)));
    }

    /** Two single values change places, each as it is written. */
    public Optional<List<TextEdit>> swap(String onePointer, String otherPointer) {
        return single(onePointer)
                .flatMap(one -> single(otherPointer)
                        .map(other -> List.of(
                                edit(one.value(), written(other.value())), edit(other.value(), written(one.value())))));
    }

    /** Another name for a key. */
    public Optional<List<TextEdit>> renameKey(String pointer, String name) {
        String sibling = pointer.substring(0, pointer.lastIndexOf('/') + 1) + name;
        if (tree.find(sibling).isPresent()) {
            return Optional.empty();
        }
        return tree.find(pointer).flatMap(place -> {
            Node key = place.key();
            return key == null || place.shared() || !tree.isPlainOrQuoted(key)
                    ? Optional.empty()
                    : Optional.of(List.of(edit(key, TextEditStyle.write(name, style(key)))));
        });
    }

    /** The entry of an object or the item of a list goes away, with the comment on its line. */
    public Optional<List<TextEdit>> remove(String pointer) {
        return tree.find(pointer).filter(place -> !place.shared()).flatMap(removal::remove);
    }

    /**
     * A new entry behind another one of the same object.
     *
     * @param sibling of the entry, which must be a single value on one line
     * @param literal the value as it is to be written
     */
    public Optional<List<TextEdit>> insertAfter(String sibling, String key, String literal) {
        return single(sibling).flatMap(place -> {
            Node siblingKey = place.key();
            if (siblingKey == null || !(place.parent() instanceof MappingNode)) {
                return Optional.empty();
            }
            int end = tree.end(place.value());
            String name = TextEditStyle.write(key, style(siblingKey));
            if (place.inFlow()) {
                return Optional.of(List.of(new TextEdit(end, end, ", %s: %s".formatted(name, literal))));
            }
            return insertLine(siblingKey, end, "%s: %s".formatted(name, literal));
        });
    }

    /** As {@link #insertAfter}, with a text for the value. */
    public Optional<List<TextEdit>> insertTextAfter(String sibling, String key, String value) {
        ScalarStyle style = single(sibling).map(place -> style(place.value())).orElse(ScalarStyle.PLAIN);
        return insertAfter(sibling, key, TextEditStyle.write(value, style));
    }

    /**
     * A new list of objects behind an entry of the same object, in blocks or in flow as that stands.
     *
     * @param sibling of the list, which must be a single value on one line
     * @param items each with its entries, the values as they are to be written
     */
    public Optional<List<TextEdit>> insertListAfter(String sibling, String key, List<Map<String, String>> items) {
        return single(sibling).flatMap(place -> {
            Node siblingKey = place.key();
            if (siblingKey == null || place.inFlow()) {
                return insertAfter(
                        sibling,
                        key,
                        items.stream().map(TextEditStyle::flow).collect(Collectors.joining(", ", "[", "]")));
            }
            int end = tree.end(place.value());
            String indent = " "
                    .repeat(TextEditLines.before(text, tree.start(siblingKey)).length() + 2);
            StringBuilder block = new StringBuilder(TextEditStyle.write(key, style(siblingKey)) + ":");
            items.forEach(item -> block.append(blockItem(item, indent + "- ", TextEditLines.end(text, end))));
            return insertLine(siblingKey, end, block.toString());
        });
    }

    /** Another object behind the last one of a list, in blocks or in flow as that stands. */
    public Optional<List<TextEdit>> appendItem(String list, Map<String, String> item) {
        return tree.find(list)
                .filter(place -> !place.shared() && place.value() instanceof SequenceNode)
                .map(place -> (SequenceNode) place.value())
                .filter(sequence -> !sequence.getValue().isEmpty())
                .flatMap(sequence -> {
                    Node last = sequence.getValue().get(sequence.getValue().size() - 1);
                    if (sequence.getFlowStyle() == FlowStyle.FLOW) {
                        int end = tree.end(last);
                        return Optional.of(List.of(new TextEdit(end, end, ", " + TextEditStyle.flow(item))));
                    }
                    String before = TextEditLines.before(text, tree.start(last));
                    int end = tree.contentEnd(last);
                    if (!ITEM_START.matcher(before).matches() || !TextEditLines.isBlankOrComment(text, end)) {
                        return Optional.empty();
                    }
                    int at = TextEditLines.end(text, end);
                    return Optional.of(List.of(new TextEdit(at, at, blockItem(item, before, at))));
                });
    }

    /** @param start what the first line of the item begins with */
    private String blockItem(Map<String, String> item, String start, int at) {
        StringBuilder lines = new StringBuilder();
        String before = start;
        for (Map.Entry<String, String> entry : item.entrySet()) {
            lines.append(TextEditLines.lineBreak(text, at))
                    .append(before)
                    .append("%s: %s".formatted(entry.getKey(), entry.getValue()));
            before = " ".repeat(start.length());
        }
        return lines.toString();
    }

    /** A list becomes an object with that list under a key. */
    public Optional<List<TextEdit>> nestList(String pointer, String key) {
        return tree.find(pointer).flatMap(place -> {
            Node name = place.key();
            boolean editable = name != null
                    && !place.shared()
                    && place.value() instanceof SequenceNode list
                    && !list.getValue().isEmpty();
            if (name == null || !editable) {
                return Optional.empty();
            }
            SequenceNode list = (SequenceNode) place.value();
            int start = tree.start(list);
            if (list.getFlowStyle() == FlowStyle.FLOW) {
                String written = TextEditStyle.write(key, style(name));
                int end = tree.end(list);
                return Optional.of(
                        List.of(new TextEdit(start, start, "{%s: ".formatted(written)), new TextEdit(end, end, "}")));
            }
            return nestBlock(name, key, start, tree.contentEnd(list));
        });
    }

    private Optional<List<TextEdit>> nestBlock(Node name, String key, int start, int end) {
        String indent = TextEditLines.before(text, tree.start(name));
        int line = TextEditLines.start(text, start);
        if (!SPACES.matcher(indent).matches()
                || !SPACES.matcher(text.substring(line, start)).matches()
                || line <= tree.start(name)) {
            return Optional.empty();
        }
        List<TextEdit> edits = new ArrayList<>();
        String first =
                indent + "  " + TextEditStyle.write(key, style(name)) + ":" + TextEditLines.lineBreak(text, line);
        edits.add(new TextEdit(line, line, first + "  "));
        for (int at = TextEditLines.next(text, line); at < end; at = TextEditLines.next(text, at)) {
            if (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                edits.add(new TextEdit(at, at, "  "));
            }
        }
        return Optional.of(edits);
    }

    private Optional<List<TextEdit>> insertLine(Node siblingKey, int end, String entry) {
        String before = TextEditLines.before(text, tree.start(siblingKey));
        boolean plain =
                SPACES.matcher(before).matches() || ITEM_START.matcher(before).matches();
        if (!plain || !TextEditLines.isBlankOrComment(text, end)) {
            return Optional.empty();
        }
        int at = TextEditLines.end(text, end);
        String line = TextEditLines.lineBreak(text, at) + " ".repeat(before.length()) + entry;
        return Optional.of(List.of(new TextEdit(at, at, line)));
    }

    private Optional<TextEditTree.Place> single(String pointer) {
        return tree.find(pointer).filter(place -> !place.shared() && tree.isPlainOrQuoted(place.value()));
    }

    private TextEdit edit(Node node, String replacement) {
        return new TextEdit(tree.start(node), tree.end(node), replacement);
    }

    private String written(Node node) {
        return text.substring(tree.start(node), tree.end(node));
    }

    private static ScalarStyle style(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getScalarStyle() : ScalarStyle.PLAIN;
    }
}
