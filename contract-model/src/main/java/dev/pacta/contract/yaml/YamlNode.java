/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A node of a YAML document, with the place where it begins. Immutable. */
public sealed interface YamlNode {
    /** Where it begins. */
    Position position();

    /** What it is, in words for a message: {@code a list}, {@code text} and so on. */
    String kind();

    /** As plain Java: map, list, text, number, truth value or null. */
    @Nullable
    Object toJava();

    /** An entry of a mapping; the position is that of the key. */
    record Entry(Position position, YamlNode value) {}

    /** Keys and values, in the order of the document. */
    record Mapping(Position position, Map<String, Entry> entries) implements YamlNode {
        public Mapping {
            entries = Entries.of(entries);
        }

        /** The value of a key. */
        public Optional<YamlNode> get(String key) {
            return Optional.ofNullable(value(key));
        }

        /** The value of a key; null when it is not there. */
        public @Nullable YamlNode value(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        /** How many keys there are. */
        public int size() {
            return entries.size();
        }

        /** The key at a place, counted from 0 in the order of the document. */
        public String key(int at) {
            return ((Entries) entries).key(at);
        }

        /** The value at a place. */
        public YamlNode value(int at) {
            return ((Entries) entries).entry(at).value();
        }

        /** The text of a key; null when it is not there or no text. */
        public @Nullable String text(String key) {
            return value(key) instanceof Scalar scalar && scalar.type() == Scalar.Type.TEXT ? scalar.text() : null;
        }

        @Override
        public String kind() {
            return "an object";
        }

        @Override
        public Map<String, @Nullable Object> toJava() {
            Map<String, @Nullable Object> java = new LinkedHashMap<>();
            entries.forEach((key, entry) -> java.put(key, entry.value().toJava()));
            return java;
        }
    }

    /** A list. */
    record Sequence(Position position, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }

        @Override
        public List<@Nullable Object> toJava() {
            List<@Nullable Object> java = new ArrayList<>(items.size());
            items.forEach(item -> java.add(item.toJava()));
            return java;
        }
    }

    /** A single value. The text is as it was written, without quotes. */
    record Scalar(Position position, Type type, String text) implements YamlNode {
        /** The types of YAML 1.2's core schema. */
        public enum Type {
            NULL,
            BOOLEAN,
            INTEGER,
            NUMBER,
            TEXT
        }

        /** A whole number of at most nine digits, which nearly all are; without the arithmetic of unbounded numbers, which is slow to begin. */
        public @Nullable Integer small() {
            return type == Type.INTEGER ? YamlNumbers.small(text) : null;
        }

        @Override
        public String kind() {
            return switch (type) {
                case NULL -> "nothing";
                case BOOLEAN -> "true or false";
                case INTEGER -> "a whole number";
                case NUMBER -> "a number";
                case TEXT -> "text";
            };
        }

        @Override
        public @Nullable Object toJava() {
            return switch (type) {
                case NULL -> null;
                case BOOLEAN -> Boolean.valueOf(text);
                case INTEGER, NUMBER -> YamlNumbers.parse(text);
                case TEXT -> text;
            };
        }
    }
}
