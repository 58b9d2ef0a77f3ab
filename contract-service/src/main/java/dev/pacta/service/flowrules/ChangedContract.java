/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import dev.pacta.contract.Contract;
import dev.pacta.contract.odcs.ContractDocument;
import dev.pacta.contract.yaml.Position;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.store.DeclaredTag;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A contract that a pull request changes, with what it declares for rules to choose by.
 *
 * @param published its newest version that is
 * @param now each with its JSON pointer
 * @param differing what is declared now and was not in the published version, or the other way round
 */
record ChangedContract(
        String path,
        Contract contract,
        Optional<Contract> published,
        Map<DeclaredTag, String> now,
        Set<DeclaredTag> differing,
        ContractDocument document) {
    ChangedContract {
        now = Map.copyOf(now);
        differing = Set.copyOf(differing);
    }

    /** Compares with what is published. */
    static ChangedContract of(String path, Contract contract, ContractDocument document, Optional<Contract> published) {
        Map<DeclaredTag, String> now = ColumnTags.of(contract);
        Set<DeclaredTag> was =
                published.map(version -> ColumnTags.of(version).keySet()).orElse(Set.of());
        Set<DeclaredTag> differing = new HashSet<>(now.keySet());
        differing.removeAll(was);
        was.stream().filter(tag -> !now.containsKey(tag)).forEach(differing::add);
        return new ChangedContract(path, contract, published, now, differing, document);
    }

    String id() {
        return contract.id().value();
    }

    Collection<DeclaredTag> tags() {
        return now.keySet();
    }

    /**
     * Where it declares otherwise what it says of a node, or of the dataset of that node.
     *
     * @param shown gives the name that the graph has for a dataset
     */
    Optional<Place> of(NodeKey node, UnaryOperator<DatasetKey> shown) {
        DatasetKey dataset = new DatasetKey(node.namespace(), node.name());
        return differing.stream()
                .filter(tag -> tag.field().isEmpty() || tag.field().equals(node.field()))
                .filter(tag -> shown.apply(tag.dataset()).equals(dataset))
                .map(tag -> place(now.getOrDefault(tag, "")))
                .max((one, other) -> Integer.compare(one.line(), other.line()));
    }

    /** Where something stands in it. */
    Place place(String pointer) {
        return Place.of(document.position(pointer).orElse(Position.START), pointer);
    }
}
