/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.retention;

import dev.pacta.lineage.keeping.RetainedKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the retention dropped, or would drop.
 *
 * @param dryRun nothing was dropped
 * @param lines a line for each part of the event log, one for runs and one for edges; only where anything goes or is held
 */
public record RetentionOutcome(UUID run, boolean dryRun, Instant at, List<Line> lines) {
    public RetentionOutcome {
        lines = List.copyOf(lines);
    }

    /**
     * What came of one part.
     *
     * @param part the table of a part of the event log; empty for runs and edges
     * @param whole it goes as a whole
     * @param goes how many go
     * @param held how many would go, but for a legal hold
     * @param first of the times of what goes; null when nothing does
     * @param last of the times of what goes
     */
    public record Line(
            RetainedKind kind,
            String part,
            boolean whole,
            long goes,
            long held,
            @Nullable Instant first,
            @Nullable Instant last) {}

    /** How many go. */
    public long goes() {
        return lines.stream().mapToLong(Line::goes).sum();
    }

    /** How many are held. */
    public long held() {
        return lines.stream().mapToLong(Line::held).sum();
    }
}
