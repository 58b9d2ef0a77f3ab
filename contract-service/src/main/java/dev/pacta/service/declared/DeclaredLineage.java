/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.declared;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Server;
import dev.pacta.contract.naming.DatasetNaming;
import dev.pacta.lineage.declared.Declaration;
import dev.pacta.lineage.declared.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The edges that a contract declares, on each of its servers.
 *
 * @param unknown the sources that were found on no server, as the contract names them
 */
record DeclaredLineage(List<Declaration.Edge> edges, List<String> unknown) {
    DeclaredLineage {
        edges = List.copyOf(edges);
        unknown = List.copyOf(unknown);
    }

    static DeclaredLineage of(Contract contract, SourceLookup lookup) {
        Set<Declaration.Edge> edges = new LinkedHashSet<>();
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
                    edges.add(new Declaration.Edge(from.get(), to.get(), source.description()));
                }
            }
            if (!found.contains(source.text())) {
                unknown.add(source.text());
            }
        }
        edges.removeIf(edge -> edge.from().equals(edge.to()));
        return new DeclaredLineage(List.copyOf(edges), List.copyOf(unknown));
    }
}
