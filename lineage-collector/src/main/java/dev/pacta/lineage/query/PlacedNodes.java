/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.lineage.layout.KeptLayouts;
import dev.pacta.lineage.layout.LayeredLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The nodes of an answer at their places in its picture. */
final class PlacedNodes {
    private PlacedNodes() {}

    static List<GraphAnswer.Node> of(KeptLayouts layouts, List<GraphAnswer.Node> views, List<GraphAnswer.Edge> edges) {
        Map<String, GraphAnswer.Node> byId = new HashMap<>();
        views.forEach(view -> byId.put(view.id(), view));
        List<LayeredLayout.Card> cards = byId.values().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .map(view -> new LayeredLayout.Card(view.id(), CardSize.WIDTH, CardSize.height(view.fields())))
                .toList();
        List<LayeredLayout.Line> lines = edges.stream()
                .map(edge -> new LayeredLayout.Line(edge.from(), edge.to()))
                .distinct()
                .toList();
        Map<String, LayeredLayout.Place> places = layouts.place(cards, lines);
        return views.stream().map(view -> at(view, places.get(view.id()))).toList();
    }

    private static GraphAnswer.Node at(GraphAnswer.Node view, LayeredLayout.@Nullable Place place) {
        return new GraphAnswer.Node(
                view.id(),
                view.kind(),
                view.namespace(),
                view.name(),
                view.field(),
                view.fields(),
                view.members(),
                place == null ? null : place.x(),
                place == null ? null : place.y(),
                view.width(),
                view.height(),
                view.moreUpstream(),
                view.moreDownstream(),
                view.lastSeen());
    }
}
