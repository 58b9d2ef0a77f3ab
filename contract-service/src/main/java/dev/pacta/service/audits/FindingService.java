/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import dev.pacta.service.shared.Json;
import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what audits find: since when, whether it is still so, and who answers for it. */
@ApplicationScoped
class FindingService {
    private static final String ERROR = "error";

    private final FindingRepository findings;
    private final Json json;
    private final Clock clock;

    FindingService(FindingRepository findings, Json json, Clock clock) {
        this.findings = findings;
        this.json = json;
        this.clock = clock;
    }

    /** Takes over what an audit found; what it did not find any more is resolved. */
    @Transactional
    List<FindingView> keep(List<PurposeAudit.Found> found) {
        findings.lock();
        Instant now = clock.instant();
        Map<String, FindingEntity> gone = new HashMap<>();
        findings.list("rule", PurposeAudit.RULE).forEach(entity -> gone.put(entity.id, entity));
        List<FindingView> views = found.stream()
                .map(one -> {
                    FindingEntity known = gone.remove(one.id());
                    return FindingView.of(keep(one, known, now), json);
                })
                .toList();
        gone.values().forEach(entity -> entity.status = FindingStatus.RESOLVED.text());
        return views;
    }

    private FindingEntity keep(PurposeAudit.Found found, @Nullable FindingEntity known, Instant now) {
        FindingEntity entity = known == null ? newEntity(found, now) : known;
        entity.title = found.title();
        entity.declared = found.declared().toArray(String[]::new);
        entity.target = found.target().toArray(String[]::new);
        entity.path = json.write(PathNode.of(found.reach()));
        entity.lastSeen = now;
        entity.status = isWaived(entity, now) ? FindingStatus.WAIVED.text() : FindingStatus.OPEN.text();
        if (known == null) {
            findings.persist(entity);
        }
        return entity;
    }

    private static boolean isWaived(FindingEntity entity, Instant now) {
        Instant until = entity.waivedUntil;
        return until != null && until.isAfter(now);
    }

    private static FindingEntity newEntity(PurposeAudit.Found found, Instant now) {
        FindingEntity entity = new FindingEntity();
        entity.id = found.id();
        entity.rule = PurposeAudit.RULE;
        entity.severity = ERROR;
        entity.namespace = found.reach().field().namespace();
        entity.name = found.reach().field().name();
        entity.field = found.reach().field().field();
        entity.dataCategory = found.dataCategory();
        entity.article = found.article();
        entity.firstSeen = now;
        return entity;
    }

    @Transactional
    Page<FindingView> page(@Nullable String rule, @Nullable FindingStatus status, Window window) {
        return findings.page(rule, status, window).map(entity -> FindingView.of(entity, json));
    }

    @Transactional
    Optional<FindingView> find(String id) {
        return findings.findByIdOptional(id).map(entity -> FindingView.of(entity, json));
    }

    /** Somebody answers for the finding until a time. */
    @Transactional
    Optional<FindingView> waive(String id, String by, Instant until, String reason) {
        return findings.findByIdOptional(id).map(entity -> {
            entity.waivedBy = by;
            entity.waivedUntil = until;
            entity.waiveReason = reason;
            entity.status = FindingStatus.WAIVED.text();
            return FindingView.of(entity, json);
        });
    }

    /** Nobody answers for it any more. */
    @Transactional
    Optional<FindingView> reopen(String id) {
        return findings.findByIdOptional(id).map(entity -> {
            entity.waivedBy = null;
            entity.waivedUntil = null;
            entity.waiveReason = null;
            entity.status = FindingStatus.OPEN.text();
            return FindingView.of(entity, json);
        });
    }
}
