/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.query.NodeChoice;
import dev.pacta.lineage.store.DeclaredTag;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each test has a namespace of its own. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class RuleJudgeTest {
    private static final String PII = "{\"tags\": [{\"key\": \"%s\", \"value\": \"true\", \"field\": \"%s\"}]}";

    @Inject
    EventIntake intake;

    @Inject
    RuleJudge judge;

    @Test
    void aTaggedFieldThatReachesANamespaceIsABreachWithItsShortestWay() {
        tag("judge-a", "raw", "pii-a", "email");
        run("judge-a", "load", "raw", "clean", "email", "mail", false);
        run("judge-a", "around", "clean", "detour", "mail", "m", false);
        intake.accept(copy("judge-a", "far", "detour", "m", "judge-a-reports", "far", "x", false));
        intake.accept(copy("judge-a", "report", "clean", "mail", "judge-a-reports", "by_mail", "contact", false));

        Judgement judged = judged(flow("tag:pii-a", "namespace:judge-a-reports"));

        assertThat(judged.chosen()).isEqualTo(1);
        assertThat(judged.complete()).isTrue();
        assertThat(ways(judged))
                .containsExactlyInAnyOrder(
                        "raw.email > clean.mail (load) > by_mail.contact (report)",
                        "raw.email > clean.mail (load) > detour.m (around) > far.x (far)");
        assertThat(judged.breaches()).allMatch(Breach::certain);
    }

    @Test
    void aColumnThatNobodyNamesDoesNotFlowAndOneOfAnUntoldJobPerhapsDoes() {
        tag("judge-b", "raw", "pii-b", "email");
        run("judge-b", "load", "raw", "clean", "other", "other", false);
        intake.accept(Events.run("judge-b-2", "COMPLETE", "judge-b", "untold")
                .at("2026-01-02T00:00:00Z")
                .reads("judge-b", "raw")
                .writes("judge-b-reports", "untold")
                .bytes());
        intake.accept(copy("judge-b", "told", "clean", "other", "judge-b-reports", "told", "other", false));

        Judgement judged = judged(flow("tag:pii-b", "namespace:judge-b-reports"));

        assertThat(ways(judged)).containsExactly("raw.email > untold (untold)?");
        assertThat(judged(new LineageRule.NoFlow(
                                "known",
                                NodeChoice.of("tag:pii-b"),
                                NodeChoice.of("namespace:judge-b-reports"),
                                Optional.empty(),
                                false,
                                false,
                                false,
                                LineageRule.NoFlow.ANY_DISTANCE))
                        .breaches())
                .isEmpty();
    }

    @Test
    void whatIsDeclaredIsChosenByItsKeyAndValueAndNotKept() {
        run("judge-i", "load", "raw", "clean", "email", "mail", false);
        intake.accept(copy("judge-i", "report", "clean", "mail", "judge-i-reports", "by_mail", "contact", false));
        DatasetKey raw = new DatasetKey("judge-i", "raw");
        List<DeclaredTag> declared = List.of(
                new DeclaredTag(raw, "email", "class-i", "secret"),
                new DeclaredTag(raw, "", "whole-i", "true"),
                new DeclaredTag(new DatasetKey("judge-i", "nowhere"), "x", "class-i", "secret"));

        assertThat(ways(judged(flow("tag:class-i=secret", "namespace:judge-i-reports"), declared)))
                .containsExactly("raw.email > clean.mail (load) > by_mail.contact (report)");
        assertThat(ways(judged(flow("tag:whole-i", "namespace:judge-i-reports"), declared)))
                .hasSize(1);
        assertThat(judged(flow("tag:class-i=open", "namespace:judge-i-reports"), declared)
                        .breaches())
                .isEmpty();
        assertThat(judged(flow("tag:class-i", "namespace:judge-i-reports")).chosen())
                .isZero();
    }

    @Test
    void maskingAndAllowedStationsEndTheWay() {
        tag("judge-c", "raw", "pii-c", "email");
        intake.accept(copy("judge-c", "mask", "raw", "email", "judge-c-reports", "masked", "hash", true));
        run("judge-c", "stage", "raw", "stage", "email", "email", false);
        intake.accept(copy("judge-c", "staged", "stage", "email", "judge-c-reports", "staged", "email", false));

        assertThat(ways(judged(flow("tag:pii-c", "namespace:judge-c-reports")))).hasSize(2);
        Judgement allowed = judged(new LineageRule.NoFlow(
                "staged",
                NodeChoice.of("tag:pii-c"),
                NodeChoice.of("namespace:judge-c-reports"),
                Optional.of(NodeChoice.of("dataset:stage,namespace:judge-c")),
                true,
                false,
                true,
                LineageRule.NoFlow.ANY_DISTANCE));
        assertThat(allowed.breaches()).isEmpty();
    }

    @Test
    void datasetsAreFollowedThroughJobsAndHopsAreCounted() {
        intake.accept(copy("judge-d", "one", "raw", "a", "judge-d", "stage", "a", false));
        intake.accept(copy("judge-d", "two", "stage", "a", "judge-d-reports", "daily", "a", false));
        intake.accept(copy("judge-d", "three", "raw", "a", "judge-d-reports", "shortcut", "a", false));

        String raw = "dataset:raw,namespace:judge-d";
        assertThat(ways(judged(within(raw, 2)))).hasSize(2);
        assertThat(ways(judged(within(raw, 1)))).containsExactly("raw > three > shortcut");
        assertThat(judged(flow("namespace:judge-d", "namespace:judge-d")).alreadyThere())
                .isEqualTo(
                        judged(flow("namespace:judge-d", "namespace:judge-d")).chosen());
    }

    @Test
    void aJobLeadsOnlyToTheOutputsThatItStatesToBeOfTheInput() {
        tag("judge-h", "secret", "pii-h", "email");
        String dataset = "{\"type\": \"DATASET\", \"namespace\": \"%s\", \"name\": \"%s\"%s}";
        String safe = dataset.formatted("judge-h", "secret", "");
        String open = dataset.formatted("judge-h", "open", "");
        intake.accept(Events.run("judge-h", "COMPLETE", "judge-h", "both")
                .at("2026-01-01T00:00:00Z")
                .reads("judge-h", "secret")
                .reads("judge-h", "open")
                .writes("judge-h", "vault")
                .writes("judge-h-reports", "report")
                .facet(
                        "/job/facets",
                        "lineage",
                        "{\"entries\": [%s, %s]}"
                                .formatted(
                                        dataset.formatted("judge-h", "vault", ", \"inputs\": [" + safe + "]"),
                                        dataset.formatted("judge-h-reports", "report", ", \"inputs\": [" + open + "]")))
                .bytes());

        String reports = "namespace:judge-h-reports,report";
        assertThat(ways(judged(flow("dataset:secret,namespace:judge-h", reports))))
                .isEmpty();
        assertThat(ways(judged(flow("tag:pii-h", reports)))).isEmpty();
        assertThat(ways(judged(flow("dataset:open,namespace:judge-h", reports))))
                .isNotEmpty();
        assertThat(ways(judged(flow("tag:pii-h", "dataset:vault,namespace:judge-h"))))
                .isNotEmpty();
    }

    @Test
    void onlyTheNamedJobsTouchADataset() {
        intake.accept(copy("judge-e", "billing", "raw", "a", "judge-e", "invoices", "a", false));
        intake.accept(copy("judge-e", "intruder", "raw", "a", "judge-e", "invoices", "a", false));
        intake.accept(copy("judge-e", "reader", "invoices", "a", "judge-e", "copy", "a", false));

        assertThat(ways(judged(only(LineageRule.Access.WRITE, "job:billing")))).containsExactly("intruder > invoices");
        assertThat(ways(judged(only(LineageRule.Access.READ, "job:billing")))).containsExactly("invoices > reader");
        assertThat(judged(only(LineageRule.Access.READ, "job:reader")).breaches())
                .isEmpty();
    }

    @Test
    void whatIsMoreThanAskedForIsCounted() {
        intake.accept(copy("judge-f", "w1", "raw", "a", "judge-f-out", "o1", "a", false));
        intake.accept(copy("judge-f", "w2", "raw", "a", "judge-f-out", "o2", "a", false));
        intake.accept(copy("judge-f", "w3", "raw", "a", "judge-f-out", "o3", "a", false));

        Judgement judged = judge.judge(
                        List.of(flow("dataset:raw,namespace:judge-f", "namespace:judge-f-out")), List.of(), 2)
                .getFirst();

        assertThat(judged.breaches()).hasSize(2);
        assertThat(judged.leftOut()).isEqualTo(1);
    }

    private Judgement judged(LineageRule rule) {
        return judged(rule, List.of());
    }

    private Judgement judged(LineageRule rule, List<DeclaredTag> declared) {
        return judge.judge(List.of(rule), declared, 100).getFirst();
    }

    private static LineageRule.NoFlow flow(String from, String to) {
        return new LineageRule.NoFlow(
                "flow",
                NodeChoice.of(from),
                NodeChoice.of(to),
                Optional.empty(),
                false,
                false,
                true,
                LineageRule.NoFlow.ANY_DISTANCE);
    }

    private static LineageRule.NoFlow within(String from, int hops) {
        return new LineageRule.NoFlow(
                "flow",
                NodeChoice.of(from),
                NodeChoice.of("namespace:judge-d-reports"),
                Optional.empty(),
                false,
                false,
                true,
                hops);
    }

    private static LineageRule only(LineageRule.Access access, String jobs) {
        return new LineageRule.OnlyJobs(
                "only",
                access,
                NodeChoice.of("dataset:invoices,namespace:judge-e"),
                NodeChoice.of(jobs + ",namespace:judge-e"));
    }

    private static List<String> ways(Judgement judged) {
        return judged.breaches().stream().map(RuleJudgeTest::way).toList();
    }

    private static String way(Breach breach) {
        return breach.path().stream()
                        .map(step -> step.node().name()
                                + (step.node().field().isEmpty()
                                        ? ""
                                        : "." + step.node().field())
                                + (step.job() == null ? "" : " (" + step.job().name() + ")"))
                        .collect(Collectors.joining(" > "))
                + (breach.certain() ? "" : "?");
    }

    private void tag(String namespace, String dataset, String tag, String field) {
        intake.accept(Events.dataset(namespace, dataset)
                .facet("/dataset/facets", "tags", PII.formatted(tag, field))
                .bytes());
    }

    private void run(String namespace, String job, String in, String out, String field, String to, boolean masked) {
        intake.accept(copy(namespace, job, in, field, namespace, out, to, masked));
    }

    private static byte[] copy(
            String namespace,
            String job,
            String in,
            String field,
            String target,
            String out,
            String to,
            boolean masked) {
        String columns = """
                {"fields": {"%s": {"inputFields": [{"namespace": "%s", "name": "%s", "field": "%s",
                 "transformations": [{"type": "DIRECT", "subtype": "TRANSFORMATION", "masking": %s}]}]}}}
                """.formatted(to, namespace, in, field, masked);
        return Events.run(namespace + "-" + job, "COMPLETE", namespace, job)
                .at("2026-01-01T00:00:00Z")
                .reads(namespace, in)
                .writes(target, out)
                .facet("/outputs/0/facets", "columnLineage", columns)
                .bytes();
    }
}
