/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.contract.yaml.TextEdit;
import dev.pacta.contract.yaml.TextEditor;
import dev.pacta.contract.yaml.TextEdits;
import dev.pacta.contract.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Adds to one property of a contract's document, one step after the other; each gives the whole document, or nothing when it cannot be made. */
final class PropertyEdits {
    private static final String CUSTOM = "/customProperties";

    private final String pointer;

    /** @param pointer a JSON pointer to the property */
    PropertyEdits(String pointer) {
        this.pointer = pointer;
    }

    /** What stands at a JSON pointer. */
    static Optional<YamlNode> node(byte[] bytes, String pointer) {
        return new OdcsReader().read(bytes, "") instanceof ReadResult.Readable readable
                ? readable.document().node(pointer)
                : Optional.empty();
    }

    /** A key with a text. */
    Optional<byte[]> text(byte[] bytes, String key, String value) {
        return behindLast(bytes, pointer, (editor, sibling) -> editor.insertTextAfter(sibling, key, value));
    }

    /** A key with a text in the object that a custom property has for its value. */
    Optional<byte[]> textInCustom(byte[] bytes, String name, String key, String value) {
        return place(bytes, name)
                .flatMap(object ->
                        behindLast(bytes, object, (editor, sibling) -> editor.insertTextAfter(sibling, key, value)));
    }

    /** A custom property; where there is one of that name, nothing is done, and there is no document. */
    Optional<byte[]> custom(byte[] bytes, String name, String value) {
        Map<String, String> item = new LinkedHashMap<>();
        item.put("property", name);
        item.put("value", value);
        List<YamlNode> there = customs(bytes);
        if (there.stream().anyMatch(custom -> isNamed(custom, name))) {
            return Optional.empty();
        }
        return there.isEmpty()
                ? behindLast(
                        bytes,
                        pointer,
                        (editor, sibling) -> editor.insertListAfter(sibling, CUSTOM.substring(1), List.of(item)))
                : edited(bytes, editor -> editor.appendItem(pointer + CUSTOM, item));
    }

    /** An entry more in the list that a custom property has for its value. */
    Optional<byte[]> append(byte[] bytes, String name, Map<String, String> entry) {
        return place(bytes, name).flatMap(list -> edited(bytes, editor -> editor.appendItem(list, entry)));
    }

    /** Another text at a key of those entries of a custom property's list that are meant; there has to be one. */
    Optional<byte[]> inEntries(byte[] bytes, String name, Predicate<Object> meant, String key, String value) {
        Optional<String> list = place(bytes, name);
        List<YamlNode> entries = list.flatMap(pointer -> node(bytes, pointer))
                .map(node -> node instanceof YamlNode.Sequence sequence ? sequence.items() : List.<YamlNode>of())
                .orElse(List.of());
        Optional<byte[]> edited = Optional.empty();
        for (int at = 0; at < entries.size(); at++) {
            Object entry = entries.get(at).toJava();
            if (entry != null && meant.test(entry)) {
                String pointer = "%s/%d/%s".formatted(list.orElseThrow(), at, key);
                byte[] before = edited.orElse(bytes);
                edited = edited(before, editor -> editor.replaceText(pointer, value));
                if (edited.isEmpty()) {
                    return edited;
                }
            }
        }
        return edited;
    }

    /** A custom property goes away; nothing is done where there is none. */
    Optional<byte[]> remove(byte[] bytes, String name) {
        Optional<String> value = place(bytes, name);
        return value.isEmpty()
                ? Optional.of(bytes)
                : edited(bytes, editor -> editor.remove(value.get().replaceAll("/value$", "")));
    }

    /** A pointer to the value of a custom property. */
    private Optional<String> place(byte[] bytes, String name) {
        List<YamlNode> customs = customs(bytes);
        for (int at = 0; at < customs.size(); at++) {
            if (isNamed(customs.get(at), name)) {
                return Optional.of(pointer + CUSTOM + "/" + at + "/value");
            }
        }
        return Optional.empty();
    }

    /** Objects as a list on one line; the values as they are to be written. */
    static String list(List<Map<String, String>> items) {
        return items.stream()
                .map(item -> item.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining(", ", "{", "}")))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private List<YamlNode> customs(byte[] bytes) {
        return node(bytes, pointer + CUSTOM)
                .map(node -> node instanceof YamlNode.Sequence list ? list.items() : List.<YamlNode>of())
                .orElse(List.of());
    }

    private static boolean isNamed(YamlNode custom, String name) {
        return custom instanceof YamlNode.Mapping mapping
                && mapping.get("property")
                        .filter(said -> name.equals(said.toJava()))
                        .isPresent();
    }

    /** How a change is made behind an entry. */
    private interface Change {
        Optional<List<TextEdit>> behind(TextEditor editor, String sibling);
    }

    /** Behind the last entry of an object that is a single value. */
    private static Optional<byte[]> behindLast(byte[] bytes, String object, Change change) {
        List<String> keys = node(bytes, object)
                .map(node -> node instanceof YamlNode.Mapping mapping
                        ? List.copyOf(mapping.entries().keySet())
                        : List.<String>of())
                .orElse(List.of());
        for (int at = keys.size() - 1; at >= 0; at--) {
            String sibling = object + "/" + keys.get(at).replace("~", "~0").replace("/", "~1");
            Optional<byte[]> edited = edited(bytes, editor -> change.behind(editor, sibling));
            if (edited.isPresent()) {
                return edited;
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> edited(byte[] bytes, Function<TextEditor, Optional<List<TextEdit>>> change) {
        return TextEditor.of(bytes).flatMap(change).map(edits -> TextEdits.apply(bytes, edits));
    }
}
