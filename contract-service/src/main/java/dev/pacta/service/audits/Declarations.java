/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import dev.pacta.contract.Contract;
import dev.pacta.contract.VersionNumber;
import dev.pacta.service.registry.PublishedContracts;
import dev.pacta.service.registry.VersionsPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the newest version of every contract declares, kept from audit to audit: of a registry with tens of thousands of contracts only
 * those are read again that have changed. Safe for many threads.
 */
@ApplicationScoped
class Declarations {
    private static final int AT_ONCE = 500;

    private final PublishedContracts contracts;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Declarations(PublishedContracts contracts) {
        this.contracts = contracts;
    }

    /** What a version declares. */
    private record Known(VersionNumber version, DeclaredData.Part part) {
        static Known of(Contract contract) {
            return new Known(contract.version(), DeclaredData.Part.of(contract));
        }

        Known orNewer(Known other) {
            return other.version().compareTo(version) >= 0 ? other : this;
        }
    }

    /** What is published here need not be read again. */
    void published(@Observes(during = TransactionPhase.AFTER_SUCCESS) VersionsPublished event) {
        event.versions().forEach(version -> keep(version.contract()));
    }

    /** As the database has them now, other replicas' publications too. */
    DeclaredData current() {
        Map<String, String> newest = contracts.newestVersions();
        List<String> changed = new ArrayList<>();
        newest.forEach((id, version) -> {
            Known one = known.get(id);
            if (one == null || !one.version().value().equals(version)) {
                changed.add(id);
            }
        });
        for (int first = 0; first < changed.size(); first += AT_ONCE) {
            List<String> ids = changed.subList(first, Math.min(first + AT_ONCE, changed.size()));
            contracts.readableNewestOf(ids).forEach(this::keep);
        }
        return DeclaredData.join(newest.keySet().stream()
                .map(known::get)
                .filter(one -> one != null)
                .map(Known::part)
                .toList());
    }

    private void keep(Contract contract) {
        known.merge(contract.id().value(), Known.of(contract), Known::orNewer);
    }
}
