/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.checks;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.service.registry.PublishedContracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the newest published versions say that they are made of. A version is read once, as it never changes. Thread-safe. */
@ApplicationScoped
class DeclaredSources {
    private final PublishedContracts published;
    private final Map<String, Known> byContract = new HashMap<>();

    DeclaredSources(PublishedContracts published) {
        this.published = published;
    }

    private record Known(String version, List<SourceView> sources) {}

    /** Those that are made of one of the names, in the order of the contracts' ids. */
    @Transactional
    public synchronized List<SourceView> naming(Set<String> names) {
        Map<String, String> newest = published.newestVersions();
        byContract.keySet().retainAll(newest.keySet());
        List<String> unread = newest.keySet().stream()
                .filter(id -> !isKnown(id, newest.get(id)))
                .toList();
        if (!unread.isEmpty()) {
            List<Contract> read = published.readableNewestOf(unread);
            // One that cannot be read says nothing, and is not tried again.
            unread.forEach(id -> byContract.put(id, new Known(newest.getOrDefault(id, ""), List.of())));
            read.forEach(contract -> byContract.put(
                    contract.id().value(), new Known(contract.version().value(), of(contract))));
        }
        return newest.keySet().stream()
                .map(byContract::get)
                .flatMap(known -> known == null ? List.<SourceView>of().stream() : known.sources().stream())
                .filter(source -> names.contains(source.source()))
                .toList();
    }

    private boolean isKnown(String id, @Nullable String version) {
        Known known = byContract.get(id);
        return known != null && known.version().equals(version);
    }

    private static List<SourceView> of(Contract contract) {
        List<SourceView> sources = new ArrayList<>();
        for (SchemaObject object : contract.schema()) {
            add(contract, object.name(), object.properties(), sources);
        }
        return List.copyOf(sources);
    }

    private static void add(Contract contract, String path, List<Property> properties, List<SourceView> sources) {
        for (Property property : properties) {
            String own = path + "." + property.name();
            add(contract, own, property, sources);
        }
    }

    private static void add(Contract contract, String path, Property property, List<SourceView> sources) {
        property.transformSourceObjects()
                .forEach(source -> sources.add(new SourceView(
                        source, contract.id().value(), contract.owner().orElse(null), path)));
        add(contract, path, property.properties(), sources);
        if (property.items() != null) {
            add(contract, path, property.items(), sources);
        }
    }
}
