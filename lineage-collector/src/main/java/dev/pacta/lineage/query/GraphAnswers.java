/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.EdgeFilter;
import dev.pacta.graph.Interval;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.facets.SchemaField;
import dev.pacta.lineage.layout.KeptLayouts;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.lineage.store.EvidenceQueries;
import dev.pacta.lineage.store.FacetQueries;
import dev.pacta.lineage.store.NodeQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Answers questions for parts of the graph: the shape from memory, types and times with one statement each. Safe for many threads. */
@ApplicationScoped
public class GraphAnswers {
    private final GraphKeeper keeper;
    private final Starts starts;
    private final NodeQueries nodes;
    private final EvidenceQueries evidence;
    private final FacetQueries facets;
    private final Horizons horizons;
    private final KeptLayouts layouts;

    GraphAnswers(
            GraphKeeper keeper,
            Starts starts,
            NodeQueries nodes,
            EvidenceQueries evidence,
            FacetQueries facets,
            Horizons horizons,
            KeptLayouts layouts) {
        this.layouts = layouts;
        this.starts = starts;
        this.horizons = horizons;
        this.facets = facets;
        this.evidence = evidence;
        this.keeper = keeper;
        this.nodes = nodes;
    }

    /**
     * The answer.
     *
     * @throws ProblemException when a start is unknown, as {@link Starts#of} tells it
     */
    public GraphAnswer found(GraphQuestion question, Instant asOf, boolean layout) {
        LineageGraph graph = keeper.current().named(question.asOf());
        int[] nodes = starts.of(graph, question);
        return question.grain().isFolded()
                ? folded(graph, question, nodes, asOf, layout)
                : answer(graph, question, Selection.of(graph, question, nodes), asOf, layout);
    }

    /**
     * The answer, with what lies beyond the limit of the question taken together.
     *
     * @param beyond the grain of that, namespace or system
     * @throws ProblemException when a start is unknown, as {@link Starts#of} tells it
     */
    public GraphAnswer aggregated(GraphQuestion question, GraphQuestion.Grain beyond, Instant asOf, boolean layout) {
        LineageGraph graph = keeper.current().named(question.asOf());
        int[] nodes = starts.of(graph, question);
        Folding.Beyond both = Folding.beyond(graph, question, beyond, Aggregation.MOST, nodes);
        GraphAnswer near = answer(graph, question, new Selection(both.nearest(), 0), asOf, false);
        GraphAnswer answer = Aggregation.with(near, both.folded());
        return layout ? answer.with(PlacedNodes.of(layouts, answer.nodes(), answer.edges())) : answer;
    }

    private GraphAnswer folded(LineageGraph graph, GraphQuestion question, int[] nodes, Instant asOf, boolean layout) {
        FoldedGraph folded = Folding.of(graph, question, nodes);
        Instant droppedUntil = horizons.of(graph, folded.walked(), question.asOf());
        GraphAnswer answer = FoldedAnswers.of(folded, question, asOf, droppedUntil);
        return layout ? answer.with(PlacedNodes.of(layouts, answer.nodes(), answer.edges())) : answer;
    }

    /** The nodes that a selector chooses, with the edges among them; the question's start is the selector. */
    public GraphAnswer selected(GraphQuestion question, Instant asOf, boolean layout) {
        Selector selector = SelectorParser.parse(question.start());
        LineageGraph graph = keeper.current().named(question.asOf());
        Selection chosen = new SelectorNodes(graph, question, facets).of(selector);
        return answer(graph, question, chosen, asOf, layout);
    }

    /**
     * The ways from the start of the question to another node; its direction and depth do not count.
     *
     * @throws ProblemException when no event has named one of the two
     */
    public PathAnswer paths(GraphQuestion question, String to, Instant asOf, boolean layout) {
        LineageGraph graph = keeper.current().named(question.asOf());
        int start = end(graph, question, question.start(), "from");
        int target = end(graph, question, to, "to");
        Selection ways = Corridor.between(graph, start, target, question);
        List<String> shortest = question.shortest(graph, start, target)
                .map(way -> way.nodes().stream().map(graph::id).toList())
                .orElse(List.of());
        return new PathAnswer(graph.id(start), graph.id(target), shortest, answer(graph, question, ways, asOf, layout));
    }

    /**
     * The node of an id.
     *
     * @throws ProblemException when no event has named it
     */
    static int found(LineageGraph graph, String id, String parameter) {
        return graph.node(id)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.NOT_FOUND,
                        "No event has named the node given as %s. /api/v1/search finds it.".formatted(parameter)));
    }

    /** A kind of node as answers spell it. */
    static String word(NodeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static int end(LineageGraph graph, GraphQuestion question, String id, String parameter) {
        int node = found(graph, id, parameter);
        boolean fields = question.grain() == GraphQuestion.Grain.FIELD;
        if (fields != (graph.kind(node) == NodeKind.FIELD)) {
            throw new ProblemException(
                    CommonProblem.BAD_REQUEST,
                    fields
                            ? "At grain field, from and to are fields: datasetField:namespace:name:field."
                            : "At grain dataset, from and to are datasets or jobs; ask for grain=field.");
        }
        return node;
    }

    private GraphAnswer answer(
            LineageGraph graph, GraphQuestion question, Selection selection, Instant asOf, boolean layout) {
        EdgeViews edges = new EdgeViews(graph, selection.nodes());
        if (question.grain() == GraphQuestion.Grain.DATASET) {
            edges.addData(EdgeFilter.amongDatasetsAndJobs().and(question.seen()));
        }
        question.shownRelations().forEach(kind -> edges.addRelations(kind, question.seen()));
        edges.addColumns(question.columns());
        if (question.evidence()) {
            edges.addEvidence(evidence);
        }
        List<GraphAnswer.Node> views = views(graph, question, selection.nodes());
        return new GraphAnswer(
                question.start(),
                asOf,
                layout ? PlacedNodes.of(layouts, views, edges.edges()) : views,
                edges.edges(),
                leftOut(question, selection, edges),
                horizons.of(graph, selection.nodes(), question.asOf()));
    }

    private static GraphAnswer.@Nullable LeftOut leftOut(GraphQuestion question, Selection selection, EdgeViews edges) {
        if (selection.leftOut() == 0 && edges.columnEdgesLeftOut() == 0) {
            return null;
        }
        String reason = "at most %d nodes are given, the nearest first".formatted(question.limit());
        if (edges.columnEdgesLeftOut() > 0) {
            reason = "%s; %d of the column edges are left out, ask for a smaller part"
                    .formatted(reason, edges.columnEdgesLeftOut());
        }
        return new GraphAnswer.LeftOut(selection.leftOut(), reason);
    }

    private List<GraphAnswer.Node> views(LineageGraph graph, GraphQuestion question, Set<Integer> shown) {
        Map<Integer, NodeKey> keys = new LinkedHashMap<>();
        shown.forEach(node -> keys.put(node, NodeKeys.of(graph, node)));
        Set<DatasetKey> datasets = new HashSet<>();
        shown.stream()
                .filter(node -> graph.kind(node) == NodeKind.DATASET)
                .forEach(node -> datasets.add(NodeKeys.dataset(graph, node)));
        Map<NodeKey, Instant> seen = nodes.lastSeen(keys.values());
        Map<DatasetKey, List<SchemaField>> schemas = nodes.schemas(datasets, question.asOf());
        List<GraphAnswer.Node> views = new ArrayList<>();
        keys.forEach((node, key) -> {
            boolean dataset = key instanceof DatasetKey;
            List<GraphAnswer.Field> fields =
                    dataset ? fields(graph, node, schemas.getOrDefault(key, List.of()), question.asOf()) : null;
            views.add(new GraphAnswer.Node(
                    graph.id(node),
                    word(graph.kind(node)),
                    key.namespace(),
                    key.name(),
                    graph.kind(node) == NodeKind.FIELD ? key.field() : null,
                    fields,
                    null,
                    null,
                    null,
                    CardSize.WIDTH,
                    CardSize.height(fields),
                    more(graph, node, shown, question.walked(), true),
                    more(graph, node, shown, question.walked(), false),
                    lastSeen(graph, node, seen.get(key))));
        });
        return views;
    }

    /** The fields of the newest schema in its order, then those that only column lineage names. */
    /** A column that the schema does not have is one of another time, but where values flow to or from it. */
    private static boolean isUsed(LineageGraph graph, int field, AsOf asOf) {
        boolean[] used = {false};
        IntConsumer look = edge -> used[0] |= asOf.sees(graph.interval(edge));
        graph.forEachIn(field, look);
        graph.forEachOut(field, look);
        return used[0];
    }

    private static List<GraphAnswer.Field> fields(
            LineageGraph graph, int dataset, List<SchemaField> schema, AsOf asOf) {
        Map<String, GraphAnswer.Field> fields = new LinkedHashMap<>();
        schema.forEach(field -> fields.put(field.name(), new GraphAnswer.Field(field.name(), field.type())));
        for (int field : graph.fields(dataset)) {
            String name = graph.fieldName(field);
            if (!fields.containsKey(name) && (schema.isEmpty() || isUsed(graph, field, asOf))) {
                fields.put(name, new GraphAnswer.Field(name, null));
            }
        }
        return List.copyOf(fields.values());
    }

    /** A field was last seen with its edges; datasets and jobs have a time of their own. */
    private static @Nullable Instant lastSeen(LineageGraph graph, int node, @Nullable Instant stored) {
        if (graph.kind(node) != NodeKind.FIELD || graph.inDegree(node) + graph.outDegree(node) == 0) {
            return stored;
        }
        long[] last = {Long.MIN_VALUE};
        graph.forEachIn(
                node, edge -> last[0] = Math.max(last[0], graph.interval(edge).lastSeen()));
        graph.forEachOut(
                node, edge -> last[0] = Math.max(last[0], graph.interval(edge).lastSeen()));
        return Interval.instant(last[0]);
    }

    private static int more(LineageGraph graph, int node, Set<Integer> shown, EdgeFilter filter, boolean upstream) {
        Set<Integer> hidden = new HashSet<>();
        if (upstream) {
            graph.forEachIn(node, edge -> addHidden(graph, edge, graph.source(edge), shown, filter, hidden));
        } else {
            graph.forEachOut(node, edge -> addHidden(graph, edge, graph.target(edge), shown, filter, hidden));
        }
        return hidden.size();
    }

    private static void addHidden(
            LineageGraph graph, int edge, int end, Set<Integer> shown, EdgeFilter filter, Set<Integer> hidden) {
        if (!shown.contains(end) && filter.follows(graph, edge)) {
            hidden.add(end);
        }
    }
}
