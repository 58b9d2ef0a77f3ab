/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import dev.pacta.contract.Contract;
import dev.pacta.service.registry.PublishedContracts;
import dev.pacta.service.registry.VersionKey;
import dev.pacta.service.registry.VersionsPublished;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps the schemas of contract versions as they are published, in the same transaction. */
@ApplicationScoped
class SchemaIntake {
    private static final int AT_ONCE = 500;

    private final SchemaStore store;
    private final PublishedContracts contracts;
    private volatile boolean backlogIsEmpty;

    SchemaIntake(SchemaStore store, PublishedContracts contracts) {
        this.store = store;
        this.contracts = contracts;
    }

    /** Contracts without a server of type kafka cost nothing here. */
    void published(@Observes VersionsPublished event) {
        boolean locked = false;
        for (VersionsPublished.Version version : event.versions()) {
            List<KafkaSubjects.SubjectSchema> schemas = KafkaSubjects.of(version.contract());
            if (!schemas.isEmpty() && !locked) {
                store.lock();
                locked = true;
            }
            add(schemas, VersionKey.of(version.contract()));
        }
    }

    /** A part of what was published before schemas were kept with each publication. */
    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void workOffBacklog() {
        if (backlogIsEmpty) {
            return;
        }
        store.lock();
        List<VersionKey> earlier = store.takeFromBacklog(AT_ONCE);
        earlier.forEach(key -> contracts
                .version(key.contract(), key.version())
                .map((Contract contract) -> KafkaSubjects.of(contract))
                .ifPresent(schemas -> add(schemas, key)));
        backlogIsEmpty = earlier.isEmpty();
    }

    private void add(List<KafkaSubjects.SubjectSchema> schemas, VersionKey key) {
        schemas.forEach(schema -> store.add(schema, key.contract(), key.version()));
    }
}
