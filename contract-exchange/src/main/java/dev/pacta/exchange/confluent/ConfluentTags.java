/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.confluent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.contract.Annotations;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Loss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tags of a subject by path, put on the properties that a path means. In a path, * is within one name and ** is any names. */
final class ConfluentTags {
    private final Map<Pattern, List<String>> tags = new LinkedHashMap<>();
    private final Map<Pattern, String> unused = new LinkedHashMap<>();

    private ConfluentTags(JsonNode written) {
        written.properties().forEach(entry -> {
            List<String> names = new ArrayList<>();
            entry.getValue().forEach(name -> names.add(name.asText()));
            Pattern pattern = pattern(entry.getKey());
            tags.put(pattern, names);
            unused.put(pattern, entry.getKey());
        });
    }

    static List<SchemaObject> put(JsonNode written, List<SchemaObject> objects, List<Loss> losses) {
        ConfluentTags tags = new ConfluentTags(written);
        List<SchemaObject> tagged = objects.stream().map(tags::object).toList();
        tags.unused.values().forEach(path -> losses.add(new Loss("", "no property is meant by the tags of " + path)));
        return tagged;
    }

    private static Pattern pattern(String path) {
        StringBuilder expression = new StringBuilder("(.*\\.)?");
        String rest = path.startsWith("**.") ? path.substring(3) : path;
        for (String part : rest.split("(?<=\\*)(?!\\*)|(?<!\\*)(?=\\*)", -1)) {
            expression.append(part.equals("**") ? ".*" : part.equals("*") ? "[^.]*" : Pattern.quote(part));
        }
        return Pattern.compile(expression.toString());
    }

    private SchemaObject object(SchemaObject object) {
        return new SchemaObject(
                object.id(),
                object.name(),
                object.physicalName(),
                object.physicalType(),
                object.dataGranularityDescription(),
                object.deprecated(),
                all(object.properties(), object.name()),
                object.relationships(),
                object.quality(),
                object.privacy(),
                object.annotations(),
                object.context());
    }

    private List<Property> all(List<Property> properties, String path) {
        return properties.stream()
                .map(property -> property(property, path + "." + property.name()))
                .toList();
    }

    private @Nullable Property inside(@Nullable Property property, String path) {
        return property == null ? null : property(property, path);
    }

    private Property property(Property property, String path) {
        Property.Nesting nesting = property.nesting();
        Annotations said = property.annotations();
        List<String> names = new ArrayList<>(said.tags());
        tags.forEach((pattern, all) -> {
            if (pattern.matcher(path).matches()) {
                names.addAll(all);
                unused.remove(pattern);
            }
        });
        return property.withNesting(new Property.Nesting(
                        all(nesting.properties(), path),
                        inside(nesting.items(), path),
                        inside(nesting.mapKey(), path),
                        inside(nesting.mapValue(), path)))
                .withAnnotations(said.withTags(names.stream().distinct().toList()));
    }
}
