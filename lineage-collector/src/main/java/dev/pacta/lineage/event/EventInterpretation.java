/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.event.EventReading.Readable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reading of one event, with the faults that were found on the way. Not thread-safe. */
final class EventInterpretation {
    private static final String A_NAME = "a text that is not blank";
    private static final int LONGEST_FACET_NAME = 255;

    private final JsonNode root;
    private final EventKind kind;
    private final byte[] json;
    private final EventLimits limits;
    private final List<EventFault> faults = new ArrayList<>();
    private boolean tooLarge;

    EventInterpretation(JsonNode root, EventKind kind, byte[] json, EventLimits limits) {
        this.root = root;
        this.kind = kind;
        this.json = json;
        this.limits = limits;
    }

    EventReading read() {
        Instant time = eventTime();
        LineageEvent.Run run = kind == EventKind.RUN ? run() : null;
        LineageEvent.Job job = kind == EventKind.DATASET ? null : job();
        LineageEvent.DatasetUse dataset =
                kind == EventKind.DATASET ? dataset("dataset", root.path("dataset"), "") : null;
        List<LineageEvent.DatasetUse> inputs = datasets("inputs", "inputFacets");
        List<LineageEvent.DatasetUse> outputs = datasets("outputs", "outputFacets");
        if (!faults.isEmpty()) {
            return EventReader.refused(tooLarge ? EventProblem.TOO_LARGE : EventProblem.INVALID, faults);
        }
        RunState state = RunState.of(root.path("eventType").asText("")).orElse(null);
        return new Readable(new LineageEvent(
                kind,
                new LineageEvent.Raw(json, EventJson.digest(json)),
                new LineageEvent.Origin(optionalText("producer"), optionalText("schemaURL")),
                time,
                state,
                run,
                job,
                inputs,
                outputs,
                dataset));
    }

    private @Nullable String optionalText(String field) {
        JsonNode node = root.path(field);
        return node.isTextual() ? EventJson.clean(node.asText()) : null;
    }

    private Instant eventTime() {
        JsonNode node = root.path("eventTime");
        Optional<Instant> time =
                node.isTextual() || node.isIntegralNumber() ? EventTimes.read(node.asText()) : Optional.empty();
        if (time.isEmpty()) {
            String found = node.isTextual() ? "not a timestamp" : EventReader.found(node);
            faults.add(new EventFault("eventTime", found, "a timestamp such as 2026-01-31T12:00:00.000Z"));
        }
        return time.orElse(Instant.EPOCH);
    }

    private LineageEvent.Run run() {
        String id = name("run.runId", root.path("run").path("runId"), "the id of the run, a UUID");
        return new LineageEvent.Run(id, facets("run.facets", root.path("run").path("facets")));
    }

    private LineageEvent.Job job() {
        JsonNode job = root.path("job");
        JobKey key = new JobKey(
                name("job.namespace", job.path("namespace"), A_NAME), name("job.name", job.path("name"), A_NAME));
        return new LineageEvent.Job(key, facets("job.facets", job.path("facets")));
    }

    private List<LineageEvent.DatasetUse> datasets(String field, String useFacets) {
        JsonNode array = root.path(field);
        if (array.isMissingNode() || array.isNull()) {
            return List.of();
        }
        if (!array.isArray()) {
            faults.add(new EventFault(field, EventReader.found(array), "an array of datasets"));
            return List.of();
        }
        List<LineageEvent.DatasetUse> uses = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            uses.add(dataset("%s[%d]".formatted(field, i), array.get(i), useFacets));
        }
        return uses;
    }

    private LineageEvent.DatasetUse dataset(String path, JsonNode node, String useFacets) {
        DatasetKey key = new DatasetKey(
                name(path + ".namespace", node.path("namespace"), A_NAME),
                name(path + ".name", node.path("name"), A_NAME));
        return new LineageEvent.DatasetUse(
                key,
                facets(path + ".facets", node.path("facets")),
                facets(path + "." + useFacets, node.path(useFacets)));
    }

    private String name(String path, JsonNode node, String expected) {
        if (node.isTextual() && !node.asText().isBlank()) {
            return EventJson.clean(node.asText());
        }
        faults.add(new EventFault(path, EventReader.found(node), expected));
        return "";
    }

    private ObjectNode facets(String path, JsonNode node) {
        if (!(node instanceof ObjectNode facets)) {
            return JsonNodeFactory.instance.objectNode();
        }
        facets.properties().forEach(facet -> checkFacet(path, facet.getKey(), facet.getValue()));
        return facets;
    }

    private void checkFacet(String path, String name, JsonNode facet) {
        if (name.length() > LONGEST_FACET_NAME) {
            faults.add(new EventFault(
                    path + ".*",
                    "a name of %d characters".formatted(name.length()),
                    "at most %d".formatted(LONGEST_FACET_NAME)));
        }
        checkSize(path + "." + name, facet);
    }

    private void checkSize(String path, JsonNode facet) {
        if (json.length > limits.facet() && EventJson.isLarger(facet, limits.facet())) {
            tooLarge = true;
            faults.add(new EventFault(
                    path,
                    "larger than %d bytes".formatted(limits.facet()),
                    "a smaller facet; let the producer leave it out, or raise pacta.lineage.max-facet-size"));
        }
    }
}
