/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.lineage.JobKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes jobs and runs as Marquez's older clients put them. Safe for many threads. */
@ApplicationScoped
class JobPuts {
    /** The key in Marquez's facet of a run that has its arguments. */
    static final String ARGS = "args";

    private final Told told;
    private final InstantSource clock = InstantSource.system();

    JobPuts(Told told) {
        this.told = told;
    }

    /** A job as it is put. */
    record JobBody(
            @Nullable String type,
            @Nullable List<Views.@Nullable Id> inputs,
            @Nullable List<Views.@Nullable Id> outputs,
            @Nullable String location,
            @Nullable String description,
            @Nullable String runId) {}

    /** A run as it is put. */
    record RunBody(
            @Nullable String id,
            @Nullable String nominalStartTime,
            @Nullable String nominalEndTime,
            @Nullable Map<String, String> args) {}

    void put(JobKey key, JobBody body) {
        Instant now = clock.instant();
        ObjectNode event = told.job(key, now);
        Told.add(event, "inputs", body.inputs());
        Told.add(event, "outputs", body.outputs());
        Told.facet(event, "job", "documentation", "description", body.description());
        if (body.location() != null) {
            Told.facet(event, "job", "sourceCodeLocation").put("type", "git").put("url", body.location());
        }
        Told.facet(event, "job", "jobType")
                .put(
                        "processingType",
                        "STREAM".equals(body.type()) ? "STREAMING" : Parameters.name("type", body.type()))
                .put("integration", "MARQUEZ");
        told.tell(event);
        if (body.runId() != null) {
            ObjectNode run = told.run(Parameters.name("runId", body.runId()), key, "OTHER", now);
            Told.add(run, "inputs", body.inputs());
            Told.add(run, "outputs", body.outputs());
            told.tell(run);
        }
    }

    /** The id of a new run. */
    String newRun(JobKey job, RunBody body) {
        String id = body.id() == null ? UUID.randomUUID().toString() : Parameters.name("id", body.id());
        ObjectNode event = told.run(id, job, "OTHER", clock.instant());
        Instant start = Parameters.time("nominalStartTime", body.nominalStartTime());
        Instant end = Parameters.time("nominalEndTime", body.nominalEndTime());
        if (start != null) {
            ObjectNode facet = Told.facet(event, "run", "nominalTime").put("nominalStartTime", start.toString());
            if (end != null) {
                facet.put("nominalEndTime", end.toString());
            }
        }
        if (body.args() != null && !body.args().isEmpty()) {
            ObjectNode args = Told.facet(event, "run", Told.FACET).putObject(ARGS);
            body.args().forEach(args::put);
        }
        told.tell(event);
        return id;
    }

    void mark(String runId, JobKey job, String transition, @Nullable Instant at) {
        told.tell(told.run(runId, job, transition, at == null ? clock.instant() : at));
    }
}
