/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.pullrequest;

import dev.pacta.testkit.hosting.LocalGitHub;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The service beside a GitHub on this machine, which it tells the statuses of commits. */
public final class GitHubForTests implements QuarkusTestResourceLifecycleManager {
    static final String TOKEN = "ghs_for_tests";

    private final LocalGitHub gitHub = new LocalGitHub(TOKEN);

    @Override
    public Map<String, String> start() {
        return Map.of(
                "pacta.github.url",
                gitHub.address().toString(),
                "pacta.github.token",
                TOKEN,
                "pacta.public-url",
                "https://pacta.example.test",
                "pacta.commit-status.every",
                "1s");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(gitHub, new TestInjector.MatchesType(LocalGitHub.class));
    }

    @Override
    public void stop() {
        gitHub.close();
    }
}
