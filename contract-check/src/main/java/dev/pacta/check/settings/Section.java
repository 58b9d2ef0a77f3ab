/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.settings;

import dev.pacta.check.CheckTrouble;
import dev.pacta.contract.message.Spelling;
import dev.pacta.contract.yaml.Position;
import dev.pacta.contract.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An object of the settings that has certain keys and no others. Every wrong thing ends the reading with its line and column. */
final class Section {
    private final String source;
    private final String name;
    private final YamlNode.Mapping mapping;

    private Section(String source, String name, YamlNode.Mapping mapping) {
        this.source = source;
        this.name = name;
        this.mapping = mapping;
    }

    static Section of(String source, String name, YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return new Section(source, name, mapping);
        }
        throw wrong(source, node.position(), "%s is an object with keys, this is %s".formatted(name, node.kind()));
    }

    static CheckTrouble wrong(String source, Position place, String message) {
        return CheckTrouble.call(
                "%s:%s: %s".formatted(source, place, message), "The keys of .pacta.yaml: docs/guides/pull-requests.md");
    }

    Section only(String... keys) {
        List<String> known = Arrays.asList(keys);
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                throw wrong(
                        source,
                        entry.position(),
                        "'%s' is no key of %s%s; known are %s"
                                .formatted(key, name, Spelling.hint(key, known), String.join(", ", known)));
            }
        });
        return this;
    }

    /** Refuses the keys that have a fault. */
    Section keys(Function<String, Optional<String>> fault) {
        mapping.entries()
                .forEach((key, entry) -> fault.apply(key).ifPresent(said -> {
                    throw wrong(source, entry.position(), said);
                }));
        return this;
    }

    Position position() {
        return mapping.position();
    }

    Optional<Section> section(String key) {
        return mapping.get(key).map(node -> of(source, name(key), node));
    }

    Optional<YamlNode> node(String key) {
        return mapping.get(key);
    }

    String required(String key) {
        return text(key).orElseThrow(() -> wrong(source, mapping.position(), "%s has no '%s'".formatted(name, key)));
    }

    Optional<String> text(String key) {
        return mapping.get(key).map(node -> text(key, node));
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        items(key).forEach(item -> texts.add(text(key, item)));
        return texts;
    }

    List<Section> sections(String key) {
        return items(key).stream()
                .map(item -> of(source, "an entry of " + name(key), item))
                .toList();
    }

    private List<YamlNode> items(String key) {
        Optional<YamlNode> node = mapping.get(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        throw wrong(
                source,
                node.get().position(),
                "%s is a list, this is %s".formatted(name(key), node.get().kind()));
    }

    /** The values of all keys, whatever they are. */
    <T> Map<String, T> all(BiFunction<String, YamlNode, T> value) {
        Map<String, T> all = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> all.put(key, value.apply(key, entry.value())));
        return all;
    }

    <E extends Enum<E>> Optional<E> word(String key, Class<E> type) {
        return mapping.get(key).map(node -> word(key, node, type));
    }

    <E extends Enum<E>> E word(String key, YamlNode node, Class<E> type) {
        String written = text(key, node);
        List<E> constants = Arrays.asList(type.getEnumConstants());
        return constants.stream()
                .filter(constant -> constant.name().equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow(() -> wrong(source, node.position(), unknown(key, written, constants)));
    }

    private String unknown(String key, String written, List<? extends Enum<?>> constants) {
        List<String> known = constants.stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        return "%s is '%s'%s; known are %s"
                .formatted(
                        name(key),
                        written,
                        Spelling.hint(written, known),
                        known.stream().collect(Collectors.joining(", ")));
    }

    String text(String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar
                && scalar.type() != YamlNode.Scalar.Type.NULL
                && !scalar.text().isBlank()) {
            return scalar.text();
        }
        throw wrong(source, node.position(), "%s is a text, this is %s".formatted(name(key), node.kind()));
    }

    CheckTrouble wrong(String key, String message) {
        Position place = mapping.get(key).map(YamlNode::position).orElse(mapping.position());
        return wrong(source, place, message);
    }

    private String name(String key) {
        return name.equals("the settings file") ? key : name + "." + key;
    }
}
