/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.pacta.service.registry.Documents;
import dev.pacta.service.registry.Submission;
import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GitFollowerTest {
    @Inject
    Documents documents;

    @Inject
    GitFollower follower;

    @Inject
    GitReader reader;

    @Inject
    GitTakeover takeover;

    @Inject
    GitBranchRepository branches;

    private Path folder;

    @BeforeEach
    void makeAFolder() throws IOException {
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "git");
    }

    @Test
    void publishesWhatLandsOnTheBranch() throws Exception {
        try (TestRepository repository = TestRepository.in(folder)) {
            String commit = repository
                    .write("top.odcs.yaml", Contracts.orders("landed-top", "1.0.0"))
                    .write("teams/sales/deep.odcs.yml", Contracts.orders("landed-deep", "1.0.0"))
                    .write("README.md", "no contract")
                    .push("first");

            follower.follow(repository.main());

            Caller.as("viewer")
                    .get("/api/v1/contracts/landed-deep/versions")
                    .then()
                    .body("items.version", contains("1.0.0"))
                    .body("items[0].source.commit", equalTo(commit))
                    .body("items[0].source.branch", equalTo("main"))
                    .body("items[0].source.author", equalTo("Olga"));
            Caller.as("viewer")
                    .get("/api/v1/evidence?subject=contract/landed-top@1.0.0")
                    .then()
                    .body("items.actor", contains("git " + repository.url()));
            assertThat(state(repository).outcome).isEqualTo("published");
            assertThat(state(repository).added).isEqualTo(2);

            repository
                    .write("top.odcs.yaml", Contracts.orders("landed-top", "1.1.0"))
                    .push("second");
            follower.follow(repository.main());

            assertThat(state(repository).added).isEqualTo(1);
            Caller.as("viewer").get("/api/v1/contracts/landed-top").then().body("latestVersion", equalTo("1.1.0"));
        }
    }

    @Test
    void aRefusedCommitPublishesNothingAndIsShownWithItsErrors() throws Exception {
        try (TestRepository repository = TestRepository.in(folder)) {
            String broken = repository
                    .write("fine.odcs.yaml", Contracts.orders("git-fine", "1.0.0"))
                    .write("broken.odcs.yaml", "id: broken")
                    .push("half of it is broken");

            follower.follow(repository.main());
            follower.follow(repository.main());

            Caller.as("viewer").get("/api/v1/contracts/git-fine").then().statusCode(404);
            assertThat(state(repository).outcome).isEqualTo("refused");
            assertThat(state(repository).commit).isEqualTo(broken);
            assertThat(state(repository).errors).contains("broken.odcs.yaml").contains("contract.invalid");

            repository
                    .write("broken.odcs.yaml", Contracts.orders("git-mended", "1.0.0"))
                    .push("mended");
            follower.follow(repository.main());

            assertThat(state(repository).outcome).isEqualTo("published");
            assertThat(state(repository).errors).isEqualTo("[]");
            Caller.as("viewer").get("/api/v1/contracts/git-fine").then().statusCode(200);
        }
    }

    @Test
    void aCommitIsTakenOverOnceHoweverManyReplicasSeeIt() throws Exception {
        try (TestRepository repository = TestRepository.in(folder)) {
            repository
                    .write("one.odcs.yaml", Contracts.orders("git-once", "1.0.0"))
                    .push("first");
            FollowedBranch followed = repository.main();
            Snapshot snapshot = reader.read(followed);
            List<Submission> submissions = snapshot.files().stream()
                    .map(file -> documents.submission(file.path(), file.bytes()))
                    .toList();
            Callable<GitTakeover.Outcome> replica = () -> takeover.take(followed, snapshot, submissions);

            List<GitTakeover.Outcome> outcomes;
            try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
                outcomes = threads
                        .invokeAll(Stream.generate(() -> replica).limit(4).toList())
                        .stream()
                        .map(GitFollowerTest::get)
                        .toList();
            }

            assertThat(outcomes).containsOnlyOnce(GitTakeover.Outcome.PUBLISHED);
            assertThat(outcomes).doesNotContain(GitTakeover.Outcome.REFUSED);
        }
    }

    @Test
    void aRepositoryThatIsAwayIsSaidWithoutItsPassword() {
        FollowedBranch away =
                new FollowedBranch("http://somebody:secret-word@127.0.0.1:9/away.git", "main", List.of("**"), null);

        follower.follow(away);

        assertThat(follower.lastLook(away).orElseThrow().trouble().orElseThrow())
                .contains("cannot be read")
                .doesNotContain("secret-word");
        assertThat(away.toString()).doesNotContain("secret-word");
    }

    @Test
    void aBranchThatIsNotThereIsSaid() throws Exception {
        try (TestRepository repository = TestRepository.in(folder)) {
            repository.write("one.odcs.yaml", "x").push("first");
            FollowedBranch other = new FollowedBranch(repository.url(), "release", List.of("**"), null);

            follower.follow(other);

            assertThat(follower.lastLook(other).orElseThrow().trouble().orElseThrow())
                    .contains("no branch 'release'");
        }
    }

    @Test
    void nothingIsFollowedUnlessItIsConfigured() {
        Caller.as("viewer").get("/api/v1/git").then().statusCode(200).body("items", empty());
    }

    private GitBranchEntity state(TestRepository repository) {
        GitBranchEntity.Key key = new GitBranchEntity.Key(repository.url(), "main");
        return QuarkusTransaction.requiringNew().call(() -> branches.findById(key));
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
