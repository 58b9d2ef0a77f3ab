/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which events were kept out, and why. Safe for many threads. */
@ApplicationScoped
public class DeadLetterQueries {
    private static final String LETTER = """
            select digest, code, reason, size, first_at, last_at, times, event_id is not null as logged,
                   event_id is not null or body is not null as replayable
            from lineage_dead_letter where code = coalesce(?, code)
            """;

    private final Queries queries;

    DeadLetterQueries(Queries queries) {
        this.queries = queries;
    }

    /**
     * An event that was kept out.
     *
     * @param code the stable code of the problem
     * @param size of the body in bytes
     * @param times how often the same bytes came
     * @param logged the event is in the log, and its folding failed
     * @param replayable its bytes are there
     */
    public record DeadLetter(
            String digest,
            String code,
            String reason,
            long size,
            Instant firstAt,
            Instant lastAt,
            long times,
            boolean logged,
            boolean replayable) {}

    /** How many there are with a code of a problem. */
    public record CodeCount(String code, long count) {}

    /**
     * The newest first.
     *
     * @param code only those with this code of a problem; null for all
     */
    public List<DeadLetter> page(@Nullable String code, int limit, int offset) {
        return queries.list(
                LETTER + " order by last_at desc, digest limit ? offset ?",
                DeadLetterQueries::letter,
                code,
                limit,
                offset);
    }

    /** How many there are with each code, the most frequent first. */
    public List<CodeCount> codes() {
        return queries.list(
                "select code, count(*) from lineage_dead_letter group by code order by count(*) desc, code",
                row -> new CodeCount(row.getString(1), row.getLong(2)));
    }

    /**
     * Those that came last after one moment and before another and whose bytes are there, the oldest first.
     *
     * @param code only those with this code of a problem; null for all
     * @param digest of those that came at the first moment itself, only the ones behind this
     */
    public List<DeadLetter> replayable(@Nullable String code, Instant after, String digest, Instant before, int limit) {
        return queries.list(
                LETTER
                        + " and (last_at, digest) > (?, ?) and last_at < ? and (event_id is not null or body is not null)"
                        + " order by last_at, digest limit ?",
                DeadLetterQueries::letter,
                code,
                after,
                DeadLetters.bytes(digest),
                before,
                limit);
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                "sha256:" + HexFormat.of().formatHex(row.getBytes("digest")),
                row.getString("code"),
                row.getString("reason"),
                row.getLong("size"),
                Queries.timeOf(row, "first_at"),
                Queries.timeOf(row, "last_at"),
                row.getLong("times"),
                row.getBoolean("logged"),
                row.getBoolean("replayable"));
    }
}
