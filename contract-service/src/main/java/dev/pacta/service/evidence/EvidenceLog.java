/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.evidence;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.service.shared.Json;
import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what happened. Rows are appended and never changed; the database holds to it. Safe for many threads. */
@ApplicationScoped
public class EvidenceLog {
    private static final TypeReference<JsonNode> TREE = new TypeReference<>() {};

    private final EvidenceRepository rows;
    private final Json json;
    private final Clock clock;

    EvidenceLog(EvidenceRepository rows, Json json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /** Appends in the transaction that the caller has open: what is told and what was done are kept together or not at all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String actor, Told told) {
        append(List.of(new Entry(actor, told)));
    }

    /** The same for many, in this order and with one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<Entry> entries) {
        if (!entries.isEmpty()) {
            rows.append(clock.instant(), entries);
        }
    }

    /** What is told, and who did it. */
    public record Entry(String actor, Told told) {}

    /** The newest first. */
    @Transactional
    Page<EvidenceView> page(@Nullable EvidenceKind kind, @Nullable String subject, Window window) {
        return rows.page(kind, subject, window)
                .map(row -> new EvidenceView(
                        row.sequence,
                        row.at,
                        row.actor,
                        row.kind,
                        row.subject,
                        row.digest,
                        json.read(row.data, TREE),
                        row.leafHash));
    }
}
