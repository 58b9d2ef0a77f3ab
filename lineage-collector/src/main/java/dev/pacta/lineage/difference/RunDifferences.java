/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.difference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.difference.RunDifference.FacetDifference;
import dev.pacta.lineage.difference.RunDifference.UseDifference;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.lineage.store.FacetQueries;
import dev.pacta.lineage.store.FacetQueries.UseOf;
import dev.pacta.lineage.store.RunQueries;
import dev.pacta.lineage.store.RunUse;
import dev.pacta.lineage.store.RunUseQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares two runs by what their events told: what they read and wrote, which versions, which facets. Safe for many threads. */
@ApplicationScoped
public class RunDifferences {
    private static final String LEFT = "left";
    private static final String RIGHT = "right";

    private final RunQueries runs;
    private final RunUseQueries uses;
    private final FacetQueries facets;

    RunDifferences(RunQueries runs, RunUseQueries uses, FacetQueries facets) {
        this.runs = runs;
        this.uses = uses;
        this.facets = facets;
    }

    /**
     * Compares two runs.
     *
     * @param limit how many readings and writings are given at most
     * @throws ProblemException when no event has named one of them
     */
    public RunDifference of(String left, String right, int limit) {
        RunDifference.Side one = side(LEFT, left);
        RunDifference.Side other = side(RIGHT, right);
        Map<String, Map<String, JsonNode>> ofRuns = facets.ofRuns(List.of(left, right));
        Bounded<UseDifference> reads = new Bounded<>(limit);
        long same = compare(uses.readBy(List.of(left, right)), false, left, right, reads);
        Bounded<UseDifference> writes = new Bounded<>(limit - reads.kept().size());
        same += compare(uses.writtenBy(List.of(left, right)), true, left, right, writes);
        return new RunDifference(
                one,
                other,
                different(ofRuns.getOrDefault(left, Map.of()), ofRuns.getOrDefault(right, Map.of())),
                reads.kept(),
                writes.kept(),
                same,
                reads.leftOut() + writes.leftOut());
    }

    private RunDifference.Side side(String parameter, String id) {
        List<RunQueries.RunRow> found = runs.byId(List.of(id));
        if (found.isEmpty()) {
            throw new ProblemException(
                    CommonProblem.NOT_FOUND, "No event has named the run '%s' (%s).".formatted(id, parameter));
        }
        RunQueries.RunRow run = found.get(0);
        return new RunDifference.Side(
                id, run.job(), run.state(), run.startedAt(), run.endedAt(), run.nominalStart(), run.nominalEnd());
    }

    /** The readings or writings of one dataset. */
    private static final class Both {
        private @Nullable RunUse left;
        private @Nullable RunUse right;
    }

    /** How many are the same. */
    private long compare(
            List<RunUse> all, boolean writing, String left, String right, Bounded<UseDifference> differences) {
        Map<DatasetKey, Both> byDataset = new LinkedHashMap<>();
        List<UseOf> keys = new ArrayList<>();
        for (RunUse use : all) {
            boolean isLeft = use.run().id().equals(left);
            Both both = byDataset.computeIfAbsent(use.dataset(), any -> new Both());
            if (isLeft) {
                both.left = use;
            } else {
                both.right = use;
            }
            keys.add(new UseOf(isLeft ? left : right, use.dataset(), writing));
        }
        Map<UseOf, Map<String, JsonNode>> told = facets.ofUses(keys);
        long same = 0;
        for (Map.Entry<DatasetKey, Both> entry : byDataset.entrySet()) {
            DatasetKey dataset = entry.getKey();
            UseDifference difference = difference(
                    dataset,
                    entry.getValue(),
                    told.getOrDefault(new UseOf(left, dataset, writing), Map.of()),
                    told.getOrDefault(new UseOf(right, dataset, writing), Map.of()));
            if (difference == null) {
                same++;
            } else {
                differences.add(() -> difference);
            }
        }
        return same;
    }

    private static @Nullable UseDifference difference(
            DatasetKey dataset, Both both, Map<String, JsonNode> left, Map<String, JsonNode> right) {
        RunUse one = both.left;
        RunUse other = both.right;
        if (one == null || other == null) {
            return new UseDifference(dataset, one == null ? RIGHT : LEFT, null, null, List.of());
        }
        boolean versions = !Objects.equals(one.version(), other.version());
        List<FacetDifference> different = different(left, right);
        return versions || !different.isEmpty()
                ? new UseDifference(
                        dataset, null, versions ? one.version() : null, versions ? other.version() : null, different)
                : null;
    }

    private static List<FacetDifference> different(Map<String, JsonNode> left, Map<String, JsonNode> right) {
        Set<String> names = new TreeSet<>(left.keySet());
        names.addAll(right.keySet());
        List<FacetDifference> different = new ArrayList<>();
        for (String name : names) {
            JsonNode one = left.get(name);
            JsonNode other = right.get(name);
            if (one == null || other == null) {
                different.add(new FacetDifference(name, one == null ? RIGHT : LEFT, null));
            } else {
                List<String> keys = keys(one, other);
                if (!keys.isEmpty()) {
                    different.add(new FacetDifference(name, null, keys));
                }
            }
        }
        return different;
    }

    /** Of the keys of two facets those that differ; what begins with an underline is of the event and not of the run. */
    private static List<String> keys(JsonNode left, JsonNode right) {
        Set<String> names = new TreeSet<>();
        left.fieldNames().forEachRemaining(names::add);
        right.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> name.startsWith("_") || Objects.equals(left.get(name), right.get(name)));
        return List.copyOf(names);
    }
}
