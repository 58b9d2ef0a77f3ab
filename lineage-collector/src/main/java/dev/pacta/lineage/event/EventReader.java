/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.event;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.event.EventReading.Readable;
import dev.pacta.lineage.event.EventReading.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads OpenLineage events tolerantly: what identifies things must be there, all else may be missing, unknown or of a later
 * specification. Immutable; safe for many threads.
 */
public final class EventReader {
    private static final String A_NAME = "a text that is not blank";
    private static final int LONGEST_FACET_NAME = 255;

    private final EventLimits limits;

    public EventReader(EventLimits limits) {
        this.limits = limits;
    }

    /** Reads one event. */
    public EventReading read(byte[] json) {
        if (json.length > limits.event()) {
            return new Refused(
                    EventProblem.TOO_LARGE,
                    "The event has %d bytes, at most %d are taken (setting pacta.lineage.max-event-size)."
                            .formatted(json.length, limits.event()),
                    List.of());
        }
        try {
            return interpret(EventJson.tree(json), json);
        } catch (StreamConstraintsException e) {
            return new Refused(
                    EventProblem.TOO_LARGE,
                    "The event is nested more than %d levels deep or has a name or number longer than is taken."
                            .formatted(EventJson.MOST_LEVELS),
                    List.of());
        } catch (JsonProcessingException e) {
            return new Refused(EventProblem.NOT_JSON, notJson(e), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the bytes stop being JSON; Jackson's own words may repeat values and are left out. */
    static String notJson(JsonProcessingException failure) {
        JsonLocation at = failure.getLocation();
        return at == null
                ? "The body is not JSON. Expected an OpenLineage event as UTF-8 JSON."
                : "The body is not JSON at line %d, column %d. Expected an OpenLineage event as UTF-8 JSON."
                        .formatted(at.getLineNr(), at.getColumnNr());
    }

    private EventReading interpret(JsonNode root, byte[] json) {
        if (!root.isObject()) {
            String hint = root.isArray() ? "; several events go to /api/v1/lineage/batch" : "";
            EventFault fault = new EventFault("the body", found(root), "an object, one OpenLineage event" + hint);
            return refused(EventProblem.INVALID, List.of(fault));
        }
        Optional<EventKind> kind = EventKinds.of(root);
        if (kind.isEmpty()) {
            return refused(EventProblem.UNKNOWN_KIND, List.of(EventKinds.fault(root)));
        }
        return new Interpretation(root, kind.get(), json).read();
    }

    private static Refused refused(EventProblem problem, List<EventFault> faults) {
        String detail = String.join(
                ". ", faults.stream().limit(5).map(EventFault::message).toList());
        return new Refused(problem, detail + ".", faults);
    }

    static String found(JsonNode node) {
        return switch (node.getNodeType()) {
            case MISSING -> "missing";
            case NULL -> "null";
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case STRING -> node.asText().isBlank() ? "blank" : "a text";
            case BINARY, POJO -> "something else";
        };
    }

    /** The reading of one event, with the faults that were found on the way. */
    private final class Interpretation {
        private final JsonNode root;
        private final EventKind kind;
        private final byte[] json;
        private final List<EventFault> faults = new ArrayList<>();
        private boolean tooLarge;

        Interpretation(JsonNode root, EventKind kind, byte[] json) {
            this.root = root;
            this.kind = kind;
            this.json = json;
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
                return refused(tooLarge ? EventProblem.TOO_LARGE : EventProblem.INVALID, faults);
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
                String found = node.isTextual() ? "not a timestamp" : found(node);
                faults.add(new EventFault("eventTime", found, "a timestamp such as 2026-01-31T12:00:00.000Z"));
            }
            return time.orElse(Instant.EPOCH);
        }

        private LineageEvent.Run run() {
            String id = name("run.runId", root.path("run").path("runId"), "the id of the run, a UUID");
            return new LineageEvent.Run(
                    id, facets("run.facets", root.path("run").path("facets")));
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
                faults.add(new EventFault(field, found(array), "an array of datasets"));
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
            faults.add(new EventFault(path, found(node), expected));
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
}
