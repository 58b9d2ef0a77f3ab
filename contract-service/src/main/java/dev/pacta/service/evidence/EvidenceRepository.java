/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.evidence;

import dev.pacta.service.shared.Database;
import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<EvidenceEntity, Long> {
    private static final String INSERT = """
            insert into evidence (at, actor, kind, subject, digest, data, leaf_hash)
            select ?, t.actor, t.kind, t.subject, t.digest, t.data, t.leaf_hash
            from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]))
            with ordinality as t(actor, kind, subject, digest, data, leaf_hash, place) order by t.place""";

    private final Database database;

    EvidenceRepository(Database database) {
        this.database = database;
    }

    /** All rows in one statement, in this order. */
    void append(Instant at, List<EvidenceLog.Entry> entries) {
        database.change(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, at.atOffset(ZoneOffset.UTC));
                column(insert, 2, entries, EvidenceLog.Entry::actor);
                column(insert, 3, entries, entry -> entry.told().kind().text());
                column(insert, 4, entries, entry -> entry.told().subject());
                column(insert, 5, entries, entry -> entry.told().digest());
                column(
                        insert,
                        6,
                        entries,
                        entry -> CanonicalJson.write(entry.told().data()));
                column(insert, 7, entries, entry -> EvidenceLeaf.hash(at, entry.actor(), entry.told()));
                insert.executeUpdate();
            }
        });
    }

    private static void column(
            PreparedStatement insert,
            int place,
            List<EvidenceLog.Entry> entries,
            Function<EvidenceLog.Entry, @Nullable String> cell)
            throws SQLException {
        Object[] cells = entries.stream().map(cell).toArray();
        insert.setArray(place, insert.getConnection().createArrayOf("text", cells));
    }

    Page<EvidenceEntity> page(@Nullable EvidenceKind kind, @Nullable String subject, Window window) {
        PanacheQuery<EvidenceEntity> found = find(
                "(:kind is null or kind = :kind) and (:subject is null or subject = :subject)",
                Sort.descending("sequence"),
                Parameters.with("kind", kind == null ? null : kind.text()).and("subject", subject));
        List<EvidenceEntity> items = found.range(window.offset(), window.offset() + window.limit() - 1)
                .list();
        return Page.of(items, found.count(), window);
    }
}
