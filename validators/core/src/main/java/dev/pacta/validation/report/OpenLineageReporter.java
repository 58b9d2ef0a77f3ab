/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.report;

import dev.pacta.contract.Contract;
import dev.pacta.contract.naming.DatasetName;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.RuleOutcome.Status;
import dev.pacta.validation.ValidationReport;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.RunEvent;
import io.openlineage.client.OpenLineageClient;
import io.openlineage.client.OpenLineageClientUtils;
import io.openlineage.client.transports.ApiKeyTokenProvider;
import io.openlineage.client.transports.HttpConfig;
import io.openlineage.client.transports.HttpTransport;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells a lineage server what a run has found: a run event with one assertion for each rule that was judged, the counts, and the
 * contract's id, version and verdict in the run facet {@code pacta_contract}. No value of the data is in it. Immutable; safe for
 * many threads.
 */
public final class OpenLineageReporter {
    /** The run facet that names the contract. */
    public static final String CONTRACT_FACET = "pacta_contract";

    private static final URI PRODUCER = URI.create("https://github.com/pacta-dev/pacta/validators");
    private static final int SEND_MILLISECONDS = 10_000;

    private final Clock clock;
    private final OpenLineage openLineage = new OpenLineage(PRODUCER);

    public OpenLineageReporter(Clock clock) {
        this.clock = clock;
    }

    /**
     * The event.
     *
     * @param jobNamespace of the pipeline that validates
     * @param dataset what was read
     */
    public RunEvent event(ValidationReport report, UUID run, String jobNamespace, String jobName, DatasetName dataset) {
        return event(report, run, jobNamespace, jobName, dataset, RunEvent.EventType.COMPLETE);
    }

    /**
     * An event of a pipeline that goes on, or that has failed.
     *
     * @param type {@code RUNNING} for what was found so far, {@code COMPLETE} or {@code FAIL} at the end
     */
    public RunEvent event(
            ValidationReport report,
            UUID run,
            String jobNamespace,
            String jobName,
            DatasetName dataset,
            RunEvent.EventType type) {
        return event(report, run, jobNamespace, jobName, dataset, type, null);
    }

    /**
     * An event that also says what the data was wanted for.
     *
     * @param purpose such as {@code analytics.reporting}; nothing when nobody asked
     */
    public RunEvent event(
            ValidationReport report,
            UUID run,
            String jobNamespace,
            String jobName,
            DatasetName dataset,
            RunEvent.EventType type,
            @Nullable String purpose) {
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        return openLineage
                .newRunEventBuilder()
                .eventTime(now)
                .eventType(type)
                .run(openLineage.newRun(run, runFacets(report, purpose)))
                .job(openLineage.newJob(jobNamespace, jobName, null))
                .inputs(List.of(input(report, dataset)))
                .outputs(List.of())
                .build();
    }

    /** The event of a run that ended before there was a verdict: the contract's id and version, and no assertion. */
    public RunEvent unfinished(
            Contract contract,
            String schemaObject,
            UUID run,
            String jobNamespace,
            String jobName,
            DatasetName dataset,
            @Nullable String purpose) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("contract", contract.id().value());
        content.put("version", contract.version().value());
        content.put("schemaObject", schemaObject);
        content.put("verdict", "unfinished");
        return openLineage
                .newRunEventBuilder()
                .eventTime(clock.instant().atZone(ZoneOffset.UTC))
                .eventType(RunEvent.EventType.FAIL)
                .run(openLineage.newRun(run, runFacets(content, purpose)))
                .job(openLineage.newJob(jobNamespace, jobName, null))
                .inputs(List.of(openLineage.newInputDataset(dataset.namespace(), dataset.name(), null, null)))
                .outputs(List.of())
                .build();
    }

    /** The event as JSON. */
    public static String json(RunEvent event) {
        return OpenLineageClientUtils.toJson(event);
    }

    /**
     * Sends an event and waits until the server has kept it.
     *
     * @param server of Pacta or another OpenLineage server
     * @throws io.openlineage.client.OpenLineageClientException when the server does not take it
     */
    public static void send(RunEvent event, URI server, @Nullable String token) {
        HttpConfig config = new HttpConfig();
        config.setUrl(server);
        config.setTimeoutInMillis(SEND_MILLISECONDS);
        if (token != null) {
            ApiKeyTokenProvider key = new ApiKeyTokenProvider();
            key.setApiKey(token);
            config.setAuth(key);
        }
        try (OpenLineageClient client =
                OpenLineageClient.builder().transport(new HttpTransport(config)).build()) {
            client.emit(event);
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception closing) {
            throw new IllegalStateException("the connection to the lineage server did not close", closing);
        }
    }

    private OpenLineage.RunFacets runFacets(ValidationReport report, @Nullable String purpose) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("contract", report.contract().value());
        content.put("version", report.version().value());
        content.put("schemaObject", report.schemaObject());
        content.put("verdict", report.result() == ValidationReport.Result.PASSED ? "passed" : "failed");
        content.put("records", report.records());
        content.put("invalidRecords", report.invalidRecords());
        return runFacets(content, purpose);
    }

    private OpenLineage.RunFacets runFacets(Map<String, Object> content, @Nullable String purpose) {
        OpenLineage.RunFacet facet = openLineage.newRunFacet();
        facet.getAdditionalProperties().putAll(content);
        if (purpose != null) {
            facet.getAdditionalProperties().put("purpose", purpose);
        }
        return openLineage.newRunFacetsBuilder().put(CONTRACT_FACET, facet).build();
    }

    private OpenLineage.InputDataset input(ValidationReport report, DatasetName dataset) {
        OpenLineage.InputDatasetInputFacets facets = openLineage
                .newInputDatasetInputFacetsBuilder()
                .dataQualityAssertions(openLineage.newDataQualityAssertionsDatasetFacet(assertions(report)))
                .inputStatistics(openLineage
                        .newInputStatisticsInputDatasetFacetBuilder()
                        .rowCount(report.records())
                        .build())
                .build();
        return openLineage.newInputDataset(dataset.namespace(), dataset.name(), null, facets);
    }

    private List<OpenLineage.DataQualityAssertionsDatasetFacetAssertions> assertions(ValidationReport report) {
        List<OpenLineage.DataQualityAssertionsDatasetFacetAssertions> assertions = new ArrayList<>();
        for (RuleOutcome rule : report.rules()) {
            if (rule.status() == Status.PASSED || rule.status() == Status.FAILED) {
                assertions.add(assertion(rule));
            }
        }
        return assertions;
    }

    private OpenLineage.DataQualityAssertionsDatasetFacetAssertions assertion(RuleOutcome rule) {
        return openLineage
                .newDataQualityAssertionsDatasetFacetAssertionsBuilder()
                .assertion(rule.ruleId())
                .column(rule.field().isEmpty() ? null : rule.field())
                .success(rule.status() == Status.PASSED)
                .severity(rule.isError() ? "error" : "warn")
                .description(rule.description())
                .actual("%d of %d failed".formatted(rule.failures(), rule.checked()))
                .build();
    }
}
