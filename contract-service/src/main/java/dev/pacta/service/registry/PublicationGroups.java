/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jboss.logging.Logger;

/**
 * Publishes what callers want at the same time in one transaction: the statements and the forced write to the disk are paid once for all
 * of them. Each keeps its own outcome, as if it had come alone. While one group is written, the next one gathers; nobody waits for
 * others to come. Safe for many threads.
 */
@ApplicationScoped
class PublicationGroups {
    private static final Logger LOG = Logger.getLogger(PublicationGroups.class);
    private static final int MOST_DOCUMENTS = 500;

    private final PublishService publishing;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread writer = new Thread(this::write, "pacta-publications");

    PublicationGroups(PublishService publishing) {
        this.publishing = publishing;
    }

    /** A publication with the place where its caller waits. */
    private record Waiting(Publication publication, CompletableFuture<PublishOutcome> outcome) {
        int documents() {
            return publication.submissions().size();
        }
    }

    @PostConstruct
    void start() {
        writer.setDaemon(true);
        writer.start();
    }

    @PreDestroy
    void stop() {
        writer.interrupt();
    }

    /** How many publications wait for their group. */
    int waiting() {
        return queue.size();
    }

    /** Waits until it is committed or refused. */
    PublishOutcome publish(Publication publication) {
        Waiting own = new Waiting(publication, new CompletableFuture<>());
        queue.add(own);
        if (writer.getState() == Thread.State.TERMINATED) {
            refuseAll();
        }
        try {
            return own.outcome().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void write() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                settle(next());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            refuseAll();
        }
    }

    private void refuseAll() {
        queue.forEach(
                waiting -> waiting.outcome().completeExceptionally(new CancellationException("Pacta is stopping")));
    }

    /** All that wait, in their order, up to a number of documents; the first one whatever its size. */
    private List<Waiting> next() throws InterruptedException {
        List<Waiting> group = new ArrayList<>();
        Waiting waiting = queue.take();
        int documents = 0;
        do {
            group.add(waiting);
            documents += waiting.documents();
            waiting = documents < MOST_DOCUMENTS ? queue.poll() : null;
        } while (waiting != null);
        return group;
    }

    private void settle(List<Waiting> group) {
        try {
            List<PublishOutcome> outcomes = publish(group);
            for (int i = 0; i < outcomes.size(); i++) {
                group.get(i).outcome().complete(outcomes.get(i));
            }
        } catch (RuntimeException | Error failure) {
            if (group.size() == 1) {
                group.getFirst().outcome().completeExceptionally(failure);
                return;
            }
            // One of them may be what the database cannot take; the others do not suffer for it.
            LOG.warnf("publications failed together and are tried one by one count=%d", group.size());
            group.forEach(waiting -> settle(List.of(waiting)));
        }
    }

    private List<PublishOutcome> publish(List<Waiting> group) {
        List<Publication> publications =
                group.stream().map(Waiting::publication).toList();
        return QuarkusTransaction.requiringNew().call(() -> publishing.publishAll(publications));
    }
}
