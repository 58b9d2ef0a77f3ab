/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.validation.source.ContractSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.testing.PAssert;

/** Orders, their contract, and pipelines that are run to their end. */
final class Orders {
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: orders
            status: active
            version: %s
            schema:
              - name: orders
                quality:
                  - {metric: rowCount, mustBeGreaterOrEqualTo: 1000}
                properties:
                  - {name: id, logicalType: integer, required: true, unique: true}
                  - {name: total, logicalType: number, logicalTypeOptions: {maximum: %d}}
                  - {name: note, logicalType: string}
            """;

    private Orders() {}

    static ContractSource contract(Path folder, String version, int maximum) throws IOException {
        Path file = folder.resolve("orders-%s.odcs.yaml".formatted(version));
        return ContractSource.file(Files.writeString(file, CONTRACT.formatted(version, maximum)));
    }

    /** Its total is the number's last two digits. */
    static String order(long number) {
        return "{\"id\": %d, \"total\": %d}".formatted(number, number % 100);
    }

    /** Runs a pipeline that has so many assertions, and sees to it that each was made. */
    static PipelineResult run(Pipeline pipeline, int assertions) {
        PipelineResult result = pipeline.run();
        assertThat(result.waitUntilFinish()).isEqualTo(PipelineResult.State.DONE);
        long made = 0;
        for (MetricResult<Long> counter : result.metrics()
                .queryMetrics(MetricsFilter.builder()
                        .addNameFilter(MetricNameFilter.named(PAssert.class, PAssert.SUCCESS_COUNTER))
                        .build())
                .getCounters()) {
            made += counter.getCommitted();
        }
        assertThat(made).as("assertions in the pipeline").isEqualTo(assertions);
        return result;
    }

    /** A counter of ours. */
    static long counter(PipelineResult result, String name) {
        long sum = 0;
        for (MetricResult<Long> counter : result.metrics()
                .queryMetrics(MetricsFilter.builder()
                        .addNameFilter(MetricNameFilter.named(ContractChecks.METRICS, name))
                        .build())
                .getCounters()) {
            sum += counter.getCommitted();
        }
        return sum;
    }
}
