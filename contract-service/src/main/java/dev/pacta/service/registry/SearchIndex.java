/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.service.search.ContractIndex;
import dev.pacta.service.search.Entry;
import dev.pacta.service.shared.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The words of all contracts in memory, brought up to date by each search with what was committed since the one before, here or in another
 * replica. A row knows the transaction that wrote it; what may have been open when the rows were read last is read again (ADR 0014). Safe
 * for many threads.
 */
@ApplicationScoped
class SearchIndex {
    private static final int PAGE = 1_000;
    private static final String CHANGED = """
            select pg_snapshot_xmin(pg_current_snapshot())::text, c.changed_in::text, c.id, c.name, c.domain, c.status, c.owner, c.tags,
            c.personal_data, c.search_text, c.published_at, c.row_version
            from (values (1)) as always left join lateral (
                select * from contract where (changed_in, id) > (cast(? as xid8), ?) order by changed_in, id limit %d) as c on true""".formatted(PAGE);
    private static final String FROM_ANOTHER_SERVER = """
            update contract set row_version = row_version where changed_in >= pg_snapshot_xmax(pg_current_snapshot())""";

    private final Database database;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Loaded loaded;

    SearchIndex(Database database) {
        this.database = database;
    }

    /**
     * An index with the transaction from which on rows have to be read again.
     *
     * @param horizon every transaction before it is in the index, or failed
     */
    private record Loaded(ContractIndex index, AtomicLong horizon) {}

    /** A place in the rows by their transactions, then by their ids. */
    private record Place(String transaction, String id) {}

    /** A page of rows that are to be entered. */
    private record Changed(long horizon, List<Entry> entries, Place last) {}

    /** The index with all that was committed when it was asked for. Only the very first search waits for another's reading of all rows. */
    ContractIndex current() {
        Loaded now = loaded;
        if (now == null) {
            loading.lock();
            now = loadedUnderLock(null);
        } else if (now.index().worn() && loading.tryLock()) {
            now = loadedUnderLock(now);
        }
        catchUp(now);
        return now.index();
    }

    /** Gives the lock back. Loads, unless another has in the meantime. */
    private Loaded loadedUnderLock(@Nullable Loaded before) {
        try {
            Loaded now = loaded;
            return now == null || now == before ? load() : now;
        } finally {
            loading.unlock();
        }
    }

    private Loaded load() {
        // Rows that a backup brought from another server may name transactions that are still to come on this one.
        database.change(connection -> {
            try (PreparedStatement update = connection.prepareStatement(FROM_ANOTHER_SERVER)) {
                update.executeUpdate();
            }
        });
        Loaded fresh = new Loaded(new ContractIndex(), new AtomicLong());
        catchUp(fresh);
        loaded = fresh;
        return fresh;
    }

    private void catchUp(Loaded target) {
        Place place = new Place(Long.toString(target.horizon().get()), "");
        long horizon = 0;
        Changed page;
        do {
            Place from = place;
            page = database.ask(connection -> changed(connection, from));
            if (!page.entries().isEmpty()) {
                target.index().put(page.entries());
            }
            horizon = horizon == 0 ? page.horizon() : horizon;
            place = page.last();
        } while (page.entries().size() == PAGE);
        target.horizon().accumulateAndGet(horizon, Math::max);
    }

    private static Changed changed(Connection connection, Place from) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHANGED)) {
            select.setString(1, from.transaction());
            select.setString(2, from.id());
            try (ResultSet rows = select.executeQuery()) {
                List<Entry> entries = new ArrayList<>();
                Place last = from;
                long horizon = 0;
                while (rows.next()) {
                    horizon = rows.getLong(1);
                    if (rows.getString(3) != null) {
                        entries.add(entry(rows));
                        last = new Place(rows.getString(2), rows.getString(3));
                    }
                }
                return new Changed(horizon, entries, last);
            }
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                List.of((String[]) row.getArray(8).getArray()),
                row.getBoolean(9),
                row.getString(10),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                row.getLong(12));
    }
}
