/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.edges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.graph.Transformation;
import dev.pacta.lineage.event.EventLimits;
import dev.pacta.lineage.event.EventReader;
import dev.pacta.lineage.event.EventReading;
import dev.pacta.lineage.testing.Events;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventFlowsTest {
    private static final EventReader READER = new EventReader(new EventLimits(1 << 20, 1 << 20));

    private static List<String> flows(Events event) {
        EventReading.Readable read = (EventReading.Readable) READER.read(event.bytes());
        return EventFlows.of(read.event()).stream()
                .map(EventFlowsTest::line)
                .distinct()
                .toList();
    }

    private static String line(Flow flow) {
        String line = "%s %s %s > %s"
                .formatted(
                        flow.kind(),
                        flow.grade(),
                        flow.from().nodeId(),
                        flow.to().nodeId());
        if (flow.job() != null) {
            line += " via " + flow.job().name();
        }
        List<String> words =
                flow.transformations().stream().map(EventFlowsTest::word).toList();
        return words.isEmpty() ? line : line + " " + words;
    }

    private static String word(Transformation one) {
        return one.subtype() + (one.masking() ? "!" : "");
    }

    @Test
    void aRunReadsAndWrites() {
        assertThat(flows(Events.run("r", "START", "n", "j").reads("n", "a").writes("n", "b")))
                .containsExactly("DIRECT IMPLIED dataset:n:a > job:n:j", "DIRECT IMPLIED job:n:j > dataset:n:b");
    }

    @Test
    void whatTheColumnsOfAnOutputAreMadeOfWasReadAlsoWhereNoInputSaysSo() {
        assertThat(flows(Events.run("r", "COMPLETE", "n", "j")
                        .reads("n", "a")
                        .writes("n", "b")
                        .column("a", "x", "x", "IDENTITY", false)
                        .column("seed", "y", "y", "IDENTITY", false)
                        .column("b", "z", "z", "IDENTITY", false)))
                .filteredOn(flow -> flow.startsWith("DIRECT IMPLIED dataset"))
                .containsExactly("DIRECT IMPLIED dataset:n:a > job:n:j", "DIRECT IMPLIED dataset:n:seed > job:n:j");
    }

    @Test
    void aJobEventDeclares() {
        assertThat(flows(Events.job("n", "j").reads("n", "a")))
                .containsExactly("DIRECT DECLARED dataset:n:a > job:n:j");
    }

    @Test
    void oneInputFieldMayBothFlowAndInfluence() {
        assertThat(flows(Events.run("r", "START", "n", "j")
                        .writes("n", "b")
                        .facet("/outputs/0/facets", "columnLineage", """
                                {"fields": {"y": {"inputFields": [{"namespace": "n", "name": "a", "field": "x", "transformations": [
                                  {"type": "DIRECT", "subtype": "IDENTITY"}, {"type": "INDIRECT", "subtype": "FILTER"},
                                  {"type": "indirect", "subtype": "join"}]}]}},
                                 "dataset": [{"namespace": "n", "name": "a", "field": "z", "transformations": [
                                  {"type": "INDIRECT", "subtype": "SORT"}]}]}
                                """)))
                .contains(
                        "DIRECT COLUMN datasetField:n:a:x > datasetField:n:b:y via j [IDENTITY]",
                        "INDIRECT COLUMN datasetField:n:a:x > datasetField:n:b:y via j [FILTER, JOIN]",
                        "INDIRECT COLUMN datasetField:n:a:z > dataset:n:b via j [SORT]");
    }

    @Test
    void whatIsToldOfTheWholeDatasetWithoutAWordInfluencesIt() {
        assertThat(flows(Events.run("r", "START", "n", "j")
                        .writes("n", "b")
                        .facet("/outputs/0/facets", "columnLineage", """
                                {"fields": {"y": {"inputFields": [{"namespace": "n", "name": "a", "field": "x"}]}},
                                 "dataset": [{"namespace": "n", "name": "a", "field": "z"}]}
                                """)))
                .containsExactlyInAnyOrder(
                        "DIRECT IMPLIED dataset:n:a > job:n:j",
                        "DIRECT IMPLIED job:n:j > dataset:n:b",
                        "DIRECT COLUMN datasetField:n:a:x > datasetField:n:b:y via j",
                        "INDIRECT COLUMN datasetField:n:a:z > dataset:n:b via j");
    }

    @Test
    void whatInfluencesEveryFieldIsToldOnceOfTheDataset() {
        assertThat(flows(Events.run("r", "START", "n", "j")
                        .writes("n", "b")
                        .facet("/outputs/0/facets", "schema", """
                                {"fields": [{"name": "x"}, {"name": "y", "fields": [{"name": "inner"}]}]}""")
                        .facet("/outputs/0/facets", "columnLineage", """
                                {"fields": {
                                  "x": {"inputFields": [
                                    {"namespace": "n", "name": "a", "field": "k", "transformations": [{"type": "INDIRECT", "subtype": "JOIN"}]}]},
                                  "y": {"inputFields": [
                                    {"namespace": "n", "name": "a", "field": "k", "transformations": [{"type": "INDIRECT", "subtype": "JOIN"}]},
                                    {"namespace": "n", "name": "a", "field": "c", "transformations": [
                                      {"type": "INDIRECT", "subtype": "CONDITIONAL"}]}]}}}
                                """)))
                .containsExactlyInAnyOrder(
                        "DIRECT IMPLIED dataset:n:a > job:n:j",
                        "DIRECT IMPLIED job:n:j > dataset:n:b",
                        "INDIRECT COLUMN datasetField:n:a:k > dataset:n:b via j [JOIN]",
                        "INDIRECT COLUMN datasetField:n:a:c > datasetField:n:b:y via j [CONDITIONAL]");
    }

    @Test
    void aFieldOfTheSchemaWithoutLineageIsNotInfluenced() {
        assertThat(flows(Events.run("r", "START", "n", "j")
                        .writes("n", "b")
                        .facet(
                                "/outputs/0/facets",
                                "schema",
                                "{\"fields\": [{\"name\": \"x\"}, {\"name\": \"constant\"}]}")
                        .facet("/outputs/0/facets", "columnLineage", """
                                {"fields": {"x": {"inputFields": [
                                  {"namespace": "n", "name": "a", "field": "k", "transformations": [{"type": "INDIRECT", "subtype": "JOIN"}]}]}}}
                                """)))
                .contains("INDIRECT COLUMN datasetField:n:a:k > datasetField:n:b:x via j [JOIN]");
    }

    @Test
    void whatAJobWaitsForAndWhatContainsItIsNoDataFlow() {
        assertThat(flows(Events.run("r", "START", "n", "j")
                        .facet("/run/facets", "parent", """
                                {"run": {"runId": "p"}, "job": {"namespace": "n", "name": "workflow"}}""")
                        .facet("/run/facets", "jobDependencies", """
                                {"upstream": [{"job": {"namespace": "n", "name": "before"}, "dependency_type": "DIRECT_INVOCATION"}, 7],
                                 "downstream": [{"job": {"namespace": "n", "name": "after"}}, {"job": {"namespace": "n", "name": "j"}}]}
                                """)))
                .containsExactlyInAnyOrder(
                        "CONTAINMENT EXPLICIT job:n:workflow > job:n:j via j",
                        "CONTROL EXPLICIT job:n:before > job:n:j via j",
                        "CONTROL EXPLICIT job:n:j > job:n:after via j");
    }

    @Test
    void olderProducersSayMaskedOncePerField() {
        assertThat(flows(Events.run("r", "START", "n", "j")
                        .writes("n", "b")
                        .facet("/outputs/0/facets", "columnLineage", """
                                {"fields": {"y": {"inputFields": [{"namespace": "n", "name": "a", "field": "x"}],
                                                  "transformationType": "MASKED", "transformationDescription": "hashed"}}}
                                """)))
                .contains("DIRECT COLUMN datasetField:n:a:x > datasetField:n:b:y via j [TRANSFORMATION!]");
    }

    @Test
    void explicitLineageReplacesColumnLineage() {
        assertThat(flows(Events.run("r", "START", "n", "j")
                        .writes("n", "b")
                        .column("a", "x", "y", "IDENTITY", false)
                        .facet("/job/facets", "lineage", """
                                {"entries": [
                                  {"type": "DATASET", "namespace": "n", "name": "b", "inputs": [{"type": "DATASET", "namespace": "n", "name": "a"}],
                                   "fields": {"y": {"inputs": [{"type": "DATASET", "namespace": "n", "name": "a", "field": "z"}]}}},
                                  {"type": "JOB", "inputs": [{"type": "DATASET", "namespace": "n", "name": "side"}]},
                                  {"type": "DATASET", "namespace": "n", "name": "generated", "inputs": []},
                                  {"type": "JOB", "namespace": "n", "name": "next", "inputs": [{"type": "JOB"}]}]}
                                """)))
                .containsExactlyInAnyOrder(
                        "DIRECT IMPLIED job:n:j > dataset:n:b",
                        "DIRECT EXPLICIT dataset:n:a > job:n:j",
                        "DIRECT EXPLICIT job:n:j > dataset:n:b",
                        "DIRECT EXPLICIT dataset:n:a > dataset:n:b via j",
                        "DIRECT EXPLICIT datasetField:n:a:z > datasetField:n:b:y via j",
                        "DIRECT EXPLICIT dataset:n:side > job:n:j",
                        "DIRECT EXPLICIT job:n:j > job:n:next");
    }

    @Test
    void aDatasetEventDeclaresWhereItsFieldsComeFrom() {
        assertThat(
                        flows(
                                Events.dataset("n", "view")
                                        .facet(
                                                "/dataset/facets",
                                                "lineage",
                                                "{\"fields\": {\"y\": {\"inputs\": [{\"type\": \"DATASET\", \"namespace\": \"n\", \"name\": \"a\", \"field\": \"x\"}]}}}")))
                .containsExactly("DIRECT DECLARED datasetField:n:a:x > datasetField:n:view:y");
    }

    @Test
    void aFieldThatAJobFiltersByIsReadAndAFieldThatItMakesIsWritten() {
        assertThat(flows(Events.run("r", "START", "n", "j").facet("/job/facets", "lineage", """
                                {"entries": [
                                  {"type": "JOB", "inputs": [{"type": "DATASET", "namespace": "n", "name": "a", "field": "x",
                                    "transformations": [{"type": "INDIRECT", "subtype": "FILTER"}]}]},
                                  {"type": "DATASET", "namespace": "n", "name": "b", "inputs": [],
                                   "fields": {"total": {"inputs": [{"type": "JOB"}]}}}]}
                                """)))
                .containsExactly(
                        "DIRECT EXPLICIT dataset:n:a > job:n:j",
                        "INDIRECT EXPLICIT datasetField:n:a:x > job:n:j [FILTER]",
                        "DIRECT EXPLICIT job:n:j > dataset:n:b",
                        "DIRECT EXPLICIT job:n:j > datasetField:n:b:total");
    }
}
