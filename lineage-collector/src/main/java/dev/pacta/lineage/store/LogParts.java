/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** The months of the event log: made before their time comes. Safe for many threads and processes. */
@ApplicationScoped
public class LogParts {
    private static final Logger LOG = Logger.getLogger(LogParts.class);

    private static final int MONTHS_AHEAD = 2;
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(7021904412)";
    /** Intake never waits long behind one who waits for the log. */
    private static final String NOT_FOR_LONG = "set local lock_timeout = '5s'";

    private static final String ALL =
            "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'lineage_event'::regclass";

    private static final String MAKE = "create table %s (like lineage_event including all excluding indexes)";
    /** Events whose month had not been made when they came. */
    private static final String MOVE = """
            with moved as (delete from lineage_event_later where event_time >= '%2$s' and event_time < '%3$s' returning *)
            insert into %1$s select * from moved
            """;

    private static final String ATTACH =
            "alter table lineage_event attach partition %s for values from ('%s') to ('%s')";

    private final Transactions transactions;
    private final InstantSource clock = InstantSource.system();

    LogParts(Transactions transactions) {
        this.transactions = transactions;
    }

    void start(@Observes @Priority(1) StartupEvent start) {
        prepare();
    }

    /** Events of a month that could not be made yet wait in the last part. */
    @Scheduled(every = "6h", delayed = "6h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void prepare() {
        try {
            prepare(YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)));
        } catch (StoreException failure) {
            LOG.warnf("months of the event log not made state=%s", failure.state());
        }
    }

    /** Makes this month and those that follow, where they are not there and nothing older has their events. */
    public void prepare(YearMonth first) {
        for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
            LogPart part = LogPart.of(first.plusMonths(ahead));
            transactions.run(connection -> {
                Transactions.execute(connection, NOT_FOR_LONG);
                Transactions.execute(connection, ONE_AT_A_TIME);
                if (!tables(connection).contains(part) && !isOlder(connection, part)) {
                    make(connection, part);
                }
                return part;
            });
        }
    }

    /** The parts by the names of their tables. */
    public List<LogPart> all() {
        List<LogPart> parts = new ArrayList<>(transactions.run(LogParts::tables));
        parts.sort(null);
        return parts;
    }

    private static Set<LogPart> tables(Connection connection) throws SQLException {
        Set<LogPart> parts = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                parts.add(new LogPart(rows.getString(1)));
            }
        }
        return parts;
    }

    /** The first part ends where the first month begins that was made beside it. */
    private static boolean isOlder(Connection connection, LogPart part) throws SQLException {
        String sql = """
                select pg_get_expr(relpartbound, oid) like '%%MINVALUE%%'
                       and (regexp_match(pg_get_expr(relpartbound, oid), 'TO \\(''([^'']+)''\\)'))[1]::timestamptz > '%s'
                from pg_class where oid = 'lineage_event_older'::regclass
                """.formatted(part.from().orElseThrow());
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void make(Connection connection, LogPart part) throws SQLException {
        String from = part.from().orElseThrow().toString();
        String to = part.to().orElseThrow().toString();
        Transactions.execute(connection, "set local pacta.retention = 'drops'");
        Transactions.execute(connection, "lock table lineage_event_later in exclusive mode");
        Transactions.execute(connection, MAKE.formatted(part.table()));
        Transactions.execute(connection, MOVE.formatted(part.table(), from, to));
        Transactions.execute(connection, ATTACH.formatted(part.table(), from, to));
        LOG.infof("month of the event log made part=%s", part.table());
    }
}
