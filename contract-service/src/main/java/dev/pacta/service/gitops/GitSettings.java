/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.gitops;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which branches are followed: {@code pacta.git.repositories[0].url} and so on. */
@ConfigMapping(prefix = "pacta.git")
public interface GitSettings {
    List<Followed> repositories();

    /** How often it is looked whether the interval of a repository is over. */
    @WithDefault("PT5S")
    Duration tick();

    /** One branch of one repository. */
    interface Followed {
        String url();

        @WithDefault("main")
        String branch();

        /** Which files are contracts. */
        @WithDefault("**/*.odcs.yaml,**/*.odcs.yml")
        List<String> paths();

        @WithDefault("PT1M")
        Duration interval();

        /** Whom the token belongs to; hosts that take a token alone ignore it. */
        @WithDefault("pacta")
        String username();

        /** Never logged and never shown. */
        Optional<String> token();
    }
}
