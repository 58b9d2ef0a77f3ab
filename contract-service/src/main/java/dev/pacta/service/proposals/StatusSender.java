/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells code hosts the statuses of commits, again and again until they take them. */
@ApplicationScoped
class StatusSender {
    private static final Logger LOG = Logger.getLogger(StatusSender.class);

    private final StatusOutbox outbox;
    private final ProposalQueries queries;
    private final Optional<String> publicUrl;
    private final AtomicLong waiting = new AtomicLong();

    StatusSender(
            StatusOutbox outbox,
            ProposalQueries queries,
            @ConfigProperty(name = "pacta.public-url") Optional<String> publicUrl,
            MeterRegistry meters) {
        this.outbox = outbox;
        this.queries = queries;
        this.publicUrl = publicUrl;
        meters.gauge("contract_commit_statuses_waiting", waiting);
    }

    /** A second replica may tell the same at the same time; a status that is told twice does no harm. */
    @Scheduled(every = "${pacta.commit-status.every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void send() {
        outbox.due().forEach(this::send);
        waiting.set(outbox.waiting());
    }

    private void send(StatusOutbox.Due due) {
        Optional<StatusHost> host = outbox.host(due.repository());
        Optional<CommitStatusView> status = queries.status(due.repository(), due.commit());
        if (host.isEmpty() || status.isEmpty()) {
            outbox.taken(due);
            return;
        }
        try {
            String address = publicUrl.orElse("").replaceFirst("/+$", "") + "/proposals/" + due.commit();
            host.get().post(due.repository(), due.commit(), status.get(), address);
            outbox.taken(due);
        } catch (StatusHost.StatusNotTaken away) {
            outbox.notTaken(due, String.valueOf(away.getMessage()));
            LOG.warnf("commit status not taken repository=%s commit=%s", due.repository(), due.commit());
        }
    }
}
