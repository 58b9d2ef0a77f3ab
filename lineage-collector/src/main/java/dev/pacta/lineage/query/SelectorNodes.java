/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.graph.Direction;
import dev.pacta.graph.EdgeFilter;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.graph.Traversal;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.store.FacetQueries;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The nodes of a snapshot that a selector chooses. Not thread-safe; of one question. */
final class SelectorNodes {
    /** Nodes that are looked at around one term. */
    private static final int MOST = 1_000_000;

    private final LineageGraph graph;
    private final GraphQuestion question;
    private final FacetQueries facets;
    private final UnlinkedFields unlinked;

    SelectorNodes(LineageGraph graph, GraphQuestion question, FacetQueries facets) {
        this.graph = graph;
        this.unlinked = new UnlinkedFields(graph);
        this.question = question;
        this.facets = facets;
    }

    /** The nodes, those that are named before those around them. */
    Selection of(Selector selector) {
        Set<Integer> chosen = chosen(selector);
        chosen.removeIf(unlinked::has);
        Set<Integer> kept = new LinkedHashSet<>();
        chosen.stream().limit(question.limit()).forEach(kept::add);
        return new Selection(kept, chosen.size() - kept.size());
    }

    /** All that is chosen, with the fields that are no nodes; {@link #unlinked()} knows which those are. */
    Set<Integer> chosen(Selector selector) {
        Set<Integer> chosen = new LinkedHashSet<>();
        for (List<Selector.Term> group : selector.groups()) {
            Set<Integer> common = around(group.getFirst());
            for (Selector.Term term : group.subList(1, group.size())) {
                common = common(common, around(term));
            }
            chosen.addAll(common);
        }
        return chosen;
    }

    UnlinkedFields unlinked() {
        return unlinked;
    }

    /** What both have; a field is also where its dataset is. */
    private Set<Integer> common(Set<Integer> some, Set<Integer> others) {
        Set<Integer> common = new LinkedHashSet<>(some);
        common.removeIf(node -> !others.contains(node) && !others.contains(unlinked.entity(node)));
        others.stream().filter(node -> some.contains(unlinked.entity(node))).forEach(common::add);
        return common;
    }

    private Set<Integer> around(Selector.Term term) {
        Set<Integer> named = named(term);
        Set<Integer> around = new LinkedHashSet<>(named);
        walk(named, Direction.UPSTREAM, term.upstream(), around);
        walk(named, Direction.DOWNSTREAM, term.downstream(), around);
        return around;
    }

    /** Fields go to fields; datasets and jobs, a hop at a time as in any answer, to one another. */
    private void walk(Set<Integer> named, Direction direction, int hops, Set<Integer> into) {
        if (hops == 0) {
            return;
        }
        add(
                new Traversal(direction, hops, MOST, question.columns()).fromFields(graph, of(named, NodeKind.FIELD)),
                into);
        EdgeFilter data = EdgeFilter.amongDatasetsAndJobs().and(question.seen());
        add(
                new Traversal(direction, 2 * hops, MOST, data)
                        .throughJobs(graph, question.ofItsTime(), of(named, NodeKind.DATASET)),
                into);
        add(
                new Traversal(direction, 2 * hops - 1, MOST, data)
                        .throughJobs(graph, question.ofItsTime(), of(named, NodeKind.JOB)),
                into);
    }

    private int[] of(Set<Integer> nodes, NodeKind kind) {
        return nodes.stream()
                .mapToInt(node -> node)
                .filter(node -> !unlinked.has(node) && graph.kind(node) == kind)
                .toArray();
    }

    private static void add(Traversal.Reached reached, Set<Integer> into) {
        for (int node : reached.nodes()) {
            into.add(node);
        }
    }

    private Set<Integer> named(Selector.Term term) {
        return switch (term.method()) {
            case NAME -> {
                Set<Integer> found = entities(node -> graph.kind(node) != NodeKind.FIELD, term.value());
                found.addAll(fields(term.value()));
                yield found;
            }
            case DATASET -> entities(node -> graph.kind(node) == NodeKind.DATASET, term.value());
            case JOB -> entities(node -> graph.kind(node) == NodeKind.JOB, term.value());
            case FIELD -> fields(term.value());
            case NAMESPACE -> inNamespace(SelectorText.whole(term.value()));
            case TAG -> told("tags", "tags", tag -> SelectorText.isTag(tag, term.value()));
            case OWNER -> told("ownership", "owners", owner -> SelectorText.isWord(owner, "name", term.value()));
        };
    }

    /** Datasets and jobs by their whole name or the end of it, from a sign between its parts on; also {@code namespace:name}. */
    private Set<Integer> entities(Predicate<Integer> kind, String value) {
        Pattern name = Pattern.compile("(?:.*[./:])?" + SelectorText.expression(value), Pattern.DOTALL);
        Set<Integer> found = new LinkedHashSet<>();
        nodes().filter(kind::test).forEach(node -> {
            boolean exact = value.indexOf(':') > 0 && value.equals(graph.namespace(node) + ":" + graph.name(node));
            if (exact || name.matcher(graph.name(node)).matches()) {
                found.add(node);
            }
        });
        return found;
    }

    /** {@code dataset.field}, wherever the one ends and the other begins. */
    private Set<Integer> fields(String value) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int dot = value.indexOf('.'); dot > 0; dot = value.indexOf('.', dot + 1)) {
            Pattern field = SelectorText.whole(value.substring(dot + 1));
            for (int dataset : entities(node -> graph.kind(node) == NodeKind.DATASET, value.substring(0, dot))) {
                IntStream.of(graph.fields(dataset))
                        .filter(node -> field.matcher(graph.fieldName(node)).matches())
                        .forEach(found::add);
            }
        }
        return found;
    }

    private Set<Integer> inNamespace(Pattern namespace) {
        Set<Integer> found = new LinkedHashSet<>();
        nodes().filter(node -> graph.kind(node) != NodeKind.FIELD)
                .filter(node -> namespace.matcher(graph.namespace(node)).matches())
                .forEach(found::add);
        return found;
    }

    private IntStream nodes() {
        return IntStream.range(0, graph.nodeCount());
    }

    /** Whom a facet of a dataset or job says it of; an entry that names a field is about that field. */
    private Set<Integer> told(String facet, String list, Predicate<JsonNode> entry) {
        Set<Integer> found = new LinkedHashSet<>();
        facets.everywhere(facet, question.asOf()).forEach((node, told) -> {
            for (JsonNode one : told.path(list)) {
                if (entry.test(one)) {
                    node(node, one.path("field").asText("")).ifPresent(found::add);
                }
            }
        });
        return found;
    }

    private OptionalInt node(NodeKey key, String field) {
        if (!(key instanceof DatasetKey)) {
            return graph.job(key.namespace(), key.name());
        }
        OptionalInt dataset = graph.dataset(key.namespace(), key.name());
        if (field.isEmpty() || dataset.isEmpty()) {
            return dataset;
        }
        OptionalInt linked = graph.field(key.namespace(), key.name(), field);
        return linked.isPresent() ? linked : OptionalInt.of(unlinked.number(dataset.getAsInt(), field));
    }
}
