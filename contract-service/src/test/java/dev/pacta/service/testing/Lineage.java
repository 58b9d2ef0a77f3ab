/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sends lineage as pipelines do: one run that copies fields from one dataset to another. */
public final class Lineage {
    private final String job;
    private final List<String> columns = new ArrayList<>();
    private String input = "";
    private String output = "";
    private String runFacets = "";
    private String jobFacets = "";

    private Lineage(String job) {
        this.job = job;
    }

    public static Lineage run(String job) {
        return new Lineage(job);
    }

    public Lineage reads(String dataset) {
        input = dataset;
        return this;
    }

    public Lineage writes(String dataset) {
        output = dataset;
        return this;
    }

    /** The value of one field goes into another. */
    public Lineage copies(String from, String to, boolean masked) {
        columns.add("""
                "%s": {"inputFields": [{"namespace": "%s", "name": "%s", "field": "%s",
                "transformations": [{"type": "DIRECT", "subtype": "IDENTITY", "masking": %s}]}]}""".formatted(to, Contracts.namespace(), input, from, masked));
        return this;
    }

    /** Somebody answers for the job. */
    public Lineage ownedBy(String owner) {
        jobFacets = """
                "ownership": {"_producer": "https://example.test", "_schemaURL": "https://example.test/s",
                "owners": [{"name": "%s"}]}""".formatted(owner);
        return this;
    }

    /** The run checked data against a contract. */
    public Lineage checked(String contract, String verdict) {
        runFacets = """
                "pacta_contract": {"_producer": "https://example.test", "_schemaURL": "https://example.test/s",
                "contract": "%s", "version": "1.0.0", "schemaObject": "orders", "verdict": "%s", "records": 10, "invalidRecords": 2}""".formatted(contract, verdict);
        return this;
    }

    public void send() {
        String columnLineage = columns.isEmpty()
                ? ""
                : "\"columnLineage\": {\"_producer\": \"https://example.test\", \"_schemaURL\": \"https://example.test/s\", \"fields\": {%s}}"
                        .formatted(columns.stream().collect(Collectors.joining(",")));
        String outputs = output.isEmpty()
                ? ""
                : "{\"namespace\": \"%s\", \"name\": \"%s\", \"facets\": {%s}}"
                        .formatted(Contracts.namespace(), output, columnLineage);
        String event = """
                {"eventType": "COMPLETE", "eventTime": "2026-03-01T12:00:00Z", "producer": "https://example.test",
                 "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
                 "run": {"runId": "%s", "facets": {%s}},
                 "job": {"namespace": "tests", "name": "%s", "facets": {%s}},
                 "inputs": [{"namespace": "%s", "name": "%s"}],
                 "outputs": [%s]}
                """.formatted(
                        UUID.nameUUIDFromBytes(job.getBytes(StandardCharsets.UTF_8)),
                        runFacets,
                        job,
                        jobFacets,
                        Contracts.namespace(),
                        input,
                        outputs);
        Caller.as("pipeline")
                .contentType("application/json")
                .body(event)
                .post("/api/v1/lineage")
                .then()
                .statusCode(201);
    }
}
