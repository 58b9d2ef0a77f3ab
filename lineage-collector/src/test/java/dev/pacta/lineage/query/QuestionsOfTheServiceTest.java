/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.FieldKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.store.Check;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class QuestionsOfTheServiceTest {
    @Inject
    EventIntake intake;

    @Inject
    LabelFlow labels;

    @Inject
    DatasetReaders readers;

    @Inject
    ContractChecks checks;

    @Test
    void labelsFlowOverHopsAndStopAtMasking() {
        intake.accept(Events.run("label-1", "COMPLETE", "labels", "clean")
                .reads("labels", "customers")
                .writes("labels", "clean")
                .column("customers", "email", "contact", "IDENTITY", false)
                .column("customers", "email", "contact_hash", "TRANSFORMATION", true)
                .bytes());
        intake.accept(Events.run("label-2", "COMPLETE", "labels", "train")
                .reads("labels", "clean")
                .writes("labels", "training")
                .column("clean", "contact", "feature", "AGGREGATION", false)
                .bytes());
        FieldKey email = new DatasetKey("labels", "customers").withField("email");
        FieldKey feature = new DatasetKey("labels", "training").withField("feature");
        FieldKey ghost = new DatasetKey("labels", "nowhere").withField("x");

        LabelledGraph labelled = labels.spread(Map.of(email, Set.of("user.contact.email"), ghost, Set.of("user.name")));

        LabelReach reach = labelled.reach(feature, "user.contact.email").orElseThrow();
        assertThat(reach.origin()).isEqualTo(email);
        assertThat(reach.path())
                .extracting(Hop::job)
                .containsExactly(new JobKey("labels", "clean"), new JobKey("labels", "train"));
        assertThat(labelled.at(new DatasetKey("labels", "clean").withField("contact_hash")))
                .isEmpty();
        assertThat(labelled.unknownFields()).containsExactly(ghost);
    }

    @Test
    void tellsWhoReadsADatasetWithWhichFieldsAndWhoReadsFurtherDown() {
        intake.accept(Events.run("read-1", "COMPLETE", "reads", "report")
                .at("2026-02-01T00:00:00Z")
                .reads("reads", "orders")
                .writes("reads", "sums")
                .column("orders", "total", "sum", "AGGREGATION", false)
                .facet("/job/facets", "ownership", "{\"owners\": [{\"name\": \"team:finance\"}]}")
                .bytes());
        intake.accept(Events.run("read-2", "START", "reads", "copy")
                .at("2026-02-02T00:00:00Z")
                .reads("reads", "orders")
                .bytes());
        intake.accept(Events.run("read-3", "COMPLETE", "reads", "mail")
                .reads("reads", "sums")
                .bytes());
        DatasetKey orders = new DatasetKey("reads", "orders");

        List<Reader> direct = readers.of(orders);
        List<Reader> further = readers.downstream(orders, 1);

        assertThat(direct)
                .containsExactly(
                        new Reader(
                                new JobKey("reads", "copy"),
                                orders,
                                List.of(),
                                null,
                                Instant.parse("2026-02-02T00:00:00Z"),
                                0),
                        new Reader(
                                new JobKey("reads", "report"),
                                orders,
                                List.of("total"),
                                "team:finance",
                                Instant.parse("2026-02-01T00:00:00Z"),
                                0));
        assertThat(further).hasSize(3);
        assertThat(further.getLast().job()).isEqualTo(new JobKey("reads", "mail"));
        assertThat(further.getLast().hops()).isOne();
    }

    @Test
    void listsTheChecksOfAContractNewestFirstAndOncePerRun() {
        for (String state : List.of("START", "COMPLETE")) {
            intake.accept(
                    check("check-1", state, "2026-03-01T00:00:00Z", "passed").bytes());
        }
        intake.accept(check("check-2", "FAIL", "2026-03-02T00:00:00Z", "failed").bytes());

        CheckPage page = checks.of("orders-contract", 10, 0);

        assertThat(page.total()).isEqualTo(2);
        assertThat(page.items()).extracting(Check::runId).containsExactly("check-2", "check-1");
        Check newest = page.items().getFirst();
        assertThat(newest.verdict()).isEqualTo("failed");
        assertThat(newest.invalidRecords()).isEqualTo(2L);
        assertThat(newest.rules().path(0).path("assertion").asText()).isEqualTo("required");
        assertThat(checks.latest(List.of("orders-contract", "other"))).containsOnlyKeys("orders-contract");
    }

    private static Events check(String run, String state, String time, String verdict) {
        return Events.run(run, state, "checks", "validate")
                .at(time)
                .reads("checks", "orders")
                .facet("/run/facets", "pacta_contract", """
                        {"contract": "orders-contract", "version": "1.0.0", "schemaObject": "orders", "verdict": "%s",
                         "records": 10, "invalidRecords": 2}
                        """.formatted(verdict))
                .facet(
                        "/inputs/0/inputFacets",
                        "dataQualityAssertions",
                        "{\"assertions\": [{\"assertion\": \"required\", \"success\": true, \"column\": \"id\"}]}");
    }
}
