/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.waivers;

import dev.pacta.service.shared.Database;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tells other rooms when the last day of a waiver has passed, which nobody does but the calendar. */
@ApplicationScoped
public class WaiverLapses {
    /** A row is locked by the replica that marks it; the others find it marked. */
    private static final String MARK = """
            update waiver set lapsed_at = ? where ended_at is null and lapsed_at is null and until < ? returning contract_id""";

    private final Database database;
    private final Event<WaiversChanged> changed;
    private final Clock clock;

    WaiverLapses(Database database, Event<WaiversChanged> changed, Clock clock) {
        this.database = database;
        this.changed = changed;
        this.clock = clock;
    }

    /** Each waiver is told of once, in the transaction that marks it. */
    @Scheduled(every = "${pacta.waivers.every:60s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void tell() {
        lapsed().forEach(contract -> changed.fire(new WaiversChanged(contract)));
    }

    private Set<String> lapsed() {
        return database.ask(connection -> {
            try (PreparedStatement mark = connection.prepareStatement(MARK)) {
                mark.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                mark.setObject(2, LocalDate.now(clock));
                Set<String> contracts = new LinkedHashSet<>();
                try (ResultSet rows = mark.executeQuery()) {
                    while (rows.next()) {
                        contracts.add(rows.getString(1));
                    }
                }
                return contracts;
            }
        });
    }
}
