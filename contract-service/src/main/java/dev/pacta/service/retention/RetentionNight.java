/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.retention;

import dev.pacta.lineage.retention.Retention;
import dev.pacta.lineage.retention.RetentionOutcome;
import dev.pacta.lineage.store.StoreException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Drops what nobody keeps, each night in one of the processes; also when it is asked for. Safe for many threads. */
@ApplicationScoped
class RetentionNight {
    private static final Logger LOG = Logger.getLogger(RetentionNight.class);
    private static final String NIGHTLY = "pacta-retention";

    private final Retention retention;
    private final RetentionService service;

    RetentionNight(Retention retention, RetentionService service) {
        this.retention = retention;
        this.service = service;
    }

    @Scheduled(cron = "${pacta.retention.cron:0 17 3 * * ?}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            run(NIGHTLY);
        } catch (StoreException away) {
            LOG.warnf("retention waits for the next night state=%s", away.state());
        }
    }

    /** Empty when another process is at it. What was dropped before a failure is told all the same. */
    Optional<RetentionOutcome> run(String by) {
        try {
            return retention.drop(service.now());
        } finally {
            service.tellDropped(by);
        }
    }
}
