/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A walk by what jobs state of their data that looks at every edge for every place: what was come to, together with where from and
 * whether along the flow, since that says where a job leads.
 *
 * @param followed the edges that the walk goes along
 * @param seen all edges of the time of the question
 */
record PlainJobWalk(LineageGraph graph, Direction direction, List<Edge> followed, List<Edge> seen) {
    private static final int NONE = -1;

    record Edge(int from, int to, int job) {}

    private record Place(int node, int from, boolean alongTheFlow) {}

    Map<Integer, Integer> distances(int start, int depth) {
        Map<Integer, Integer> distances = new HashMap<>();
        places(start, depth).forEach((place, distance) -> distances.merge(place.node(), distance, Math::min));
        return distances;
    }

    void check(Traversal walk, Traversal.Reached reached, int start) {
        Map<Integer, Integer> distances = distances(start, walk.depth());
        Set<Integer> kept = new HashSet<>();
        int farthest = 0;
        for (int at = 0; at < reached.nodes().length; at++) {
            int node = reached.nodes()[at];
            assertThat(reached.distances()[at]).isEqualTo(distances.get(node)).isGreaterThanOrEqualTo(farthest);
            farthest = reached.distances()[at];
            assertThat(kept.add(node)).isTrue();
        }
        int nearest = farthest;
        assertThat(kept).hasSize(Math.min(walk.limit(), distances.size()));
        assertThat(distances.keySet()).allMatch(node -> kept.contains(node) || distances.get(node) >= nearest);
        assertThat(reached.leftOut()).isEqualTo(beside(start, walk.depth(), kept));
    }

    /** How many nodes lie next to those kept, on ways of kept ones alone. */
    private int beside(int start, int depth, Set<Integer> kept) {
        Set<Integer> beside = new HashSet<>();
        Map<Place, Integer> distances = new HashMap<>(Map.of(new Place(start, NONE, true), 0));
        Deque<Place> queue = new ArrayDeque<>(distances.keySet());
        while (!queue.isEmpty()) {
            Place place = queue.remove();
            int distance = distances.get(place);
            for (Place next : distance < depth ? next(place) : List.<Place>of()) {
                if (!kept.contains(next.node())) {
                    beside.add(next.node());
                } else if (distances.putIfAbsent(next, distance + 1) == null) {
                    queue.add(next);
                }
            }
        }
        return beside.size();
    }

    private Map<Place, Integer> places(int start, int depth) {
        Map<Place, Integer> distances = new HashMap<>(Map.of(new Place(start, NONE, true), 0));
        Deque<Place> queue = new ArrayDeque<>(distances.keySet());
        while (!queue.isEmpty()) {
            Place place = queue.remove();
            int distance = distances.get(place);
            for (Place next : distance < depth ? next(place) : List.<Place>of()) {
                if (distances.putIfAbsent(next, distance + 1) == null) {
                    queue.add(next);
                }
            }
        }
        return distances;
    }

    private List<Place> next(Place place) {
        List<Place> next = new ArrayList<>();
        for (Edge edge : followed) {
            if (direction.goesDownstream() && edge.from() == place.node() && leadsAlong(place, edge.to())) {
                next.add(place(edge.to(), place.node(), true));
            }
            if (direction.goesUpstream() && edge.to() == place.node() && leadsAgainst(place, edge.from())) {
                next.add(place(edge.from(), place.node(), false));
            }
        }
        return next;
    }

    /** Only of jobs it counts where from. */
    private Place place(int node, int from, boolean alongTheFlow) {
        return graph.kind(node) == NodeKind.JOB ? new Place(node, from, alongTheFlow) : new Place(node, NONE, true);
    }

    private boolean leadsAlong(Place place, int to) {
        return place.from() == NONE || !place.alongTheFlow() || isPair(place.node(), place.from(), to);
    }

    private boolean leadsAgainst(Place place, int to) {
        return place.from() == NONE || place.alongTheFlow() || isPair(place.node(), to, place.from());
    }

    private boolean isPair(int job, int input, int output) {
        if (graph.kind(job) != NodeKind.JOB
                || graph.kind(input) != NodeKind.DATASET
                || graph.kind(output) != NodeKind.DATASET) {
            return true;
        }
        Set<Integer> inputs = new HashSet<>();
        for (Edge edge : seen) {
            if (edge.job() == job && graph.entity(edge.to()) == output) {
                inputs.add(graph.entity(edge.from()));
            }
        }
        return inputs.isEmpty() || inputs.contains(input);
    }
}
