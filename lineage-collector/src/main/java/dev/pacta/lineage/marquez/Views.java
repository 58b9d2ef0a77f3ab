/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of Marquez's API. Names and shapes are Marquez's; what Pacta does not know is null or empty. */
public final class Views {
    private Views() {}

    public record Id(String namespace, String name) {}

    public record Namespace(
            String name,
            Instant createdAt,
            Instant updatedAt,
            @Nullable String ownerName,
            @Nullable String description,
            boolean isHidden) {}

    public record Namespaces(List<Namespace> namespaces) {}

    public record Field(
            String name,
            @Nullable String type,
            List<String> tags,
            @Nullable String description) {}

    public record Dataset(
            Id id,
            String type,
            String name,
            String physicalName,
            Instant createdAt,
            Instant updatedAt,
            String namespace,
            String sourceName,
            List<Field> fields,
            List<String> tags,
            Instant lastModifiedAt,
            @Nullable String lastLifecycleState,
            @Nullable String description,
            @Nullable String currentVersion,
            Map<String, JsonNode> facets,
            boolean deleted) {}

    public record Datasets(List<Dataset> datasets, long totalCount) {}

    public record Job(
            Id id,
            String type,
            String name,
            String simpleName,
            @Nullable String parentJobName,
            Instant createdAt,
            Instant updatedAt,
            String namespace,
            List<Id> inputs,
            List<Id> outputs,
            List<String> tags,
            @Nullable String location,
            @Nullable String description,
            @Nullable Run latestRun,
            Map<String, JsonNode> facets,
            @Nullable String currentVersion) {}

    public record Source(
            String type,
            String name,
            Instant createdAt,
            Instant updatedAt,
            String connectionUrl,
            @Nullable String description) {}

    public record Sources(List<Source> sources) {}

    public record Tag(String name, @Nullable String description) {}

    public record Tags(List<Tag> tags) {}

    public record DatasetVersionView(
            DatasetVersionId id,
            String type,
            String name,
            String physicalName,
            Instant createdAt,
            String version,
            String namespace,
            String sourceName,
            List<Field> fields,
            List<String> tags,
            @Nullable String lifecycleState,
            @Nullable String description,
            @Nullable Run createdByRun,
            Map<String, JsonNode> facets) {}

    public record DatasetVersions(List<DatasetVersionView> versions, long totalCount) {}

    public record JobVersionView(
            JobVersion id,
            String name,
            Instant createdAt,
            String version,
            String namespace,
            @Nullable String location,
            List<Id> inputs,
            List<Id> outputs,
            @Nullable Run latestRun) {}

    public record JobVersions(List<JobVersionView> versions, long totalCount) {}

    public record EventCount(
            Instant startInterval, Instant endInterval, long fail, long start, long complete, long abort) {}

    public record Count(Instant startInterval, Instant endInterval, long count) {}

    public record Hit(String namespace, String name, Instant eventTime, Map<String, JsonNode> facets) {}

    public record Hits(List<Hit> hits, List<Map<String, List<String>>> highlights) {}

    public record RunFacets(String runId, Map<String, JsonNode> facets) {}

    public record UpstreamRun(
            String id, @Nullable Instant start, @Nullable Instant end, String status) {}

    public record UpstreamInput(
            String namespace,
            String name,
            @Nullable String version,
            @Nullable String producingRunId) {}

    public record Upstream(JobVersion job, UpstreamRun run, List<UpstreamInput> inputs) {}

    public record UpstreamRuns(List<Upstream> runs) {}

    public record Jobs(List<Job> jobs, long totalCount) {}

    public record DatasetVersionId(
            String namespace, String name, @Nullable String version) {}

    public record DatasetVersion(DatasetVersionId datasetVersionId, Map<String, JsonNode> facets) {}

    public record JobVersion(
            String namespace, String name, @Nullable String version) {}

    public record Run(
            String id,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant nominalStartTime,
            @Nullable Instant nominalEndTime,
            String state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Long durationMs,
            Map<String, String> args,
            JobVersion jobVersion,
            List<DatasetVersion> inputDatasetVersions,
            List<DatasetVersion> outputDatasetVersions,
            Map<String, JsonNode> facets) {
        /** The same with other words of what was read and written. */
        Run with(List<DatasetVersion> inputs, List<DatasetVersion> outputs) {
            return new Run(
                    id,
                    createdAt,
                    updatedAt,
                    nominalStartTime,
                    nominalEndTime,
                    state,
                    startedAt,
                    endedAt,
                    durationMs,
                    args,
                    jobVersion,
                    inputs,
                    outputs,
                    facets);
        }
    }

    public record Runs(List<Run> runs, long totalCount) {}

    public record Edge(String origin, String destination) {}

    /** @param data a {@link Dataset}, {@link Job} or {@link ColumnData} */
    public record Node(String id, String type, @Nullable Object data, List<Edge> inEdges, List<Edge> outEdges) {}

    public record Graph(List<Node> graph) {}

    public record InputField(
            String namespace,
            String dataset,
            @Nullable String datasetVersion,
            String field,
            @Nullable String transformationDescription,
            @Nullable String transformationType) {}

    public record ColumnData(
            String namespace,
            String dataset,
            @Nullable String datasetVersion,
            String field,
            @Nullable String fieldType,
            @Nullable String transformationDescription,
            @Nullable String transformationType,
            List<InputField> inputFields) {}

    public record SearchResult(String type, String name, Instant updatedAt, String namespace, String nodeId) {}

    public record SearchResults(long totalCount, List<SearchResult> results) {}

    public record Events(List<JsonNode> events, long totalCount) {}
}
