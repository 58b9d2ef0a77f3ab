/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicationGroupsTest {
    private static final int CALLERS = 16;

    @Inject
    PublishService publishing;

    @Inject
    Documents documents;

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final List<PublicationGroups> replicas = new ArrayList<>();

    @AfterEach
    void stop() {
        callers.shutdownNow();
        replicas.forEach(PublicationGroups::stop);
    }

    @Test
    void ofConflictingPublicationsOfTwoReplicasOneWinsAndNothingIsHalf() throws Exception {
        List<PublicationGroups> both = List.of(started(), started());
        List<Callable<PublishOutcome>> calls = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            Publication publication = publication(
                    "caller-" + caller,
                    document("contested", "# variant " + caller % 4),
                    document("beside-" + caller, ""));
            PublicationGroups replica = both.get(caller % 2);
            calls.add(() -> replica.publish(publication));
        }

        List<Future<PublishOutcome>> outcomes = callers.invokeAll(calls);

        List<PublishOutcome.Document> contested = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            boolean accepted = outcomes.get(caller).get() instanceof PublishOutcome.Accepted;
            Caller.as("viewer").get("/api/v1/contracts/beside-" + caller).then().statusCode(accepted ? 200 : 404);
            if (outcomes.get(caller).get() instanceof PublishOutcome.Accepted all) {
                contested.add(all.documents().getFirst());
            }
        }
        assertThat(contested).hasSize(CALLERS / 4);
        assertThat(contested).filteredOn(PublishOutcome.Document::isNew).hasSize(1);
        assertThat(contested)
                .extracting(one -> one.version().digest())
                .containsOnly(contested.getFirst().version().digest());
        Caller.as("viewer")
                .get("/api/v1/evidence?subject=contract/contested@1.0.0")
                .then()
                .body("total", equalTo(1));
        Caller.as("viewer").get("/api/v1/contracts/contested").then().body("versions", equalTo(1));
    }

    @Test
    void theSameDocumentFromManyCallersIsPublishedOnceAndFineForAll() throws Exception {
        List<PublicationGroups> both = List.of(started(), started());
        List<Callable<PublishOutcome>> calls = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            Publication publication = publication("caller-" + caller, document("repeated", ""));
            PublicationGroups replica = both.get(caller % 2);
            calls.add(() -> replica.publish(publication));
        }

        List<PublishOutcome.Document> answers = new ArrayList<>();
        for (Future<PublishOutcome> outcome : callers.invokeAll(calls)) {
            answers.addAll(((PublishOutcome.Accepted) outcome.get()).documents());
        }

        assertThat(answers).hasSize(CALLERS);
        assertThat(answers).filteredOn(PublishOutcome.Document::isNew).hasSize(1);
        assertThat(answers)
                .extracting(one -> one.version().publishedBy())
                .containsOnly(answers.getFirst().version().publishedBy());
    }

    @Test
    void onePublicationThatTheDatabaseCannotTakeHarmsNoOtherOfItsGroup() throws Exception {
        PublicationGroups groups = replica();
        Future<PublishOutcome> before =
                callers.submit(() -> groups.publish(publication("a", document("healthy-a", ""))));
        // PostgreSQL keeps no character of code 0.
        Future<PublishOutcome> poison =
                callers.submit(() -> groups.publish(publication("no\0name", document("poisoned", ""))));
        Future<PublishOutcome> after =
                callers.submit(() -> groups.publish(publication("c", document("healthy-c", ""))));
        while (groups.waiting() < 3) {
            Thread.onSpinWait();
        }

        groups.start();

        assertThat(before.get()).isInstanceOf(PublishOutcome.Accepted.class);
        assertThat(after.get()).isInstanceOf(PublishOutcome.Accepted.class);
        assertThatThrownBy(poison::get).hasRootCauseInstanceOf(SQLException.class);
        Caller.as("viewer").get("/api/v1/contracts/healthy-a").then().statusCode(200);
        Caller.as("viewer").get("/api/v1/contracts/poisoned").then().statusCode(404);
    }

    private PublicationGroups replica() {
        PublicationGroups groups = new PublicationGroups(publishing);
        replicas.add(groups);
        return groups;
    }

    private PublicationGroups started() {
        PublicationGroups groups = replica();
        groups.start();
        return groups;
    }

    private Submission document(String id, String comment) {
        String text = Contracts.orders(id, "1.0.0") + comment + "\n";
        return documents.submission(id + ".odcs.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Publication publication(String publisher, Submission... submissions) {
        return new Publication(List.of(submissions), PublicationSource.UNKNOWN, publisher);
    }
}
