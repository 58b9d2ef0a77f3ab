/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.store.CatalogQueries.EntityRow;
import dev.pacta.lineage.store.RunQueries;
import dev.pacta.lineage.store.VersionQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Versions of jobs as Marquez shows them: one for each set of datasets that ended runs read and wrote. Safe for many threads. */
@ApplicationScoped
class JobVersions {
    private final VersionQueries versions;
    private final JobViews jobs;
    private final RunQueries runQueries;
    private final RunViews runs;

    JobVersions(VersionQueries versions, JobViews jobs, RunQueries runQueries, RunViews runs) {
        this.versions = versions;
        this.jobs = jobs;
        this.runQueries = runQueries;
        this.runs = runs;
    }

    Views.JobVersions of(EntityRow row, int limit, int offset) {
        JobKey key = new JobKey(row.key().namespace(), row.key().name());
        String location = jobs.of(List.of(row)).getFirst().location();
        List<VersionQueries.JobVersion> found = versions.of(key, limit, offset);
        Map<String, Views.Run> latest = new HashMap<>();
        runs.of(runQueries.byId(
                        found.stream().map(VersionQueries.JobVersion::latestRun).toList()))
                .forEach(run -> latest.put(run.id(), run));
        return new Views.JobVersions(
                found.stream()
                        .map(version -> view(key, location, version, latest.get(version.latestRun())))
                        .toList(),
                versions.count(key));
    }

    Optional<Views.JobVersionView> one(EntityRow row, String version) {
        return of(row, Parameters.MOST, 0).versions().stream()
                .filter(view -> view.version().equals(version))
                .findFirst();
    }

    private static Views.JobVersionView view(
            JobKey key, @Nullable String location, VersionQueries.JobVersion version, Views.@Nullable Run run) {
        String id = version.version().toString();
        return new Views.JobVersionView(
                new Views.JobVersion(key.namespace(), key.name(), id),
                key.name(),
                version.firstSeen(),
                id,
                key.namespace(),
                location,
                run == null ? List.of() : ids(run.inputDatasetVersions()),
                run == null ? List.of() : ids(run.outputDatasetVersions()),
                run);
    }

    private static List<Views.Id> ids(List<Views.DatasetVersion> datasets) {
        return datasets.stream()
                .map(dataset -> new Views.Id(
                        dataset.datasetVersionId().namespace(),
                        dataset.datasetVersionId().name()))
                .toList();
    }
}
