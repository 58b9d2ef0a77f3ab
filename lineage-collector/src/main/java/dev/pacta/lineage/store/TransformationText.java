/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pacta.graph.Transformation;
import dev.pacta.lineage.event.EventJson;
import java.util.ArrayList;
import java.util.List;

/** Transformations as the database keeps them: JSON, empty text for none. */
final class TransformationText {
    private TransformationText() {}

    static String write(List<Transformation> transformations) {
        if (transformations.isEmpty()) {
            return "";
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        transformations.forEach(
                one -> array.addArray().add(one.type()).add(one.subtype()).add(one.masking()));
        return EventJson.text(array);
    }

    static List<Transformation> read(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<Transformation> read = new ArrayList<>();
        for (JsonNode one : EventJson.trusted(text)) {
            read.add(new Transformation(
                    one.path(0).asText(), one.path(1).asText(), one.path(2).asBoolean()));
        }
        return read;
    }
}
