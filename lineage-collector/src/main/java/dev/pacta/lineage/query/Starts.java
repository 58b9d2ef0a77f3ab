/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.lineage.store.FacetQueries;
import dev.pacta.lineage.store.RunQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds the nodes at which a question begins. A start is the id of a dataset, field or job, {@code run:} and the id of a run, which
 * stands for its job and what the run read and wrote, or a selector. Safe for many threads.
 */
@ApplicationScoped
public class Starts {
    private static final String RUN = "run:";
    /** What reads as an id is none of the names that end like it: a wrong namespace is told, not passed over. */
    private static final Pattern ID =
            Pattern.compile("datasetField:.*|(?:dataset|job):[^ ,+*\"]*:[^ ,+*\"]*", Pattern.DOTALL);

    private static final int LONGEST_SHOWN = 200;

    private final FacetQueries facets;
    private final RunQueries runs;

    Starts(FacetQueries facets, RunQueries runs) {
        this.facets = facets;
        this.runs = runs;
    }

    /**
     * The nodes, each once, in the order of the starts.
     *
     * @throws ProblemException when no event has named a start, or a part of one; when one can be read neither as an id nor as a selector
     */
    int[] of(LineageGraph graph, GraphQuestion question) {
        Set<Integer> found = new LinkedHashSet<>();
        for (String start : question.starts()) {
            OptionalInt node = graph.node(start);
            if (node.isPresent()) {
                found.add(node.getAsInt());
            } else if (start.startsWith(RUN)) {
                addRun(graph, start, found);
            } else if (ID.matcher(start).matches()) {
                throw unknown(start, "");
            } else {
                addSelected(graph, question, start, found);
            }
        }
        return found.stream().mapToInt(node -> node).toArray();
    }

    private void addRun(LineageGraph graph, String start, Set<Integer> into) {
        List<RunQueries.RunRow> rows = runs.byId(List.of(start.substring(RUN.length())));
        if (rows.isEmpty()) {
            throw unknown(start, "");
        }
        RunQueries.RunRow run = rows.getFirst();
        graph.job(run.job().namespace(), run.job().name()).ifPresent(into::add);
        Set<Integer> used = new TreeSet<>();
        for (RunQueries.UseRow use : runs.uses(run.uses())) {
            DatasetKey dataset = use.dataset();
            graph.dataset(dataset.namespace(), dataset.name()).ifPresent(used::add);
        }
        into.addAll(used);
    }

    /** Each part between spaces must choose something: a name that is mistyped is not passed over. */
    private void addSelected(LineageGraph graph, GraphQuestion question, String start, Set<Integer> into) {
        SelectorNodes nodes = new SelectorNodes(graph, question, facets);
        List<List<Selector.Term>> groups = selector(start).groups();
        for (int at = 0; at < groups.size(); at++) {
            Set<Integer> chosen = nodes.chosen(new Selector(List.of(groups.get(at))));
            if (chosen.isEmpty()) {
                throw unknown(start, groups.size() == 1 ? "" : "part %d of ".formatted(at + 1));
            }
            chosen.forEach(node -> addLinked(nodes.unlinked(), node, question, into));
        }
    }

    /** A field that no edge names is where its dataset is, and nowhere among fields. */
    private static void addLinked(UnlinkedFields unlinked, int node, GraphQuestion question, Set<Integer> into) {
        if (!unlinked.has(node)) {
            into.add(node);
        } else if (!question.isAmongFields()) {
            into.add(unlinked.entity(node));
        }
    }

    private static Selector selector(String start) {
        try {
            return SelectorParser.parse(start);
        } catch (ProblemException unreadable) {
            throw new ProblemException(
                    CommonProblem.BAD_REQUEST,
                    "start=%s is no id of a node that an event has named, and no selector. %s"
                            .formatted(shown(start), unreadable.problem().detail()));
        }
    }

    private static ProblemException unknown(String start, String part) {
        return new ProblemException(
                CommonProblem.NOT_FOUND,
                "No event has named %sstart=%s. Expected an id such as dataset:namespace:name, job:namespace:name or run:id, or a"
                                .formatted(part, shown(start))
                        + " selector such as tag:pii or namespace:shop; /api/v1/search finds names.");
    }

    private static String shown(String start) {
        return start.length() <= LONGEST_SHOWN ? start : start.substring(0, LONGEST_SHOWN) + "…";
    }
}
