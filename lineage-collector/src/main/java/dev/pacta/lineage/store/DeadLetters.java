/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Events that were kept out, with the reason, so that they can be sent again when it is gone. Refused bodies beyond 1 MB are named and
 * not kept; of all only the newest 10,000, and up to some hundreds more for a while. Safe for many threads.
 */
@ApplicationScoped
public class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int LARGEST_BODY = 1 << 20;
    private static final int MOST = 10_000;
    /** To look for the oldest reads all that are kept: not for each refusal. */
    private static final int TRIMMED_EVERY = 200;

    private static final int DIGEST_AT = "sha256:".length();

    /** The same bytes again are counted. */
    private static final String ADD = """
            insert into lineage_dead_letter as d (digest, code, reason, body, size, first_at, last_at)
            values (?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz)
            on conflict (digest) do update set code = excluded.code, reason = excluded.reason,
                last_at = excluded.last_at, times = d.times + 1
            """;

    private static final String TRIM = """
            delete from lineage_dead_letter where event_id is null and last_at <
                (select last_at from lineage_dead_letter where event_id is null order by last_at desc offset %d limit 1)
            """.formatted(MOST);

    private static final String FIND = """
            select coalesce(d.body, e.body) as body, d.event_id
            from lineage_dead_letter d left join lineage_event e on e.id = d.event_id where d.digest = ?
            """;

    /** Out of the dead letters and into the queue of the folding, both or neither. */
    private static final String QUEUE_AGAIN = """
            with gone as (delete from lineage_dead_letter where digest = ? and event_id is not null returning event_id)
            insert into lineage_unfolded (events) select array[event_id] from gone returning number
            """;

    private final DataSource database;
    private final Queries queries;
    private final Folding folding;
    private final InstantSource clock = InstantSource.system();
    private final AtomicInteger added = new AtomicInteger();

    DeadLetters(DataSource database, Queries queries, Folding folding) {
        this.database = database;
        this.queries = queries;
        this.folding = folding;
    }

    /** Keeps a body that was refused. What cannot be written down here is only logged: the sender has its answer anyway. */
    public void add(byte[] body, String code, String reason) {
        try {
            write(body, code, reason);
        } catch (SQLException failure) {
            LOG.warnf("refused event not written down code=%s state=%s", code, failure.getSQLState());
        }
    }

    /**
     * Keeps a body that was refused and whose sender is told nothing.
     *
     * @throws StoreException when it is not written down
     */
    public void addOrFail(byte[] body, String code, String reason) {
        try {
            write(body, code, reason);
        } catch (SQLException failure) {
            throw new StoreException(failure);
        }
    }

    private void write(byte[] body, String code, String reason) throws SQLException {
        String now = clock.instant().toString();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setBytes(1, bytes(EventJson.digest(body)));
            statement.setString(2, code);
            statement.setString(3, reason);
            statement.setBytes(4, body.length > LARGEST_BODY ? null : body);
            statement.setLong(5, body.length);
            statement.setString(6, now);
            statement.setString(7, now);
            statement.executeUpdate();
            if (added.incrementAndGet() % TRIMMED_EVERY == 0) {
                Transactions.execute(connection, TRIM);
            }
        }
    }

    /** A dead letter's bytes, and whether they are in the log. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, compared by nobody
    public record Body(byte @Nullable [] bytes, boolean logged) {}

    public Optional<Body> find(String digest) {
        byte[] key = bytes(digest);
        return queries
                .list(FIND, row -> new Body(row.getBytes("body"), row.getObject("event_id") != null), key)
                .stream()
                .findFirst();
    }

    /** Gives an event of the log to the folding once more. */
    public void foldAgain(String digest) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(QUEUE_AGAIN)) {
            statement.setBytes(1, bytes(digest));
            try (ResultSet queued = statement.executeQuery()) {
                if (queued.next()) {
                    folding.hand(Appended.unread(queued.getLong(1)));
                }
            }
        } catch (SQLException failure) {
            throw new StoreException(failure);
        }
    }

    /** Forgets a dead letter; the event itself, where it is in the log, stays there. */
    public boolean discard(String digest) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("delete from lineage_dead_letter where digest = ?")) {
            statement.setBytes(1, bytes(digest));
            return statement.executeUpdate() > 0;
        } catch (SQLException failure) {
            throw new StoreException(failure);
        }
    }

    /** No bytes for what is no digest: nothing is found under them. */
    static byte[] bytes(String digest) {
        boolean wellFormed = digest.matches("sha256:[0-9a-f]{64}");
        return wellFormed ? HexFormat.of().parseHex(digest, DIGEST_AT, digest.length()) : new byte[0];
    }
}
