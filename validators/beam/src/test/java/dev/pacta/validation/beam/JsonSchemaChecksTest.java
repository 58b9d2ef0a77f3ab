/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.validation.source.JsonForm;
import dev.pacta.validation.source.PortableSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On Beam's own runner of this process. */
class JsonSchemaChecksTest {
    private static final String PERSON = "jane.roe@example.org";
    private static final String GOOD = "{\"id\": 1}";

    @TempDir
    private Path folder;

    @Test
    void badRecordsLeaveByAnOutputOfTheirOwnAndNoReasonHoldsAValue() throws Exception {
        Path file = Files.writeString(
                folder.resolve("orders.json"),
                "{\"$id\": \"https://shop.example/order\", \"properties\": {\"id\": {\"type\": \"integer\"}}}");
        PortableSchema schema = PortableSchema.read(file.toString(), getClass().getClassLoader());
        Pipeline pipeline = Pipeline.create();

        SchemaSplit<String> split = pipeline.apply(
                        Create.of(GOOD, "{\"a\":".repeat(1_000), "no JSON, " + PERSON, "{\"id\": \"" + PERSON + "\"}")
                                .withCoder(StringUtf8Coder.of()))
                .apply(JsonSchemaChecks.split(JsonForm.jsonText(), schema));

        String address = schema.address();
        String digest = schema.digest();
        PAssert.that(split.valid()).satisfies(valid -> {
            assertThat(valid).containsExactly(GOOD);
            return null;
        });
        PAssert.that(split.reasons()).satisfies(reasons -> {
            List<String> told = new ArrayList<>();
            reasons.forEach(each -> told.add(each.toString()));
            String by = " by %s@%s: ".formatted(address, digest);
            assertThat(told)
                    .containsExactlyInAnyOrder(
                            "UNFINISHED" + by + "record",
                            "INVALID" + by + "json",
                            "INVALID" + by + "https://shop.example/order#/properties/id/type");
            return null;
        });
        PipelineResult result = pipeline.run();
        result.waitUntilFinish();
        assertThat(counts(result)).isEqualTo(Map.of("records", 4L, "invalid", 2L, "unfinished", 1L));
    }

    private static Map<String, Long> counts(PipelineResult result) {
        MetricsFilter ours = MetricsFilter.builder()
                .addNameFilter(MetricNameFilter.inNamespace(JsonSchemaChecks.METRICS))
                .build();
        return StreamSupport.stream(
                        result.metrics().queryMetrics(ours).getCounters().spliterator(), false)
                .collect(Collectors.toMap(each -> each.getName().getName(), each -> each.getAttempted()));
    }
}
