/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.graph.Direction;
import dev.pacta.graph.Grade;
import dev.pacta.graph.NodeKind;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is taken together, beside a plain count of the edges among all that a plain walk reaches. */
class FoldingTest {
    private static final int SEEDS = 200;

    @ParameterizedTest
    @EnumSource(names = {"JOB", "NAMESPACE", "SYSTEM"})
    void theAnswerHasEachGroupAndTheCountOfTheEdgesBetweenThem(GraphQuestion.Grain grain) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            SeededGraph seeded = new SeededGraph(random);
            Direction direction = Direction.values()[random.nextInt(3)];
            int depth = random.nextInt(4);
            int time = 1 + random.nextInt(5);
            Set<Grade> grades = random.nextBoolean() ? EnumSet.allOf(Grade.class) : EnumSet.of(Grade.IMPLIED);
            int[] starts = seeded.starts(random);
            List<SeededGraph.Edge> seen = seeded.seen(time, grades);
            Map<Integer, Integer> around = seeded.around(seen, starts, depth, direction);
            GraphQuestion question = SeededGraph.question(direction, depth, grain, grades, 1000, time);

            FoldedGraph all = Folding.of(seeded.graph, question, starts);
            FoldedGraph some = Folding.of(seeded.graph, question.atMost(2), starts);

            List<String> ids = plainNodes(seeded, grain, around);
            assertThat(all.nodes())
                    .extracting(FoldedGraph.Node::id)
                    .as("seed %d", seed)
                    .isEqualTo(ids);
            assertThat(counts(all)).as("seed %d", seed).isEqualTo(plainEdges(seeded, grain, seen, around.keySet()));
            assertThat(all.nodesLeftOut() + all.beyond() + all.edgesLeftOut()).isZero();
            List<String> first = ids.stream().limit(2).toList();
            assertThat(some.nodes()).extracting(FoldedGraph.Node::id).isEqualTo(first);
            assertThat(some.nodesLeftOut()).isEqualTo(ids.size() - first.size());
            Map<String, Integer> among = new TreeMap<>(counts(all));
            among.keySet().removeIf(ends -> !first.containsAll(List.of(ends.split(" > "))));
            assertThat(counts(some)).isEqualTo(among);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NAMESPACE", "SYSTEM"})
    void whatLiesBeyondTheNearestIsTakenTogetherAndNothingIsLost(GraphQuestion.Grain grain) {
        int together = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            SeededGraph seeded = new SeededGraph(random);
            int depth = 1 + random.nextInt(3);
            int limit = 1 + random.nextInt(6);
            int[] starts = seeded.starts(random);
            Set<Grade> grades = EnumSet.allOf(Grade.class);
            List<SeededGraph.Edge> seen = seeded.seen(5, grades);
            Map<Integer, Integer> around = seeded.around(seen, starts, depth, Direction.DOWNSTREAM);
            GraphQuestion question =
                    SeededGraph.question(Direction.DOWNSTREAM, depth, GraphQuestion.Grain.DATASET, grades, limit, 5);

            Folding.Beyond both = Folding.beyond(seeded.graph, question, grain, 100, starts);

            Set<Integer> nearest = both.nearest();
            assertThat(nearest)
                    .as("seed %d", seed)
                    .isEqualTo(Selection.of(seeded.graph, question, starts).nodes())
                    .hasSize(Math.min(limit, around.size()));
            IntFunction<String> name =
                    node -> nearest.contains(node) ? seeded.graph.id(node) : key(seeded, grain, node);
            Map<String, Integer> members = new TreeMap<>();
            around.keySet().forEach(node -> members.merge(name.apply(node), 1, Integer::sum));
            Map<String, Integer> given = new TreeMap<>();
            both.folded().nodes().forEach(node -> given.put(node.id(), node.members()));
            assertThat(given).as("seed %d", seed).isEqualTo(members);
            Map<String, Integer> counts = new TreeMap<>();
            for (SeededGraph.Edge edge : seen) {
                String from = name.apply(edge.from());
                String to = name.apply(edge.to());
                if (around.containsKey(edge.from()) && around.containsKey(edge.to()) && !from.equals(to)) {
                    counts.merge(from + " > " + to, 1, Integer::sum);
                }
            }
            assertThat(counts(both.folded())).as("seed %d", seed).isEqualTo(counts);
            together += around.size() - nearest.size();
        }
        assertThat(together).isGreaterThan(SEEDS);
    }

    @Test
    void aSystemIsTheSchemeAndTheAuthorityOfANamespace() {
        Map<String, String> systems = Map.of(
                "postgres://host:5432", "postgres://host:5432",
                "azurecosmos://host/dbs/shop", "azurecosmos://host",
                "duckdb:///srv/shop.duckdb", "duckdb:///srv/shop.duckdb",
                "abfss://box@account.dfs.core.windows.net/a?b", "abfss://box@account.dfs.core.windows.net",
                "bigquery", "bigquery",
                "arn:aws:glue:eu-1:42", "arn:aws:glue:eu-1:42",
                "etl/nightly", "etl/nightly",
                "inmemory://", "inmemory://");
        systems.forEach(
                (namespace, system) -> assertThat(FoldKeys.system(namespace)).isEqualTo(system));
    }

    private static Map<String, Integer> counts(FoldedGraph folded) {
        Map<String, Integer> counts = new TreeMap<>();
        folded.edges()
                .forEach(edge -> counts.put(
                        folded.nodes().get(edge.from()).id() + " > "
                                + folded.nodes().get(edge.to()).id(),
                        edge.weight()));
        return counts;
    }

    private static List<String> plainNodes(
            SeededGraph seeded, GraphQuestion.Grain grain, Map<Integer, Integer> around) {
        Map<String, Integer> nearest = new HashMap<>();
        around.forEach((node, distance) -> {
            if (grain != GraphQuestion.Grain.JOB || isJob(seeded, node)) {
                nearest.merge(key(seeded, grain, node), distance, Math::min);
            }
        });
        return nearest.keySet().stream()
                .sorted(Comparator.<String>comparingInt(nearest::get).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Map<String, Integer> plainEdges(
            SeededGraph seeded, GraphQuestion.Grain grain, List<SeededGraph.Edge> seen, Set<Integer> around) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int node : around) {
            if (grain == GraphQuestion.Grain.JOB && !isJob(seeded, node)) {
                continue;
            }
            Set<Integer> from = grain == GraphQuestion.Grain.JOB ? written(seeded, seen, around, node) : Set.of(node);
            for (SeededGraph.Edge edge : seen) {
                boolean isCounted = grain != GraphQuestion.Grain.JOB || isJob(seeded, edge.to());
                String key = key(seeded, grain, node);
                String to = key(seeded, grain, edge.to());
                if (from.contains(edge.from()) && around.contains(edge.to()) && isCounted && !key.equals(to)) {
                    counts.merge(key + " > " + to, 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    /** The job, and the datasets to which it leads without another job. */
    private static Set<Integer> written(SeededGraph seeded, List<SeededGraph.Edge> seen, Set<Integer> around, int job) {
        Set<Integer> written = new HashSet<>(Set.of(job));
        for (int round = 0; round < seen.size(); round++) {
            for (SeededGraph.Edge edge : seen) {
                if (written.contains(edge.from()) && around.contains(edge.to()) && !isJob(seeded, edge.to())) {
                    written.add(edge.to());
                }
            }
        }
        return written;
    }

    private static boolean isJob(SeededGraph seeded, int node) {
        return seeded.graph.kind(node) == NodeKind.JOB;
    }

    private static String key(SeededGraph seeded, GraphQuestion.Grain grain, int node) {
        String namespace = seeded.graph.namespace(node);
        return switch (grain) {
            case NAMESPACE -> "namespace:" + namespace;
            case SYSTEM -> "system:" + namespace.replaceFirst("/n[0-9]$", "");
            case JOB, DATASET, FIELD -> seeded.graph.id(node);
        };
    }
}
