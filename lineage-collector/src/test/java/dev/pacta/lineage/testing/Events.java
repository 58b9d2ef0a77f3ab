/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** Builds OpenLineage events; what is not said is plain and valid. */
public final class Events {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode event = MAPPER.createObjectNode();

    private Events() {
        event.put("eventTime", "2026-01-31T12:00:00Z").put("producer", "https://example.test/producer");
    }

    public static Events run(String runId, String state, String namespace, String job) {
        Events events = new Events();
        events.event.put("eventType", state);
        events.event.putObject("run").put("runId", runId);
        events.event.putObject("job").put("namespace", namespace).put("name", job);
        return events;
    }

    public static Events job(String namespace, String name) {
        Events events = new Events();
        events.event.putObject("job").put("namespace", namespace).put("name", name);
        return events;
    }

    public static Events dataset(String namespace, String name) {
        Events events = new Events();
        events.event.putObject("dataset").put("namespace", namespace).put("name", name);
        return events;
    }

    public Events at(String time) {
        event.put("eventTime", time);
        return this;
    }

    public Events reads(String namespace, String name) {
        event.withArray("inputs").addObject().put("namespace", namespace).put("name", name);
        return this;
    }

    public Events writes(String namespace, String name) {
        event.withArray("outputs").addObject().put("namespace", namespace).put("name", name);
        return this;
    }

    /** A facet as JSON at a place such as {@code /run/facets} or {@code /outputs/0/facets}. */
    public Events facet(String place, String name, String json) {
        try {
            ObjectNode at = (ObjectNode) event.at(place.substring(0, place.lastIndexOf('/')));
            at.withObject(place.substring(place.lastIndexOf('/'))).set(name, MAPPER.readTree(json));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return this;
    }

    /** A direct column edge into the last output. */
    public Events column(String from, String fromField, String toField, String subtype, boolean masking) {
        ArrayNode outputs = event.withArray("outputs");
        ObjectNode facet = ((ObjectNode) outputs.get(outputs.size() - 1)).withObject("/facets/columnLineage");
        String namespace = outputs.get(outputs.size() - 1).path("namespace").asText();
        ObjectNode input =
                facet.withObject("/fields/" + toField).withArray("inputFields").addObject();
        input.put("namespace", namespace).put("name", from).put("field", fromField);
        input.withArray("transformations")
                .addObject()
                .put("type", "DIRECT")
                .put("subtype", subtype)
                .put("masking", masking);
        return this;
    }

    public byte[] bytes() {
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
