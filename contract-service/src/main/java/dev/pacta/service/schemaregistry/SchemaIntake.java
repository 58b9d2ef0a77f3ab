/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import dev.pacta.contract.Contract;
import dev.pacta.service.registry.PublishedContracts;
import dev.pacta.service.registry.StoredVersion;
import dev.pacta.service.registry.UnreadableVersions;
import dev.pacta.service.registry.VersionKey;
import dev.pacta.service.registry.VersionsPublished;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Keeps the schemas of contract versions as they are published, in the same transaction. */
@ApplicationScoped
class SchemaIntake {
    private static final Logger LOG = Logger.getLogger(SchemaIntake.class);
    private static final int AT_ONCE = 500;

    private final SchemaStore store;
    private final PublishedContracts contracts;
    private final UnreadableVersions unreadable;
    private volatile boolean backlogIsEmpty;

    SchemaIntake(SchemaStore store, PublishedContracts contracts, UnreadableVersions unreadable) {
        this.store = store;
        this.contracts = contracts;
        this.unreadable = unreadable;
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
        earlier.forEach(key -> contracts.stored(key).ifPresent(stored -> addOrSetAside(key, stored)));
        backlogIsEmpty = earlier.isEmpty();
    }

    private void addOrSetAside(VersionKey key, StoredVersion stored) {
        switch (stored) {
            case StoredVersion.Readable(Contract contract) ->
                schemas(contract)
                        .ifPresentOrElse(
                                schemas -> add(schemas, key),
                                () -> unreadable.setAside(key, "its schemas cannot be written"));
            case StoredVersion.Unreadable(String reason) -> unreadable.setAside(key, reason);
        }
    }

    /** Empty when they cannot be written: one contract must not end the work on all others. */
    private static Optional<List<KafkaSubjects.SubjectSchema>> schemas(Contract contract) {
        try {
            return Optional.of(KafkaSubjects.of(contract));
        } catch (RuntimeException surprise) {
            LOG.errorf(surprise, "schemas not written id=%s", contract.id().value());
            return Optional.empty();
        }
    }

    private void add(List<KafkaSubjects.SubjectSchema> schemas, VersionKey key) {
        schemas.forEach(schema -> store.add(schema, key.contract(), key.version()));
    }
}
