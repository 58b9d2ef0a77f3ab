/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.pacta.lineage.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a JSON array of events into the bytes of each, so that every event is kept as it came. */
public final class EventBatch {
    private EventBatch() {}

    /**
     * The bytes of each element.
     *
     * @throws ProblemException when the whole is not a JSON array in UTF-8; nothing can be told of its elements then
     */
    public static List<byte[]> split(byte[] json) {
        try (JsonParser parser = EventJson.parser(json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY
                    || parser.currentLocation().getByteOffset() < 0) {
                throw new ProblemException(
                        EventProblem.NOT_AN_ARRAY,
                        "The body is not a JSON array in UTF-8, expected an array of OpenLineage events;"
                                + " one event goes to /api/v1/lineage.");
            }
            List<byte[]> events = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                events.add(element(parser, json));
            }
            if (parser.nextToken() != null) {
                throw new ProblemException(EventProblem.NOT_JSON, "The body goes on after the array of events.");
            }
            return events;
        } catch (JsonProcessingException e) {
            throw new ProblemException(
                    EventProblem.NOT_JSON, EventReader.notJson(e) + " Nothing of the batch was kept.");
        } catch (IOException e) {
            // The bytes are in memory: only a wrong encoding gets here.
            throw new ProblemException(EventProblem.NOT_JSON, "The body is not in UTF-8.");
        }
    }

    private static byte[] element(JsonParser parser, byte[] json) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return noEvent(parser).getBytes(StandardCharsets.UTF_8);
        }
        int start = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        int end = (int) parser.currentLocation().getByteOffset();
        return Arrays.copyOfRange(json, start, end);
    }

    /** A stand-in of the same type: that is all that will be said of it. */
    private static String noEvent(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        parser.skipChildren();
        if (token.isNumeric()) {
            return "0";
        }
        if (token.isBoolean()) {
            return "true";
        }
        return token == JsonToken.VALUE_STRING ? "\"text\"" : token == JsonToken.START_ARRAY ? "[]" : "null";
    }
}
