/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.graph.AsOf;
import dev.pacta.graph.Direction;
import dev.pacta.graph.EdgeKind;
import dev.pacta.graph.Grade;
import dev.pacta.graph.Interval;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.marquez.ReplicaMarquez;
import dev.pacta.lineage.query.GraphAnswers;
import dev.pacta.lineage.query.GraphQuestion;
import dev.pacta.lineage.query.GraphQuestion.Follow;
import dev.pacta.lineage.query.GraphQuestion.Grain;
import dev.pacta.lineage.query.ReplicaAnswers;
import dev.pacta.lineage.query.RunLineages;
import dev.pacta.lineage.store.Replica;
import dev.pacta.lineage.store.ReplicaQueries;
import dev.pacta.lineage.store.RunQueries.RunRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

/** All that a server process on a database answers, by what was asked. */
final class AnswersOfReplica {
    private static final int MOST = 10_000;
    private static final Instant ASKED = Instant.EPOCH;

    private final ObjectMapper json;
    private final ReplicaQueries queries;
    private final GraphKeeper keeper;
    private final Map<String, String> answers = new TreeMap<>();

    private AnswersOfReplica(DataSource database, Replica replica, ObjectMapper json) {
        this.json = json;
        this.queries = ReplicaQueries.of(database, replica);
        this.keeper = ReplicaGraph.keeper(replica);
    }

    /** @param times of which the graph is asked, beside now */
    static Map<String, String> of(
            DataSource database, Replica replica, ObjectMapper json, String namespace, List<Instant> times) {
        AnswersOfReplica all = new AnswersOfReplica(database, replica, json);
        List<AsOf> asked = new ArrayList<>(List.of(AsOf.NOW));
        times.forEach(time -> asked.add(new AsOf(Interval.micros(time), AsOf.NOW.knownAt())));
        all.ofMarquez(namespace, asked.subList(0, 2));
        all.ofGraph(asked);
        all.ofRuns();
        return all.answers;
    }

    private void ofMarquez(String namespace, List<AsOf> times) {
        ReplicaMarquez marquez = new ReplicaMarquez(keeper, queries, json);
        answers.put("jobs", text(marquez.jobs()));
        answers.put("datasets", text(marquez.datasets(namespace)));
        answers.put("runs", text(marquez.runs()));
        answers.put("versions", text(marquez.versions(namespace)));
        for (String node : ids(NodeKind.DATASET)) {
            for (AsOf time : times) {
                answers.put("lineage of %s at %d".formatted(node, time.eventTime()), set(marquez.lineage(node, time)));
                answers.put(
                        "columns of %s at %d".formatted(node, time.eventTime()),
                        set(marquez.columnLineage(node, time)));
            }
        }
    }

    private void ofGraph(List<AsOf> times) {
        GraphAnswers graph = ReplicaAnswers.graph(keeper, queries);
        List<String> entities = new ArrayList<>(ids(NodeKind.DATASET));
        entities.addAll(ids(NodeKind.JOB));
        for (AsOf time : times) {
            answers.put(
                    "graph at " + time.eventTime(),
                    set(graph.found(question(entities, Grain.DATASET, time), ASKED, false)));
            List<String> fields = ids(NodeKind.FIELD);
            if (!fields.isEmpty()) {
                answers.put(
                        "fields at " + time.eventTime(),
                        set(graph.found(question(fields, Grain.FIELD, time), ASKED, false)));
            }
        }
    }

    private void ofRuns() {
        RunLineages lineages = ReplicaAnswers.runs(queries);
        for (JobKey job : jobs()) {
            for (RunRow run : queries.runs().runs(job, AsOf.NOW, MOST, 0)) {
                answers.put("upstream of " + run.id(), text(lineages.upstream(run.id(), 5, MOST)));
                answers.put(
                        "within " + run.id(),
                        queries.runs().within(run.id(), AsOf.NOW, MOST, 0).stream()
                                .map(RunRow::id)
                                .toList()
                                .toString());
            }
        }
    }

    private static GraphQuestion question(List<String> starts, Grain grain, AsOf time) {
        return new GraphQuestion(
                starts,
                Direction.BOTH,
                1,
                grain,
                Follow.DATA,
                true,
                EnumSet.of(EdgeKind.CONTROL, EdgeKind.CONTAINMENT),
                EnumSet.allOf(Grade.class),
                true,
                MOST,
                time);
    }

    private List<JobKey> jobs() {
        LineageGraph graph = keeper.current();
        return nodes(NodeKind.JOB).stream()
                .map(node -> new JobKey(graph.namespace(node), graph.name(node)))
                .toList();
    }

    private List<String> ids(NodeKind kind) {
        LineageGraph graph = keeper.current();
        return nodes(kind).stream().map(graph::id).sorted().toList();
    }

    private List<Integer> nodes(NodeKind kind) {
        LineageGraph graph = keeper.current();
        List<Integer> nodes = new ArrayList<>();
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (graph.kind(node) == kind) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    private String text(Object answer) {
        return json.valueToTree(answer).toPrettyString();
    }

    /** Of an answer whose lists are sets: a walk comes by its nodes in the order in which they were first told. */
    private String set(Object answer) {
        return sorted(json.valueToTree(answer), "").stream()
                .sorted()
                .toList()
                .toString()
                .replace(", /", "\n/");
    }

    /** The values with their places, of which places in lists are the texts of what is there. */
    private static List<String> sorted(JsonNode node, String place) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(item ->
                            place + "/ " + sorted(item, "").stream().sorted().toList())
                    .toList();
        }
        if (node.isObject()) {
            List<String> values = new ArrayList<>();
            node.properties().forEach(value -> values.addAll(sorted(value.getValue(), place + "/" + value.getKey())));
            return values;
        }
        return List.of(place + "=" + node);
    }
}
