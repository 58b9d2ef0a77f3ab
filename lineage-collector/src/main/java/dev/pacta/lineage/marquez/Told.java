/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says as OpenLineage events what Marquez's older calls put: there is one door for lineage, and what came through it is in the log.
 * Safe for many threads.
 */
@ApplicationScoped
class Told {
    /** The facet that has what OpenLineage has no word for. */
    static final String FACET = "marquez";

    private static final String PRODUCER = "https://github.com/pacta-dev/pacta/marquez-api";
    private static final String SCHEMA = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/";
    private static final String FACETS = "https://openlineage.io/spec/facets/";

    private final EventIntake intake;

    Told(EventIntake intake) {
        this.intake = intake;
    }

    ObjectNode dataset(DatasetKey key, Instant at) {
        ObjectNode event = event("DatasetEvent", at);
        named(event.putObject("dataset"), key.namespace(), key.name());
        return event;
    }

    ObjectNode job(JobKey key, Instant at) {
        ObjectNode event = event("JobEvent", at);
        named(event.putObject("job"), key.namespace(), key.name());
        return event;
    }

    ObjectNode run(String id, JobKey job, String type, Instant at) {
        ObjectNode event = event("RunEvent", at).put("eventType", type);
        event.putObject("run").put("runId", id);
        named(event.putObject("job"), job.namespace(), job.name());
        return event;
    }

    /** Adds datasets to the inputs or outputs of an event. */
    static void add(ObjectNode event, String direction, @Nullable List<Views.@Nullable Id> datasets) {
        ArrayNode array = event.putArray(direction);
        for (Views.Id id : datasets == null ? List.<Views.Id>of() : datasets) {
            if (id == null || id.namespace() == null || id.name() == null) {
                throw Parameters.bad("%s: expected datasets with namespace and name".formatted(direction));
            }
            named(array.addObject(), id.namespace(), id.name());
        }
    }

    /** A facet of the dataset, job or run that is at a place of the event; filled by the caller. */
    static ObjectNode facet(ObjectNode event, String of, String name) {
        ObjectNode facet = event.withObject("/" + of + "/facets").putObject(name);
        return facet.put("_producer", PRODUCER).put("_schemaURL", FACETS + name);
    }

    /** A facet with one text, when there is one. */
    static void facet(ObjectNode event, String of, String name, String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facet(event, of, name).put(key, text);
        }
    }

    void tell(JsonNode event) {
        intake.accept(EventJson.text(event).getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode event(String kind, Instant at) {
        return EventJson.object()
                .put("eventTime", at.toString())
                .put("producer", PRODUCER)
                .put("schemaURL", SCHEMA + kind);
    }

    private static void named(ObjectNode into, String namespace, String name) {
        into.put("namespace", namespace).put("name", name);
    }
}
