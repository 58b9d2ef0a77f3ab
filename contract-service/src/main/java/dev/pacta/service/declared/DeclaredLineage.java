/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.declared;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Server;
import dev.pacta.contract.naming.DatasetNaming;
import dev.pacta.lineage.Declarer;
import dev.pacta.lineage.declared.Declaration;
import dev.pacta.lineage.declared.Place;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The edges that a contract declares, on each of its servers.
 *
 * @param pointers where the contract declares each edge, JSON pointers
 * @param unknown the sources that were found on no server, as the contract names them
 */
record DeclaredLineage(List<Declaration.Edge> edges, Map<Declaration.Edge, String> pointers, List<String> unknown) {
    private static final String PRODUCER = "https://github.com/pacta-dev/pacta/contracts/";

    /** Of a contract that is not. */
    static final DeclaredLineage NONE = new DeclaredLineage(List.of(), Map.of(), List.of());

    DeclaredLineage {
        edges = List.copyOf(edges);
        pointers = Map.copyOf(pointers);
        unknown = List.copyOf(unknown);
    }

    static DeclaredLineage of(Contract contract, SourceLookup lookup) {
        Map<Declaration.Edge, String> edges = new LinkedHashMap<>();
        Set<String> unknown = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        for (ContractSources.Source source : ContractSources.of(contract)) {
            for (Server server : contract.servers()) {
                Optional<Place> from = lookup.find(server, source.text());
                Optional<Place> to = DatasetNaming.identify(
                                server, source.object().datasetName())
                        .map(dataset -> new Place(dataset.namespace(), dataset.name(), source.column()));
                if (from.isPresent() && to.isPresent()) {
                    found.add(source.text());
                    edges.putIfAbsent(
                            new Declaration.Edge(from.get(), to.get(), source.description()), source.pointer());
                }
            }
            if (!found.contains(source.text())) {
                unknown.add(source.text());
            }
        }
        edges.keySet().removeIf(edge -> edge.from().equals(edge.to()));
        return new DeclaredLineage(List.copyOf(edges.keySet()), edges, List.copyOf(unknown));
    }

    /** What the contract tells the lineage. */
    Declaration declaration(Contract contract, Instant at) {
        String id = contract.id().value();
        String producer = PRODUCER + id + "/" + contract.version().value();
        return new Declaration(Declarer.CONTRACT, id, at, producer, edges, Map.of());
    }
}
