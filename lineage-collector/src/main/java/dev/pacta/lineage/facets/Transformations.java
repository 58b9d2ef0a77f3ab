/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.facets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.graph.EdgeKind;
import dev.pacta.graph.Transformation;
import dev.pacta.lineage.event.EventJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Transformations as the facets {@code columnLineage} and {@code lineage} write them. */
public final class Transformations {
    /** The kinds of edges that have transformations. */
    public static final List<EdgeKind> KINDS = List.of(EdgeKind.DIRECT, EdgeKind.INDIRECT);

    private static final String INDIRECT = "INDIRECT";
    private static final Comparator<Transformation> ORDER = Comparator.comparing(Transformation::type)
            .thenComparing(Transformation::subtype)
            .thenComparing(Transformation::masking);

    private Transformations() {}

    /** Those in a JSON array, each once. */
    public static List<Transformation> read(JsonNode array) {
        List<Transformation> read = new ArrayList<>();
        for (JsonNode node : array) {
            read.add(new Transformation(
                    word(node.path("type"), "DIRECT"),
                    word(node.path("subtype"), ""),
                    node.path("masking").asBoolean(false)));
        }
        return distinct(read);
    }

    /** Each once, in a fixed order. */
    public static List<Transformation> distinct(List<Transformation> transformations) {
        return transformations.stream().distinct().sorted(ORDER).toList();
    }

    /** Those of one kind: values flow, or only influence. */
    public static List<Transformation> of(EdgeKind kind, List<Transformation> transformations) {
        return transformations.stream()
                .filter(one -> INDIRECT.equals(one.type()) == (kind == EdgeKind.INDIRECT))
                .toList();
    }

    private static String word(JsonNode node, String otherwise) {
        String text = node.asText("").strip();
        return text.isEmpty() ? otherwise : EventJson.clean(text).toUpperCase(Locale.ROOT);
    }
}
