/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.retention;

import dev.pacta.lineage.keeping.Hold;
import dev.pacta.lineage.keeping.RetentionPolicy;
import dev.pacta.lineage.store.DroppedRows;
import dev.pacta.lineage.store.RetentionRows;
import dev.pacta.service.evidence.EvidenceKind;
import dev.pacta.service.evidence.EvidenceLog;
import dev.pacta.service.evidence.Told;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps policies and holds; each change, and each dropping, is told to the evidence. Safe for many threads. */
@ApplicationScoped
class RetentionService {
    private static final int TOLD_AT_A_TIME = 100;

    private final RetentionRows rows;
    private final DroppedRows dropped;
    private final EvidenceLog evidence;
    private final Clock clock;

    RetentionService(RetentionRows rows, DroppedRows dropped, EvidenceLog evidence, Clock clock) {
        this.rows = rows;
        this.dropped = dropped;
        this.evidence = evidence;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    @Transactional
    void put(RetentionPolicy policy) {
        rows.put(policy);
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("eventDays", policy.eventDays());
        data.put("runDays", policy.runDays());
        data.put("edgeDays", policy.edgeDays());
        tell(policy.setBy(), EvidenceKind.RETENTION_POLICY, subject(policy.namespace()), null, data);
    }

    /** False when there is none. */
    @Transactional
    boolean remove(String namespace, String by) {
        boolean removed = rows.remove(namespace);
        if (removed) {
            tell(by, EvidenceKind.RETENTION_POLICY, subject(namespace), null, Map.of("removed", true));
        }
        return removed;
    }

    @Transactional
    Hold hold(HoldRequest request, Hold.Scope scope, String reason, String by) {
        Hold hold = new Hold(UUID.randomUUID(), scope, reason, request.endsAt(), by, now(), null, null, null);
        rows.add(hold);
        tell(by, EvidenceKind.LEGAL_HOLD, subject(hold.id()), null, data(hold));
        return hold;
    }

    /** Empty when there is no such hold; one that was lifted before stays as it is. */
    @Transactional
    Optional<Hold> lift(UUID id, String reason, String by) {
        if (rows.lift(id, by, reason, now())) {
            tell(by, EvidenceKind.LEGAL_HOLD_LIFTED, subject(id), null, Map.of("reason", reason));
        }
        return rows.hold(id);
    }

    /** Tells the evidence of what was dropped and nobody has been told of yet, each once. */
    @Transactional
    void tellDropped(String by) {
        List<DroppedRows.Dropped> untold = dropped.take(TOLD_AT_A_TIME);
        while (!untold.isEmpty()) {
            for (DroppedRows.Dropped one : untold) {
                tell(by, EvidenceKind.RETENTION_DROPPED, "retention/" + one.run(), one.digest(), data(one));
            }
            untold = dropped.take(TOLD_AT_A_TIME);
        }
    }

    private void tell(
            String by, EvidenceKind kind, String subject, @Nullable String digest, Map<String, @Nullable Object> data) {
        evidence.append(by, new Told(kind, subject, digest, data));
    }

    private static String subject(String namespace) {
        return "retention-policy/" + namespace;
    }

    private static String subject(UUID hold) {
        return "legal-hold/" + hold;
    }

    private static Map<String, @Nullable Object> data(Hold hold) {
        Hold.Scope scope = hold.scope();
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("reason", hold.reason());
        data.put("namespace", scope.namespace());
        data.put("dataset", scope.dataset() == null ? null : scope.dataset().nodeId());
        data.put("job", scope.job() == null ? null : scope.job().nodeId());
        data.put("run", scope.run());
        data.put("since", text(scope.since()));
        data.put("before", text(scope.before()));
        data.put("endsAt", text(hold.endsAt()));
        data.values().removeIf(value -> value == null);
        return data;
    }

    private static Map<String, @Nullable Object> data(DroppedRows.Dropped dropped) {
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("what", dropped.kind());
        data.put("part", dropped.part());
        data.put("whole", dropped.whole());
        data.put("items", dropped.items());
        data.put("first", text(dropped.first()));
        data.put("last", text(dropped.last()));
        data.put("rules", dropped.rules());
        return data;
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
