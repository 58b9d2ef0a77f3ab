/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.evidence;

import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<EvidenceEntity, Long> {
    private static final String INSERT = """
            insert into evidence (at, actor, kind, subject, digest, data, leaf_hash)
            select :at, :actor, t.kind, t.subject, t.digest, t.data, t.leaf_hash
            from unnest(cast(:kinds as text[]), cast(:subjects as text[]), cast(:digests as text[]),
                        cast(:data as text[]), cast(:hashes as text[])) as t(kind, subject, digest, data, leaf_hash)""";

    /** All rows in one statement, in this order. */
    void append(Instant at, String actor, List<Told> told) {
        getEntityManager()
                .createNativeQuery(INSERT)
                .setParameter("at", at.atOffset(ZoneOffset.UTC))
                .setParameter("actor", actor)
                .setParameter(
                        "kinds", told.stream().map(one -> one.kind().text()).toArray(String[]::new))
                .setParameter("subjects", told.stream().map(Told::subject).toArray(String[]::new))
                .setParameter("digests", told.stream().map(Told::digest).toArray(String[]::new))
                .setParameter(
                        "data",
                        told.stream()
                                .map(one -> CanonicalJson.write(one.data()))
                                .toArray(String[]::new))
                .setParameter(
                        "hashes",
                        told.stream()
                                .map(one -> EvidenceLeaf.hash(at, actor, one))
                                .toArray(String[]::new))
                .executeUpdate();
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
