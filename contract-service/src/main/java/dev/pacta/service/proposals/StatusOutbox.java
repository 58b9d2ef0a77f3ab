/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.service.waivers.WaiversChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers, in the transaction of each change, which commits have a status that their host does not show yet. */
@ApplicationScoped
class StatusOutbox {
    private static final int MOST_ATTEMPTS = 24;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 9;
    private static final String REMEMBER = """
            insert into commit_status_due (repository, commit_sha, generation, attempts, next_at) values (:repository, :commit, 1, 0, :now)
            on conflict (repository, commit_sha) do update
            set generation = commit_status_due.generation + 1, attempts = 0, next_at = excluded.next_at, trouble = null""";
    private static final String DUE = """
            select repository, commit_sha, generation, attempts from commit_status_due
            where next_at <= :now and attempts < :most order by next_at limit 50""";

    private final EntityManager database;
    private final ProposalRepository proposals;
    private final Instance<StatusHost> hosts;
    private final Clock clock;

    StatusOutbox(EntityManager database, ProposalRepository proposals, @Any Instance<StatusHost> hosts, Clock clock) {
        this.database = database;
        this.proposals = proposals;
        this.hosts = hosts;
        this.clock = clock;
    }

    /** A commit whose host has to be told something. */
    record Due(String repository, String commit, long generation, int attempts) {}

    Optional<StatusHost> host(String repository) {
        return hosts.stream().filter(host -> host.hosts(repository)).findFirst();
    }

    void changed(@Observes ProposalChanges.ProposalChanged event) {
        remember(event.proposal());
    }

    void changed(@Observes WaiversChanged event) {
        proposals.livingOf(event.contract()).forEach(this::remember);
    }

    private void remember(ProposalEntity proposal) {
        String repository = proposal.repository;
        String commit = proposal.commit;
        if (repository != null && commit != null && host(repository).isPresent()) {
            database.createNativeQuery(REMEMBER)
                    .setParameter("repository", repository)
                    .setParameter("commit", commit)
                    .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        }
    }

    /** Those whose time has come. */
    @Transactional
    List<Due> due() {
        return ((List<?>) database.createNativeQuery(DUE, Object[].class)
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .setParameter("most", MOST_ATTEMPTS)
                        .getResultList())
                .stream()
                        .map(Object[].class::cast)
                        .map(row -> new Due(
                                (String) row[0],
                                (String) row[1],
                                ((Number) row[2]).longValue(),
                                ((Number) row[3]).intValue()))
                        .toList();
    }

    /** The host has taken the status; a change since then keeps the commit due. */
    @Transactional
    void taken(Due due) {
        database.createNativeQuery(
                        "delete from commit_status_due where repository = :repository and commit_sha = :commit and generation = :generation")
                .setParameter("repository", due.repository())
                .setParameter("commit", due.commit())
                .setParameter("generation", due.generation())
                .executeUpdate();
    }

    /** The next attempt waits twice as long as this one did, at most three quarters of an hour. */
    @Transactional
    void notTaken(Due due, String trouble) {
        Instant next = clock.instant().plus(FIRST_WAIT.multipliedBy(1L << Math.min(due.attempts(), MOST_DOUBLINGS)));
        database.createNativeQuery("""
                        update commit_status_due set attempts = attempts + 1, next_at = :next, trouble = :trouble
                        where repository = :repository and commit_sha = :commit and generation = :generation""")
                .setParameter("next", next.atOffset(ZoneOffset.UTC))
                .setParameter("trouble", trouble)
                .setParameter("repository", due.repository())
                .setParameter("commit", due.commit())
                .setParameter("generation", due.generation())
                .executeUpdate();
    }

    /** Why the host does not show the status of this proposal's commit yet; null when it does, or when nothing was tried. */
    @Nullable
    String trouble(ProposalEntity proposal) {
        if (proposal.repository == null || proposal.commit == null) {
            return null;
        }
        List<?> found = database.createNativeQuery(
                        "select trouble from commit_status_due where repository = :repository and commit_sha = :commit",
                        String.class)
                .setParameter("repository", proposal.repository)
                .setParameter("commit", proposal.commit)
                .getResultList();
        return found.isEmpty() ? null : (String) found.getFirst();
    }

    @Transactional
    long waiting() {
        return (Long) database.createNativeQuery("select count(*) from commit_status_due", Long.class)
                .getSingleResult();
    }
}
