/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.DatasetKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Pairs of names of one dataset, as events and people told them. Nothing is ever deleted. Safe for many threads. */
@ApplicationScoped
public class NameUnions {
    private static final String PAIRS = """
            select s.id, s.reason, o.namespace as other_namespace, o.name as other_name, d.namespace, d.name, e.digest, e.event_time,
                   coalesce(w.united, true) as united
            from lineage_same s join lineage_node o on o.id = s.other_id join lineage_node d on d.id = s.dataset_id
            left join lineage_event e on e.id = s.event_id
            left join lateral (select united from lineage_same_word w where w.same_id = s.id order by w.id desc limit 1) w on true
            """;
    /** A pair that events have told keeps its evidence. */
    private static final String ADD = """
            with pair as (
                insert into lineage_same as s (other_id, dataset_id, reason)
                select o.id, d.id, 'HAND' from lineage_node o, lineage_node d where o.key = ?::uuid and d.key = ?::uuid
                on conflict (other_id, dataset_id) do update set reason = s.reason
                returning id)
            insert into lineage_same_word (same_id, united, actor, why, at)
            select id, true, ?, ?, ?::timestamptz from pair returning same_id
            """;

    private static final String SAY = """
            insert into lineage_same_word (same_id, united, actor, why, at)
            select id, ?, ?, ?, ?::timestamptz from lineage_same where id = ? returning same_id
            """;

    private final DataSource database;
    private final Queries queries;
    private final InstantSource clock = InstantSource.system();

    NameUnions(DataSource database, Queries queries) {
        this.database = database;
        this.queries = queries;
    }

    /**
     * Two names of one dataset.
     *
     * @param reason SYMLINK, RENAME or HAND
     * @param event the digest of the event that first said so, and its time; null where a person did
     * @param united whether the graph takes them for one now
     * @param history what people said, the newest first
     */
    public record Pair(
            long id,
            DatasetKey other,
            DatasetKey dataset,
            String reason,
            @Nullable String event,
            @Nullable Instant eventTime,
            boolean united,
            List<Word> history) {
        public Pair {
            history = List.copyOf(history);
        }
    }

    /** What a person said of a pair. */
    public record Word(boolean united, String actor, String why, Instant at) {}

    /** The pairs in which the dataset is named; all when none is given. */
    public List<Pair> pairs(@Nullable DatasetKey dataset, int limit, int offset) {
        String key = dataset == null ? null : Keys.of(dataset).toString();
        return queries.list(
                PAIRS
                        + " where ?::uuid is null or o.key = ?::uuid or d.key = ?::uuid order by s.id desc limit ? offset ?",
                this::pair,
                key,
                key,
                key,
                limit,
                offset);
    }

    /** How many there are. */
    public long count(@Nullable DatasetKey dataset) {
        String key = dataset == null ? null : Keys.of(dataset).toString();
        return queries.count(
                "select count(*) from (" + PAIRS + " where ?::uuid is null or o.key = ?::uuid or d.key = ?::uuid) as p",
                key,
                key,
                key);
    }

    /** Unites two names, or empty when no event has named one of the two. */
    public Optional<Pair> unite(DatasetKey other, DatasetKey dataset, String actor, String why) {
        return said(
                ADD,
                Keys.of(other).toString(),
                Keys.of(dataset).toString(),
                actor,
                why,
                clock.instant().toString());
    }

    /** Says of a pair that it is one dataset, or two; empty when there is no such pair. */
    public Optional<Pair> say(long id, boolean united, String actor, String why) {
        return said(SAY, united, actor, why, clock.instant().toString(), id);
    }

    private Optional<Pair> said(String sql, Object... arguments) {
        queries.settle();
        long id;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < arguments.length; at++) {
                statement.setObject(at + 1, arguments[at]);
            }
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next()) {
                    return Optional.empty();
                }
                id = found.getLong(1);
            }
        } catch (SQLException failure) {
            throw new StoreException(failure);
        }
        return queries.list(PAIRS + " where s.id = ?", this::pair, id).stream().findFirst();
    }

    private Pair pair(ResultSet row) throws SQLException {
        byte[] digest = row.getBytes("digest");
        return new Pair(
                row.getLong("id"),
                new DatasetKey(row.getString("other_namespace"), row.getString("other_name")),
                new DatasetKey(row.getString("namespace"), row.getString("name")),
                row.getString("reason"),
                digest == null ? null : "sha256:" + HexFormat.of().formatHex(digest),
                Queries.time(row, "event_time"),
                row.getBoolean("united"),
                words(row.getLong("id")));
    }

    private List<Word> words(long pair) {
        return queries.list(
                "select * from lineage_same_word where same_id = ? order by id desc limit 100",
                row -> new Word(
                        row.getBoolean("united"),
                        row.getString("actor"),
                        row.getString("why"),
                        Queries.timeOf(row, "at")),
                pair);
    }
}
