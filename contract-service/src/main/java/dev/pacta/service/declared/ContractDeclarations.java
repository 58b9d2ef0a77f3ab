/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.declared;

import dev.pacta.contract.Contract;
import dev.pacta.lineage.Declarer;
import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.event.EventJson;
import dev.pacta.lineage.store.DeclarerQueries;
import dev.pacta.lineage.store.StoreException;
import dev.pacta.service.registry.PublishedContracts;
import dev.pacta.service.registry.VersionsPublished;
import dev.pacta.service.shared.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Tells the lineage what published contracts say that they are made of, as static events. That a contract is to be told is kept in the transaction of its
 * publication, and worked off beside it: what is published is told, whatever stops in between, and a publication does not wait for the lineage. Telling
 * twice changes nothing. Safe for many threads.
 */
@ApplicationScoped
class ContractDeclarations {
    private static final Logger LOG = Logger.getLogger(ContractDeclarations.class);
    private static final int AT_ONCE = 100;

    private final DeclarationRows rows;
    private final PublishedContracts contracts;
    private final EventIntake intake;
    private final DeclarerQueries declarers;
    private final GraphKeeper graph;

    ContractDeclarations(
            DeclarationRows rows,
            PublishedContracts contracts,
            EventIntake intake,
            DeclarerQueries declarers,
            GraphKeeper graph) {
        this.rows = rows;
        this.contracts = contracts;
        this.intake = intake;
        this.declarers = declarers;
        this.graph = graph;
    }

    void published(@Observes VersionsPublished event) {
        List<String> declaring = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (VersionsPublished.Version version : event.versions()) {
            Contract contract = version.contract();
            (ContractSources.of(contract).isEmpty() ? others : declaring)
                    .add(contract.id().value());
        }
        rows.published(
                declaring.stream().distinct().toList(),
                others.stream().distinct().toList());
    }

    @Scheduled(every = "1s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellWhatIsDue() {
        try {
            rows.due(AT_ONCE).forEach(this::tellOrSetAside);
        } catch (StoreException | Database.DatabaseFailure away) {
            LOG.warnf("declared lineage waits for the database: %s", away.getMessage());
        }
    }

    /** One contract must not keep the others from being told; it is tried again when it is published again. */
    private void tellOrSetAside(DeclarationRows.Due due) {
        try {
            tell(due);
        } catch (StoreException | Database.DatabaseFailure away) {
            throw away;
        } catch (RuntimeException surprise) {
            LOG.errorf(surprise, "declared lineage not told contract=%s", due.contract());
            QuarkusTransaction.requiringNew().run(() -> rows.told(due, List.of(), ""));
        }
    }

    private void tell(DeclarationRows.Due due) {
        JobKey job = Declarer.CONTRACT.job(due.contract());
        declarers.alone(job, () -> {
            List<Contract> newest = contracts.readableNewestOf(List.of(due.contract()));
            Optional<DeclarationRows.State> state = rows.state(due.contract());
            if (newest.isEmpty() || state.isEmpty()) {
                QuarkusTransaction.requiringNew().run(() -> rows.told(due, List.of(), ""));
            } else {
                tell(due, newest.getFirst(), state.get());
            }
            return null;
        });
    }

    private void tell(DeclarationRows.Due due, Contract contract, DeclarationRows.State state) {
        DeclaredLineage lineage =
                DeclaredLineage.of(contract, new SourceLookup(contract, graph.current(), contracts::isDescribed));
        JobKey job = Declarer.CONTRACT.job(due.contract());
        Optional<Instant> before = declarers.lastSeen(job);
        Instant published = state.publishedAt().truncatedTo(ChronoUnit.MICROS);
        Instant at = before.filter(last -> !last.isBefore(published))
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .orElse(published);
        String declared =
                EventJson.digest(lineage.declaration(contract, Instant.EPOCH).event());
        boolean isFirstAndEmpty = before.isEmpty() && lineage.edges().isEmpty();
        if (!isFirstAndEmpty && !declared.equals(state.declared())) {
            intake.declare(lineage.declaration(contract, at).event());
            declarers.settle();
        }
        QuarkusTransaction.requiringNew().run(() -> rows.told(due, lineage.unknown(), declared));
    }
}
