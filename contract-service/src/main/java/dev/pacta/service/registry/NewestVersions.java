/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.contract.Contract;
import dev.pacta.contract.VersionNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps for each contract the words of its newest version, by which it is found. */
@ApplicationScoped
class NewestVersions {
    private final ContractRepository contracts;

    NewestVersions(ContractRepository contracts) {
        this.contracts = contracts;
    }

    /** Counts the versions and takes over the words of those that are newest now. */
    void take(List<Submission> added, Instant now) {
        Map<String, ContractEntity> entities = new HashMap<>();
        contracts
                .list(
                        "id in ?1",
                        added.stream().map(one -> one.contract().id().value()).toList())
                .forEach(entity -> entities.put(entity.id, entity));
        for (Submission submission : added) {
            Contract contract = submission.contract();
            String id = contract.id().value();
            ContractEntity entity = entities.get(id);
            boolean isNew = entity == null;
            if (entity == null) {
                entity = ContractMapper.newEntity(contract.id(), contract.version());
                entities.put(id, entity);
            }
            if (contract.version().compareTo(new VersionNumber(entity.latestVersion)) >= 0) {
                ContractMapper.describe(contract, entity);
            }
            entity.versions++;
            entity.publishedAt = now;
            if (isNew) {
                contracts.persist(entity);
            }
        }
        // The versions refer to them, and are written past the entity manager.
        contracts.flush();
    }
}
