/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.event.EventJson;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.facets.CheckFacet;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The checks against contracts that a chunk of events tells: one per run, contract and schema object, the newest word. Not thread-safe. */
final class CheckRows {
    private static final String ASSERTIONS = "dataQualityAssertions";
    private static final String UPSERT = """
            insert into lineage_check as c (key, contract, version, schema_object, verdict, records, invalid_records, rules,
                                            run_id, job_namespace, job_name, at, event_id, told)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[],
                                 ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::bigint[], ?::uuid[])
            on conflict (key) do update set
                version = excluded.version, verdict = excluded.verdict, records = excluded.records,
                invalid_records = excluded.invalid_records, rules = excluded.rules,
                job_namespace = excluded.job_namespace, job_name = excluded.job_name,
                at = excluded.at, event_id = excluded.event_id, told = excluded.told
            where excluded.told > c.told
            """;

    private final Map<UUID, Row> checks = new TreeMap<>();

    private record Row(CheckFacet facet, String rules, String runId, JobKey job, Instant at, long eventId, Mark mark) {}

    void add(LineageEvent event, LineageEvent.Run run, JobKey job, long eventId) {
        CheckFacet.read(run.facets()).ifPresent(facet -> {
            String object = facet.schemaObject() == null ? "" : facet.schemaObject();
            Row row = new Row(facet, rules(event), run.id(), job, event.eventTime(), eventId, Mark.of(event));
            checks.merge(
                    Keys.of("CHECK", run.id(), facet.contract(), object),
                    row,
                    (known, next) -> next.mark().isBefore(known.mark()) ? known : next);
        });
    }

    /** Producers attach assertions to the use of a dataset or to the dataset itself. */
    private static String rules(LineageEvent event) {
        ArrayNode rules = JsonNodeFactory.instance.arrayNode();
        for (LineageEvent.DatasetUse input : event.inputs()) {
            JsonNode facet = input.useFacets().has(ASSERTIONS)
                    ? input.useFacets().path(ASSERTIONS)
                    : input.facets().path(ASSERTIONS);
            facet.path("assertions").forEach(rules::add);
        }
        return EventJson.text(rules);
    }

    void write(Connection connection) throws SQLException {
        MultiRow rows = new MultiRow(14);
        checks.forEach((key, row) -> {
            CheckFacet facet = row.facet();
            rows.add(
                    key,
                    facet.contract(),
                    facet.version(),
                    facet.schemaObject(),
                    facet.verdict(),
                    facet.records(),
                    facet.invalidRecords(),
                    row.rules(),
                    row.runId(),
                    row.job().namespace(),
                    row.job().name(),
                    row.at(),
                    row.eventId(),
                    row.mark());
        });
        rows.execute(connection, UPSERT);
    }
}
