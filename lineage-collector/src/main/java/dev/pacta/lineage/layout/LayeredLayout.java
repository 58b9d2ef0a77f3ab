/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Lays a graph out in layers from left to right, by the Eclipse Layout Kernel. The same graph gives the same picture. Safe for many threads. */
public final class LayeredLayout {
    private static final double BETWEEN_LAYERS = 96;
    private static final double BETWEEN_NODES = 32;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private LayeredLayout() {}

    /** A card to be placed. */
    public record Card(String id, double width, double height) {}

    /** A line between two cards, in the direction of the flow. */
    public record Line(String from, String to) {}

    /** Where the upper left corner of a card is. */
    public record Place(double x, double y) {}

    /** Places every card; lines whose ends are not among the cards are left out of account. */
    public static Map<String, Place> place(List<Card> cards, List<Line> lines) {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_NODES);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        Map<String, ElkNode> nodes = new HashMap<>();
        for (Card card : cards) {
            ElkNode node = ElkGraphUtil.createNode(root);
            node.setDimensions(card.width(), card.height());
            nodes.put(card.id(), node);
        }
        for (Line line : lines) {
            ElkNode from = nodes.get(line.from());
            ElkNode to = nodes.get(line.to());
            if (from != null && to != null && from != to) {
                ElkGraphUtil.createSimpleEdge(from, to);
            }
        }
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        Map<String, Place> places = new HashMap<>();
        nodes.forEach((id, node) -> places.put(id, new Place(node.getX(), node.getY())));
        return places;
    }
}
