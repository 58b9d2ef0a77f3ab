/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.contract.odcs.ContractDocument;
import dev.pacta.contract.yaml.Position;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import dev.pacta.contract.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where in a document a change is seen. What is gone is pointed at by the nearest thing around it that is left. */
final class Places {
    private static final List<String> CHILDREN = List.of("properties", "items");

    private Places() {}

    /** The place of a schema object or of a property below it, both dotted as a change names them. */
    static Position of(
            ContractDocument document, @Nullable String schemaObject, @Nullable String property, String path) {
        if (schemaObject == null) {
            return topLevel(document, path);
        }
        YamlNode object = named(document.node("/schema"), schemaObject).orElse(null);
        if (object == null) {
            return document.position("/schema").orElse(Position.START);
        }
        return property == null ? object.position() : descend(object, property);
    }

    private static Position descend(YamlNode object, String property) {
        YamlNode at = object;
        String rest = property;
        while (!rest.isEmpty()) {
            YamlNode next = null;
            // A name may contain dots; the longest one that is there is meant.
            for (int end = rest.length(); end > 0 && next == null; end = rest.lastIndexOf('.', end - 1)) {
                next = child(at, rest.substring(0, end)).orElse(null);
                if (next != null) {
                    rest = end == rest.length() ? "" : rest.substring(end + 1);
                }
            }
            if (next == null) {
                break;
            }
            at = next;
        }
        return at.position();
    }

    private static Optional<YamlNode> child(YamlNode node, String name) {
        if (!(node instanceof Mapping mapping)) {
            return Optional.empty();
        }
        for (String key : CHILDREN) {
            Optional<YamlNode> children = mapping.get(key);
            Optional<YamlNode> found = named(children, name);
            if (found.isEmpty() && children.isPresent() && key.equals("items")) {
                found = child(children.get(), name);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<YamlNode> named(Optional<YamlNode> list, String name) {
        if (list.isPresent() && list.get() instanceof Sequence sequence) {
            return sequence.items().stream()
                    .filter(item -> item instanceof Mapping mapping
                            && mapping.get("name")
                                    .filter(found -> isText(found, name))
                                    .isPresent())
                    .findFirst();
        }
        return Optional.empty();
    }

    private static boolean isText(YamlNode node, String text) {
        return node instanceof Scalar scalar && scalar.text().equals(text);
    }

    /** {@code sla.latency} and the like: the section with a name that begins so, else the version, which any change moves. */
    private static Position topLevel(ContractDocument document, String path) {
        String section = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        if (document.root() instanceof Mapping mapping) {
            for (var entry : mapping.entries().entrySet()) {
                if (entry.getKey().equals(section)
                        || section.equals("sla") && entry.getKey().equals("slaProperties")) {
                    return entry.getValue().position();
                }
            }
            if (mapping.entries().containsKey("version")) {
                return mapping.entries().get("version").position();
            }
        }
        return Position.START;
    }
}
