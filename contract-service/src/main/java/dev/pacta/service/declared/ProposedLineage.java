/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.declared;

import dev.pacta.contract.Contract;
import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.declared.Declaration;
import dev.pacta.lineage.declared.Place;
import dev.pacta.lineage.declared.SupposedGraph;
import dev.pacta.service.registry.PublishedContracts;
import dev.pacta.service.usage.ContractDatasets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lineage as it would be if contracts were published that are not. Keeps nothing. Safe for many threads. */
@ApplicationScoped
public class ProposedLineage {
    private final SupposedGraph graphs;
    private final PublishedContracts published;

    ProposedLineage(SupposedGraph graphs, PublishedContracts published) {
        this.graphs = graphs;
        this.published = published;
    }

    /**
     * A contract.
     *
     * @param before its newest published version
     */
    public record Change(Contract contract, Optional<Contract> before) {}

    /**
     * An edge that is declared and was not.
     *
     * @param contract the id of the one that declares it
     * @param pointer where, a JSON pointer into the contract
     */
    public record Added(String contract, Place from, Place to, String pointer) {}

    /**
     * What would come of it.
     *
     * @param graph the one that was given, where no declaration changes
     * @param unknown the sources that nobody knows, as the contracts name them
     */
    public record Proposal(LineageGraph graph, List<Added> added, Set<Unknown> unknown) {
        public Proposal {
            added = List.copyOf(added);
            unknown = Set.copyOf(unknown);
        }
    }

    /**
     * A source that neither lineage nor a contract knows, so that nobody can say what flows from there.
     *
     * @param contract the id of the one that names it
     */
    public record Unknown(String contract, String source) {}

    /** The graph with what the contracts would declare, in place of what their published versions declare. */
    public Proposal of(LineageGraph graph, Collection<Change> changes) {
        Set<DatasetKey> described = new HashSet<>();
        for (Change change : changes) {
            described.addAll(ContractDatasets.of(change.contract()));
        }
        List<Declaration> now = new ArrayList<>();
        List<Declaration> then = new ArrayList<>();
        List<Added> added = new ArrayList<>();
        Set<Unknown> unknown = new HashSet<>();
        for (Change change : changes) {
            String id = change.contract().id().value();
            DeclaredLineage was = change.before()
                    .map(before -> lineage(before, graph, Set.of()))
                    .orElse(DeclaredLineage.NONE);
            DeclaredLineage would = lineage(change.contract(), graph, described);
            change.before().ifPresent(before -> now.add(was.declaration(before, Instant.EPOCH)));
            then.add(would.declaration(change.contract(), Instant.EPOCH));
            would.pointers().forEach((edge, pointer) -> {
                if (was.edges().stream().noneMatch(edge::joinsTheSame)) {
                    added.add(new Added(id, edge.from(), edge.to(), pointer));
                }
            });
            would.unknown().forEach(source -> unknown.add(new Unknown(id, source)));
        }
        return new Proposal(graphs.with(graph, now, then), added, unknown);
    }

    private DeclaredLineage lineage(Contract contract, LineageGraph graph, Set<DatasetKey> described) {
        return DeclaredLineage.of(
                contract,
                new SourceLookup(
                        contract, graph, dataset -> described.contains(dataset) || published.isDescribed(dataset)));
    }
}
