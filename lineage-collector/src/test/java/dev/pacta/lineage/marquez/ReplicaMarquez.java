/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.graph.AsOf;
import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.store.CatalogQueries.EntityRow;
import dev.pacta.lineage.store.Replica;
import dev.pacta.lineage.store.ReplicaQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Marquez's API as a server process answers it. */
public final class ReplicaMarquez {
    private static final int MOST = 1_000;

    private final ReplicaQueries queries;
    private final DatasetViews datasets;
    private final JobViews jobs;
    private final RunViews runs;
    private final TableGraph tables;
    private final ColumnGraph columns;

    public ReplicaMarquez(GraphKeeper keeper, ReplicaQueries queries, ObjectMapper json) {
        this.queries = queries;
        this.datasets = new DatasetViews(queries.nodes(), queries.details(), queries.marks());
        this.runs = new RunViews(queries.runs(), queries.details(), queries.facets());
        this.jobs = new JobViews(queries.runs(), queries.details(), runs, keeper, queries.marks());
        this.tables =
                new TableGraph(keeper, queries.catalog(), datasets, jobs, new KeptViews(Replica.settings(), json));
        this.columns = new ColumnGraph(keeper, queries.nodes());
    }

    public List<Views.Job> jobs() {
        return jobs.of(jobRows());
    }

    public List<Views.Dataset> datasets(String namespace) {
        return datasets.of(datasetRows(namespace));
    }

    /** The runs of each job, each as it is told alone. */
    public List<List<Views.Run>> runs() {
        return jobs().stream()
                .map(job -> runs.of(queries.runs().runs(key(job), AsOf.NOW, MOST, 0)))
                .toList();
    }

    /** The versions of each job and then of each dataset. */
    public List<Object> versions(String namespace) {
        List<Object> versions = new ArrayList<>();
        JobVersions ofJobs = new JobVersions(queries.versions(), jobs, queries.runs(), runs);
        jobRows().forEach(job -> versions.add(ofJobs.of(job, MOST, 0)));
        DatasetVersions ofDatasets = new DatasetVersions(queries.versions(), datasets);
        datasetRows(namespace).forEach(dataset -> versions.add(ofDatasets.of(dataset, MOST, 0)));
        return versions;
    }

    public Optional<Views.Graph> lineage(String nodeId, AsOf asOf) {
        return tables.around(nodeId, 20, asOf);
    }

    public Optional<Views.Graph> columnLineage(String nodeId, AsOf asOf) {
        return columns.around(nodeId, 20, true, asOf);
    }

    private List<EntityRow> jobRows() {
        return queries.catalog().jobs(null, List.of(), MOST, 0);
    }

    private List<EntityRow> datasetRows(String namespace) {
        return queries.catalog().entities(NodeKind.DATASET, namespace, MOST, 0);
    }

    private static JobKey key(Views.Job job) {
        return new JobKey(job.namespace(), job.name());
    }
}
