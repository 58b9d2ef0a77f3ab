/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.bench.HttpConnection.Answer;
import dev.pacta.bench.HttpConnection.Request;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** What a running Pacta says that it knows. Used by one thread. */
final class StoredEvents implements AutoCloseable {
    private static final int PAGE = 500;

    private final HttpConnection connection;
    private final ObjectMapper mapper = new ObjectMapper();

    StoredEvents(URI server, String token) throws IOException {
        this.connection = new HttpConnection(server, token);
    }

    /** How often each event is stored, by its type and its run. */
    Map<String, Integer> all() throws IOException {
        Map<String, Integer> times = new HashMap<>();
        for (int offset = 0; ; offset += PAGE) {
            JsonNode page = get("/api/v1/events/lineage?sortDirection=asc&limit=%d&offset=%d".formatted(PAGE, offset));
            for (JsonNode event : page.path("events")) {
                times.merge(
                        event.path("eventType").asText() + " "
                                + event.path("run").path("runId").asText(),
                        1,
                        Integer::sum);
            }
            if (page.path("events").size() < PAGE) {
                return times;
            }
        }
    }

    /** The edges of a job to its datasets. */
    JsonNode edges(int job) throws IOException {
        return get("/api/v1/graph?start=job:crash:job_%d&direction=both&grain=dataset&depth=1".formatted(job))
                .path("edges");
    }

    /** How many runs of a job are complete. */
    long completedRuns(int job) throws IOException {
        long complete = 0;
        for (int offset = 0; ; offset += PAGE) {
            JsonNode runs = get("/api/v1/namespaces/crash/jobs/job_%d/runs?limit=%d&offset=%d"
                            .formatted(job, PAGE, offset))
                    .path("runs");
            for (JsonNode run : runs) {
                complete += run.path("state").asText().equals("COMPLETED") ? 1 : 0;
            }
            if (runs.size() < PAGE) {
                return complete;
            }
        }
    }

    private JsonNode get(String path) throws IOException {
        Answer answer = connection.send(Request.get(path, ""));
        if (answer.status() != 200) {
            throw new IOException("%s: %d %s".formatted(path, answer.status(), answer.text()));
        }
        return mapper.readTree(answer.body());
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
