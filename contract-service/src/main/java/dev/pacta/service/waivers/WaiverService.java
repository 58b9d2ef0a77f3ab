/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.waivers;

import dev.pacta.service.evidence.EvidenceKind;
import dev.pacta.service.evidence.EvidenceLog;
import dev.pacta.service.evidence.Told;
import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps waivers; each is told to the evidence. */
@ApplicationScoped
public class WaiverService {
    private final WaiverRepository waivers;
    private final EvidenceLog evidence;
    private final Event<WaiversChanged> changed;
    private final Clock clock;

    WaiverService(WaiverRepository waivers, EvidenceLog evidence, Event<WaiversChanged> changed, Clock clock) {
        this.waivers = waivers;
        this.evidence = evidence;
        this.changed = changed;
        this.clock = clock;
    }

    /** What is asked for; checked by the one who asks. */
    record Wish(
            String contract,
            String rule,
            String path,
            String reason,
            LocalDate until,
            @Nullable UUID proposal) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    @Transactional
    WaiverView grant(Wish wish, String by) {
        WaiverEntity entity = new WaiverEntity();
        entity.id = UUID.randomUUID();
        entity.contractId = wish.contract();
        entity.rule = wish.rule();
        entity.path = wish.path();
        entity.reason = wish.reason();
        entity.until = wish.until();
        entity.proposal = wish.proposal();
        entity.createdAt = clock.instant();
        entity.createdBy = by;
        waivers.persistAndFlush(entity);
        evidence.append(by, new Told(EvidenceKind.WAIVER, subject(entity), null, data(entity, wish.reason())));
        changed.fire(new WaiversChanged(entity.contractId));
        return WaiverView.of(entity, today());
    }

    /** Empty when there is no such waiver; one that ended before stays as it is. */
    @Transactional
    Optional<WaiverView> end(UUID id, String reason, String by) {
        return waivers.findByIdOptional(id).map(entity -> {
            if (entity.endedAt == null) {
                entity.endedAt = clock.instant();
                entity.endedBy = by;
                entity.endReason = reason;
                waivers.flush();
                evidence.append(by, new Told(EvidenceKind.WAIVER_ENDED, subject(entity), null, data(entity, reason)));
                changed.fire(new WaiversChanged(entity.contractId));
            }
            return WaiverView.of(entity, today());
        });
    }

    @Transactional
    Page<WaiverView> page(@Nullable String contract, @Nullable Boolean active, Window window) {
        LocalDate today = today();
        return waivers.page(contract, active, today, window).map(entity -> WaiverView.of(entity, today));
    }

    /** Those that count now, of these contracts. */
    @Transactional
    public ActiveWaivers active(Collection<String> contracts) {
        LocalDate today = today();
        return contracts.isEmpty()
                ? ActiveWaivers.NONE
                : new ActiveWaivers(waivers.active(contracts, today).stream()
                        .map(entity -> WaiverView.of(entity, today))
                        .toList());
    }

    private static String subject(WaiverEntity entity) {
        return "waiver/" + entity.id;
    }

    private static Map<String, @Nullable Object> data(WaiverEntity entity, String reason) {
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("contract", entity.contractId);
        data.put("rule", entity.rule);
        data.put("path", entity.path);
        data.put("until", entity.until.toString());
        data.put("reason", reason);
        if (entity.proposal != null) {
            data.put("proposal", entity.proposal.toString());
        }
        return data;
    }
}
