/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Tells the kind of an event by its schemaURL, and by its shape when the URL is missing or says nothing. */
final class EventKinds {
    private EventKinds() {}

    static Optional<EventKind> of(JsonNode root) {
        String definition = definition(root);
        return switch (definition) {
            case "RunEvent" -> Optional.of(EventKind.RUN);
            case "JobEvent" -> Optional.of(EventKind.JOB);
            case "DatasetEvent" -> Optional.of(EventKind.DATASET);
            case "" -> byShape(root);
            default -> Optional.empty();
        };
    }

    static EventFault fault(JsonNode root) {
        return definition(root).isEmpty()
                ? new EventFault(
                        "the event", "without run, job and dataset", "one of run and job, job alone, or dataset alone")
                : new EventFault(
                        "schemaURL", "of another definition", "one that ends in RunEvent, JobEvent or DatasetEvent");
    }

    private static String definition(JsonNode root) {
        String url = root.path("schemaURL").asText("");
        int at = Math.max(url.lastIndexOf("/$defs/"), url.lastIndexOf("/definitions/"));
        return at < 0 ? "" : url.substring(url.lastIndexOf('/') + 1);
    }

    private static Optional<EventKind> byShape(JsonNode root) {
        if (root.hasNonNull("run") || root.hasNonNull("eventType")) {
            return Optional.of(EventKind.RUN);
        }
        if (root.hasNonNull("dataset")) {
            return Optional.of(EventKind.DATASET);
        }
        return root.hasNonNull("job") ? Optional.of(EventKind.JOB) : Optional.empty();
    }
}
