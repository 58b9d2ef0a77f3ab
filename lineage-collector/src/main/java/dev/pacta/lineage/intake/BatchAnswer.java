/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pacta.lineage.BatchResult;
import java.util.List;

/** The answer to a batch, as OpenLineage's API writes it. */
public record BatchAnswer(
        String status,
        Summary summary,
        @JsonProperty("failed_events") List<FailedEvent> failedEvents) {

    public record Summary(
            int received,
            int successful,
            int failed,
            int retriable,
            @JsonProperty("non_retriable") int nonRetriable) {}

    public record FailedEvent(int index, String code, String reason, boolean retriable) {}

    static BatchAnswer of(BatchResult result) {
        List<FailedEvent> failed = result.failures().stream()
                .map(one -> new FailedEvent(one.index(), one.code(), one.reason(), one.retriable()))
                .toList();
        int retriable = (int) failed.stream().filter(FailedEvent::retriable).count();
        return new BatchAnswer(
                failed.isEmpty() ? "success" : "partial_success",
                new Summary(result.received(), result.accepted(), failed.size(), retriable, failed.size() - retriable),
                failed);
    }
}
