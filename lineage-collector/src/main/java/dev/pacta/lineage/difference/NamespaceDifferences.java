/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.difference;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.Grade;
import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.facets.SchemaField;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.lineage.query.Horizons;
import dev.pacta.lineage.store.NodeQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares the lineage of namespaces, such as that of production with that of staging: all of both, from the graph in memory. Safe for many threads. */
@ApplicationScoped
public class NamespaceDifferences {
    private static final int SCHEMAS_AT_ONCE = 1_000;

    private final GraphKeeper keeper;
    private final NodeQueries nodes;
    private final Horizons horizons;

    NamespaceDifferences(GraphKeeper keeper, NodeQueries nodes, Horizons horizons) {
        this.keeper = keeper;
        this.nodes = nodes;
        this.horizons = horizons;
    }

    /**
     * Compares namespaces in pairs.
     *
     * @param limit how many of each list are given at most
     * @throws ProblemException when a namespace has no dataset and no job, or stands on both sides or twice
     */
    public NamespaceDifference of(List<NamespaceDifference.Pair> pairs, AsOf asOf, Set<Grade> grades, int limit) {
        LineageGraph graph = keeper.current();
        Sides sides = new Sides(graph, pairs);
        demandKnown(sides);
        SideBySide compared = new SideBySide(
                graph, sides, edge -> asOf.sees(graph.interval(edge)) && grades.contains(graph.grade(edge)), limit);
        for (int node = 0; node < graph.nodeCount(); node++) {
            compared.take(node);
        }
        Bounded<NamespaceDifference.SchemaDifference> schemas = new Bounded<>(limit);
        List<SideBySide.Twins> twins = compared.datasets();
        for (int from = 0; from < twins.size(); from += SCHEMAS_AT_ONCE) {
            compare(graph, asOf, twins.subList(from, Math.min(twins.size(), from + SCHEMAS_AT_ONCE)), schemas);
        }
        return compared.answer(pairs, schemas, horizons.ofAll(asOf));
    }

    private static void demandKnown(Sides sides) {
        sides.unknown().ifPresent(namespace -> {
            throw new ProblemException(
                    CommonProblem.NOT_FOUND,
                    "No event has named a dataset or job of the namespace '%s'; /api/v1/namespaces lists those that are known."
                            .formatted(namespace));
        });
    }

    private void compare(
            LineageGraph graph,
            AsOf asOf,
            List<SideBySide.Twins> twins,
            Bounded<NamespaceDifference.SchemaDifference> differences) {
        Set<DatasetKey> keys = new HashSet<>();
        twins.forEach(both -> keys.addAll(List.of(key(graph, both.left()), key(graph, both.right()))));
        Map<DatasetKey, List<SchemaField>> schemas = nodes.schemas(keys, asOf);
        for (SideBySide.Twins both : twins) {
            List<SchemaField> left = schemas.get(key(graph, both.left()));
            List<SchemaField> right = schemas.get(key(graph, both.right()));
            // Of a dataset without a schema nothing is known that could differ.
            if (left != null && right != null) {
                compare(graph, both, left, right, differences);
            }
        }
    }

    private static void compare(
            LineageGraph graph,
            SideBySide.Twins both,
            List<SchemaField> left,
            List<SchemaField> right,
            Bounded<NamespaceDifference.SchemaDifference> differences) {
        Map<String, SchemaField> others = new HashMap<>();
        right.forEach(field -> others.put(field.name(), field));
        List<String> onlyLeft = new ArrayList<>();
        List<NamespaceDifference.TypeDifference> types = new ArrayList<>();
        for (SchemaField field : left) {
            SchemaField other = others.remove(field.name());
            if (other == null) {
                onlyLeft.add(field.name());
            } else if (!Objects.equals(field.type(), other.type())) {
                types.add(new NamespaceDifference.TypeDifference(field.name(), field.type(), other.type()));
            }
        }
        List<String> onlyRight = right.stream()
                .map(SchemaField::name)
                .filter(others::containsKey)
                .toList();
        if (!onlyLeft.isEmpty() || !onlyRight.isEmpty() || !types.isEmpty()) {
            differences.add(() -> new NamespaceDifference.SchemaDifference(
                    graph.id(both.left()), graph.id(both.right()), onlyLeft, onlyRight, types));
        }
    }

    private static DatasetKey key(LineageGraph graph, int dataset) {
        return new DatasetKey(graph.namespace(dataset), graph.name(dataset));
    }
}
