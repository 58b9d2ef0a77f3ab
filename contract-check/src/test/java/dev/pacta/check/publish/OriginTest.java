/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.check.build.BuildEnvironment;
import dev.pacta.check.git.Repository;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded as the source of files that are published, with real repositories. */
class OriginTest {
    private static final String ORDERS = "id: orders\n";

    @TempDir
    private Path folder;

    private Repository shop;
    private String commit;

    @BeforeEach
    void aRepositoryWithAContract() {
        shop = Repository.create(folder.resolve("shop"));
        commit = shop.write("contracts/orders.yaml", ORDERS).commit("Orders");
    }

    private static SourceFile file(Repository repository, String path, String text) {
        return new SourceFile(repository.folder().resolve(path), text.getBytes(StandardCharsets.UTF_8));
    }

    private static ContractSource source(Map<String, String> build, SourceFile... files) {
        return ContractSource.of(BuildEnvironment.of(build), origin(build, files), List.of("bob"));
    }

    private static Origin origin(Map<String, String> build, SourceFile... files) {
        return Origin.of(BuildEnvironment.of(build), Arrays.asList(files));
    }

    private static Map<String, String> github(String commit) {
        return Map.of(
                "GITHUB_ACTIONS", "true",
                "GITHUB_REPOSITORY", "shop/contracts",
                "GITHUB_SERVER_URL", "https://github.com",
                "GITHUB_SHA", commit,
                "GITHUB_REF_NAME", "main");
    }

    @Test
    void aFileThatIsAsInTheCommitComesFromIt() {
        ContractSource source = source(Map.of(), file(shop, "contracts/orders.yaml", ORDERS));

        assertThat(source.commit()).isEqualTo(commit);
        assertThat(source.branch()).isEqualTo("main");
        assertThat(source.author()).contains("Ada");
        assertThat(source.approvers()).containsExactly("bob");
    }

    @Test
    void aFileThatWasChangedOrIsNewComesFromNoCommit() {
        SourceFile changed = file(shop, "contracts/orders.yaml", ORDERS + "# later\n");
        SourceFile added = file(shop, "contracts/new.yaml", ORDERS);

        assertThat(origin(Map.of(), changed).remark().orElseThrow())
                .contains("contracts/orders.yaml is not as in commit " + commit.substring(0, 12), "commit it first");
        for (SourceFile file : List.of(changed, added)) {
            ContractSource source = source(github(commit), file);
            assertThat(source.commit()).isNull();
            assertThat(source.branch()).isNull();
            assertThat(source.author()).isNull();
            assertThat(source.repository()).contains("shop/contracts");
        }
    }

    @Test
    void aFileOutsideOfAnyRepositoryComesFromNothingThatTheBuildNames() {
        SourceFile outside = new SourceFile(folder.resolve("orders.yaml"), ORDERS.getBytes(StandardCharsets.UTF_8));
        ContractSource source = source(github(commit), outside);

        assertThat(source.commit()).isNull();
        assertThat(source.repository()).isNull();
        assertThat(origin(Map.of(), outside).remark().orElseThrow()).contains("lies in no Git repository");
    }

    @Test
    void aFileOfARepositoryWithinAnotherComesFromThatOne() {
        Repository inner = Repository.create(shop.folder().resolve("vendor"));
        String other = inner.write("orders.yaml", ORDERS).commit("Their orders");
        SourceFile theirs = file(inner, "orders.yaml", ORDERS);

        assertThat(source(Map.of(), theirs).commit()).isEqualTo(other);
        assertThat(origin(github(commit), theirs).commit())
                .as("the build is of the outer one")
                .isEmpty();
        assertThat(source(github(commit), theirs).repository()).isNull();
        assertThat(origin(Map.of(), theirs, file(shop, "contracts/orders.yaml", ORDERS))
                        .remark()
                        .orElseThrow())
                .contains("several Git repositories");
    }

    @Test
    void theCommitThatTheBuildNamesCountsAndNotTheOneThatIsCheckedOut() {
        String later = shop.write("contracts/orders.yaml", ORDERS + "# later\n").commit("Later");
        SourceFile first = file(shop, "contracts/orders.yaml", ORDERS);

        assertThat(source(github(commit), first).commit()).isEqualTo(commit);
        assertThat(source(github(later), first).commit()).isNull();
        assertThat(source(Map.of(), first).commit()).isNull();
    }

    @Test
    void aRepositoryWithoutACommitSaysSo() {
        Repository fresh = Repository.create(folder.resolve("fresh")).write("orders.yaml", ORDERS);

        assertThat(origin(Map.of(), file(fresh, "orders.yaml", ORDERS)).remark().orElseThrow())
                .contains("has no commit yet");
    }
}
