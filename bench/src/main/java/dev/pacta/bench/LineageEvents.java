/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** COMPLETE events of a warehouse of some hundred jobs, each with two inputs, one output and column lineage. Thread-safe. */
final class LineageEvents {
    private static final int JOBS = 200;
    private static final int COLUMNS = 10;
    private static final String PRODUCER = "https://example.com/bench";

    private final AtomicLong sent = new AtomicLong();

    /** One event, or an array of some. */
    String body(int connection, int count) {
        if (count == 1) {
            return event(connection);
        }
        StringJoiner array = new StringJoiner(",", "[", "]");
        for (int event = 0; event < count; event++) {
            array.add(event(connection));
        }
        return array.toString();
    }

    private String event(int connection) {
        long number = sent.incrementAndGet();
        long job = number % JOBS;
        return """
                {"eventType":"COMPLETE","eventTime":"2026-01-01T00:00:00.%03dZ","producer":"%s",
                 "schemaURL":"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
                 "run":{"runId":"%s"},"job":{"namespace":"bench-%d","name":"job-%d"},
                 "inputs":[{"namespace":"warehouse","name":"in.table%d"},{"namespace":"warehouse","name":"in.table%d"}],
                 "outputs":[{"namespace":"warehouse","name":"out.table%d","facets":{"schema":%s,"columnLineage":%s}}]}""".formatted(
                number % 1000, PRODUCER, UUID.randomUUID(), connection, job, job, job + 1, job, schema(), columns(job));
    }

    private static String schema() {
        StringJoiner fields = new StringJoiner(",");
        for (int column = 0; column < COLUMNS; column++) {
            fields.add("{\"name\":\"c%d\",\"type\":\"string\"}".formatted(column));
        }
        return "{\"_producer\":\"%s\",\"_schemaURL\":\"https://openlineage.io/spec/facets/1-1-1/SchemaDatasetFacet.json\",\"fields\":[%s]}"
                .formatted(PRODUCER, fields);
    }

    private static String columns(long job) {
        StringJoiner fields = new StringJoiner(",");
        for (int column = 0; column < COLUMNS; column++) {
            fields.add(
                    ("\"c%d\":{\"inputFields\":[{\"namespace\":\"warehouse\",\"name\":\"in.table%d\",\"field\":\"c%d\","
                                    + "\"transformations\":[{\"type\":\"DIRECT\",\"subtype\":\"IDENTITY\"}]}]}")
                            .formatted(column, job, column));
        }
        return "{\"_producer\":\"%s\",\"_schemaURL\":\"https://openlineage.io/spec/facets/1-2-0/ColumnLineageDatasetFacet.json\",\"fields\":{%s}}"
                .formatted(PRODUCER, fields);
    }
}
