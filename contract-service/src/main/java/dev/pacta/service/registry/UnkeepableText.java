/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.contract.yaml.Position;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.service.shared.MessageView;
import java.util.Optional;

/**
 * Finds texts that the database cannot keep in the columns by which contracts are found: YAML can write the character of code 0 and halves
 * of a surrogate pair by their codes.
 */
final class UnkeepableText {
    private static final byte BACKSLASH = '\\';

    private UnkeepableText() {}

    /** Why the document cannot be published; empty when it can. */
    static Optional<MessageView> in(byte[] bytes, YamlNode root) {
        return hasEscapes(bytes)
                ? find(root)
                        .map(place -> new MessageView(
                                "document.character",
                                "error",
                                place.line(),
                                place.column(),
                                "",
                                "the text has a character of code 0, or half of a surrogate pair; leave it out"))
                : Optional.empty();
    }

    private static boolean hasEscapes(byte[] bytes) {
        for (byte one : bytes) {
            if (one == BACKSLASH) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Position> find(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar ->
                isKeepable(scalar.text()) ? Optional.empty() : Optional.of(scalar.position());
            case YamlNode.Sequence sequence ->
                sequence.items().stream()
                        .map(UnkeepableText::find)
                        .flatMap(Optional::stream)
                        .findFirst();
            case YamlNode.Mapping mapping ->
                mapping.entries().entrySet().stream()
                        .map(entry -> isKeepable(entry.getKey())
                                ? find(entry.getValue().value())
                                : Optional.of(entry.getValue().position()))
                        .flatMap(Optional::stream)
                        .findFirst();
        };
    }

    private static boolean isKeepable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == 0 || Character.isLowSurrogate(one)) {
                return false;
            }
            if (Character.isHighSurrogate(one)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
