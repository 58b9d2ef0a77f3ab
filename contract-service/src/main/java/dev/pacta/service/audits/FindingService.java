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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps what audits find: since when, whether it is still so, and who answers for it. */
@ApplicationScoped
class FindingService {
    private final FindingRepository findings;
    private final Json json;
    private final Clock clock;

    FindingService(FindingRepository findings, Json json, Clock clock) {
        this.findings = findings;
        this.json = json;
        this.clock = clock;
    }

    /** Takes over what the audit of purposes found; what it did not find any more is resolved. */
    @Transactional
    List<FindingView> keepPurposes(List<Found> found) {
        findings.lock();
        return keep(found, findings.list("rule", PurposeAudit.RULE), Set.of());
    }

    /** The same for what breaks rules about flows; of rules that were not finished nothing is resolved. */
    @Transactional
    void keepFlows(RuleAudit.Result result) {
        findings.lock();
        keep(result.findings(), findings.list("rule like ?1", RuleAudit.PREFIX + "%"), result.unfinished());
    }

    private List<FindingView> keep(List<Found> found, List<FindingEntity> before, Set<String> unfinished) {
        Instant now = clock.instant();
        Map<String, FindingEntity> gone = new HashMap<>();
        before.forEach(entity -> gone.put(entity.id, entity));
        List<FindingView> views = found.stream()
                .map(one -> {
                    FindingEntity known = gone.remove(one.id());
                    return FindingView.of(keep(one, known, now), json);
                })
                .toList();
        gone.values().stream()
                .filter(entity -> !unfinished.contains(entity.rule))
                .forEach(entity -> entity.status = FindingStatus.RESOLVED.text());
        return views;
    }

    private FindingEntity keep(Found found, @Nullable FindingEntity known, Instant now) {
        FindingEntity entity = known == null ? newEntity(found, now) : known;
        entity.severity = found.severity();
        entity.title = found.title();
        entity.declared = found.declared().toArray(String[]::new);
        entity.target = found.target().toArray(String[]::new);
        entity.path = json.write(found.path());
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

    private static FindingEntity newEntity(Found found, Instant now) {
        FindingEntity entity = new FindingEntity();
        entity.id = found.id();
        entity.rule = found.rule();
        entity.namespace = found.place().namespace();
        entity.name = found.place().name();
        entity.field = found.place().field();
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
