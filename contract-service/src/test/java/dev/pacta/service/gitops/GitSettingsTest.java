/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GitSettingsTest {
    @Test
    void readsEachRepositoryWithItsDefaults() {
        GitSettings settings = settings(Map.of(
                "pacta.git.repositories[0].url", "https://git.example.test/a.git",
                "pacta.git.repositories[1].url", "https://git.example.test/b.git",
                "pacta.git.repositories[1].branch", "trunk",
                "pacta.git.repositories[1].paths", "contracts/*.yaml,more/**",
                "pacta.git.repositories[1].interval", "PT10S",
                "pacta.git.repositories[1].token", "secret-word"));

        GitSettings.Followed first = settings.repositories().getFirst();
        assertThat(first.branch()).isEqualTo("main");
        assertThat(first.interval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(first.token()).isEmpty();
        FollowedBranch usual = FollowedBranch.of(first);
        assertThat(usual.isContract("orders.odcs.yaml")).isTrue();
        assertThat(usual.isContract("a/b/orders.odcs.yml")).isTrue();
        assertThat(usual.isContract("orders.yaml")).isFalse();
        FollowedBranch second = FollowedBranch.of(settings.repositories().get(1));
        assertThat(second.ref()).isEqualTo("refs/heads/trunk");
        assertThat(second.isContract("contracts/orders.yaml")).isTrue();
        assertThat(second.isContract("more/deep/x")).isTrue();
        assertThat(second.isContract("orders.yaml")).isFalse();
        assertThat(second.toString()).doesNotContain("secret-word");
    }

    @Test
    void nothingIsFollowedByDefault() {
        assertThat(settings(Map.of()).repositories()).isEmpty();
    }

    private static GitSettings settings(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(GitSettings.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(GitSettings.class);
    }
}
