/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import dev.pacta.contract.Contract;
import dev.pacta.lineage.store.DeclaredTag;
import dev.pacta.service.registry.PublishedContracts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the newest published versions declare for rules to choose by. A version is read once, as it never changes. Thread-safe. */
@ApplicationScoped
class ContractTags {
    private static final int AT_ONCE = 500;

    private final PublishedContracts contracts;
    private final Map<String, Known> known = new HashMap<>();

    ContractTags(PublishedContracts contracts) {
        this.contracts = contracts;
    }

    private record Known(String version, List<DeclaredTag> tags) {}

    /** Of all contracts, as the database has them now. */
    List<DeclaredTag> published() {
        return except(Set.of());
    }

    /** Of all but the contracts with these ids. */
    synchronized List<DeclaredTag> except(Set<String> ids) {
        Map<String, String> newest = contracts.newestVersions();
        known.keySet().retainAll(newest.keySet());
        List<String> unread = newest.keySet().stream()
                .filter(id -> !isKnown(id, newest.get(id)))
                .toList();
        for (int first = 0; first < unread.size(); first += AT_ONCE) {
            read(unread.subList(first, Math.min(first + AT_ONCE, unread.size())), newest);
        }
        return newest.keySet().stream()
                .filter(id -> !ids.contains(id))
                .map(known::get)
                .flatMap(one -> one == null ? List.<DeclaredTag>of().stream() : one.tags().stream())
                .toList();
    }

    /** One that cannot be read declares nothing, and is not tried again. */
    private void read(Collection<String> ids, Map<String, String> newest) {
        ids.forEach(id -> known.put(id, new Known(newest.getOrDefault(id, ""), List.of())));
        for (Contract contract : contracts.readableNewestOf(ids)) {
            List<DeclaredTag> tags = List.copyOf(ColumnTags.of(contract).keySet());
            known.put(contract.id().value(), new Known(contract.version().value(), tags));
        }
    }

    private boolean isKnown(String id, @Nullable String version) {
        Known one = known.get(id);
        return one != null && one.version().equals(version);
    }
}
