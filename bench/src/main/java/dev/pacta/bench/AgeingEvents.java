/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ways in which much is said of one table over the years, an event an hour. */
enum AgeingEvents {
    /** The same job reads and writes the same. */
    SAME("fill", "in", "", ""),
    /** The same job overwrites the table. */
    OVERWRITTEN("fill", "in", "OVERWRITE", ""),
    /** Another job each time overwrites the table, as where jobs are named by the queries that they are. */
    JOBS("fill-%d", "in", "OVERWRITE", ""),
    /** The job overwrites the table from another partition each time, which is a dataset of its own. */
    PARTITIONS("fill", "in/%d", "OVERWRITE", ""),
    /** The table is made and dropped in turns. */
    DROPPED("fill", "in", "CREATE,DROP", ""),
    /** The table is made and dropped in turns, by another job each time. */
    DROPPED_BY("fill-%d", "in", "CREATE,DROP", ""),
    /** A job whose events are complete snapshots reads something else each time. */
    SNAPSHOTS("fill", "in/%d", "", """
            ,"facets":{"jobType":{"processingType":"BATCH","integration":"X","jobType":"X","emissionPattern":{"eventContentMode":"COMPLETE_SNAPSHOT"}}}""");

    private static final int COLUMNS = 8;
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    private final String job;
    private final String input;
    private final String[] changes;
    private final String jobFacets;

    AgeingEvents(String job, String input, String changes, String jobFacets) {
        this.job = job;
        this.input = input;
        this.changes = changes.split(",");
        this.jobFacets = jobFacets;
    }

    String run(String name, int number) {
        String seed = name() + name + number;
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }

    String event(String name, int number) {
        String namespace = name + "-" + name().toLowerCase(Locale.ROOT);
        String reads = input.formatted(number);
        String change = changes[number % changes.length];
        String columns = IntStream.range(0, COLUMNS)
                .mapToObj(column -> """
                        "c%1$d":{"inputFields":[{"namespace":"%2$s","name":"%3$s","field":"c%1$d","transformations":[{"type":"DIRECT","subtype":"IDENTITY"}]}]}""".formatted(column, namespace, reads))
                .collect(Collectors.joining(","));
        String changed = change.isEmpty() ? "" : """
                ,"lifecycleStateChange":{"lifecycleStateChange":"%s"}""".formatted(change);
        String lineage = change.equals("DROP") ? "\"none\":{}" : "\"columnLineage\":{\"fields\":{" + columns + "}}";
        return """
                {"eventType":"COMPLETE","eventTime":"%s","producer":"https://bench.example","schemaURL":"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
                 "run":{"runId":"%s"},"job":{"namespace":"%3$s","name":"%4$s"%5$s},"inputs":[{"namespace":"%3$s","name":"%6$s"}],
                 "outputs":[{"namespace":"%3$s","name":"out","facets":{%7$s%8$s}}]}""".formatted(
                        FIRST.plusSeconds(3_600L * number),
                        run(name, number),
                        namespace,
                        job.formatted(number),
                        jobFacets,
                        reads,
                        lineage,
                        changed);
    }
}
