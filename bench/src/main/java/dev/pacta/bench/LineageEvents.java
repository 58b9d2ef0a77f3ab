/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import java.time.Instant;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * COMPLETE events of a layered warehouse: each job reads two tables of the layer above its own and writes one, with schemas and
 * column lineage. Some jobs run far more often than others (a squared uniform draw). Made by numbers alone; thread-safe.
 *
 * @param jobs how many jobs there are, spread over ten layers
 * @param columns of each table
 * @param inputs how many tables a job reads
 */
record LineageEvents(int jobs, int columns, int inputs, AtomicLong sent, Map<Integer, String> rests) {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int LAYERS = 10;
    /** Wide tables are those of a catalog, with words to each column. */
    private static final int DESCRIBED_FROM = 16;

    private static final String PRODUCER = "https://bench.example";
    private static final String NAMESPACE = "postgres://wh:5432";

    static LineageEvents of(int jobs, int columns, int inputs) {
        return new LineageEvents(jobs, columns, inputs, new AtomicLong(), new ConcurrentHashMap<>());
    }

    /** One event, or an array of some. */
    String body(int count) {
        if (count == 1) {
            return event();
        }
        StringJoiner array = new StringJoiner(",", "[", "]");
        for (int event = 0; event < count; event++) {
            array.add(event());
        }
        return array.toString();
    }

    private String event() {
        long number = sent.incrementAndGet();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        double draw = random.nextDouble();
        int job = (int) (draw * draw * jobs);
        String rest = rests.computeIfAbsent(job, this::rest);
        StringBuilder event = new StringBuilder(rest.length() + 250);
        return event.append("{\"eventType\":\"COMPLETE\",\"eventTime\":\"")
                .append(START.plusMillis(number))
                .append("\",\"producer\":\"")
                .append(PRODUCER)
                .append(
                        "\",\"schemaURL\":\"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent\",\"run\":{\"runId\":\"")
                .append(new UUID(random.nextLong(), random.nextLong()))
                .append(rest)
                .toString();
    }

    /** What every run of a job says; kept, as load and server share the machine. */
    private String rest(int job) {
        StringBuilder event = new StringBuilder(4_000);
        event.append("\"},\"job\":{\"namespace\":\"bench\",\"name\":\"job_")
                .append(job)
                .append("\"},\"inputs\":[");
        for (int input = 0; input < inputs; input++) {
            event.append(input == 0 ? "" : ",").append('{');
            name(event, "namespace", source(job, input)).append(",\"facets\":{\"schema\":");
            schema(event).append("}}");
        }
        event.append("],\"outputs\":[{");
        name(event, "namespace", table(job)).append(",\"facets\":{\"schema\":");
        schema(event).append(",\"columnLineage\":");
        return columnLineage(event, job).append("}}]}").toString();
    }

    private String table(int job) {
        return "layer%d.t%d".formatted(job % LAYERS, job);
    }

    /** A table of the layer above; above the first are the sources. */
    private String source(int job, int input) {
        int layer = job % LAYERS;
        int other = (int) ((job * 31L + input * 17L) % Math.max(1, jobs / LAYERS)) * LAYERS;
        return layer == 0 ? "sources.t" + other : table(other + layer - 1);
    }

    private static StringBuilder name(StringBuilder event, String key, String table) {
        return event.append('"')
                .append(key)
                .append("\":\"")
                .append(NAMESPACE)
                .append("\",\"name\":\"")
                .append(table)
                .append('"');
    }

    private StringBuilder schema(StringBuilder event) {
        event.append("{\"_producer\":\"")
                .append(PRODUCER)
                .append(
                        "\",\"_schemaURL\":\"https://openlineage.io/spec/facets/1-2-0/SchemaDatasetFacet.json\",\"fields\":[");
        for (int column = 0; column < columns; column++) {
            event.append(column == 0 ? "" : ",")
                    .append("{\"name\":\"c")
                    .append(column)
                    .append("\",\"type\":\"string\"")
                    .append(columns < DESCRIBED_FROM ? "" : ",\"description\":\"what is told of it\"")
                    .append('}');
        }
        return event.append("]}");
    }

    private StringBuilder columnLineage(StringBuilder event, int job) {
        event.append("{\"_producer\":\"")
                .append(PRODUCER)
                .append(
                        "\",\"_schemaURL\":\"https://openlineage.io/spec/facets/1-2-0/ColumnLineageDatasetFacet.json\",\"fields\":{");
        for (int column = 0; column < columns; column++) {
            event.append(column == 0 ? "" : ",").append("\"c").append(column).append("\":{\"inputFields\":[{");
            name(event, "namespace", source(job, column % inputs))
                    .append(",\"field\":\"c")
                    .append(column)
                    .append("\",\"transformations\":[{\"type\":\"DIRECT\",\"subtype\":\"IDENTITY\"")
                    .append(columns < DESCRIBED_FROM ? "" : ",\"description\":\"copied\",\"masking\":false")
                    .append("}]}]}");
        }
        return event.append("}}");
    }
}
