/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.event;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.event.EventReading.Refused;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads OpenLineage events tolerantly: what identifies things must be there, all else may be missing, unknown or of a later
 * specification. Immutable; safe for many threads.
 */
public final class EventReader {
    private final EventLimits limits;

    public EventReader(EventLimits limits) {
        this.limits = limits;
    }

    /** Reads one event. */
    public EventReading read(byte[] json) {
        if (json.length > limits.event()) {
            return new Refused(
                    EventProblem.TOO_LARGE,
                    "The event has %d bytes, at most %d are taken: the setting pacta.lineage.max-event-size, or a twelfth of the heap."
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
            // The bytes are in memory: only a wrong encoding gets here.
            return new Refused(EventProblem.NOT_JSON, "The body is not in UTF-8.", List.of());
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
        return new EventInterpretation(root, kind.get(), json, limits).read();
    }

    static Refused refused(EventProblem problem, List<EventFault> faults) {
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
}
