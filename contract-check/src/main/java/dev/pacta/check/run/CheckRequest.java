/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.build.BuildEnvironment;
import dev.pacta.check.git.Moment;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be checked.
 *
 * @param folder where the caller stands
 * @param files only these; empty for every contract that changed
 * @param base what to compare with, as the caller named it
 * @param build where the pull request wants to go, and where a proposal comes from
 * @param moment which state is checked
 * @param propose whether to register what changed with the server
 * @param now by the clock of the caller, for waivers and for rules that speak of a day
 */
public record CheckRequest(
        Path folder,
        List<Path> files,
        @Nullable String base,
        BuildEnvironment build,
        Moment moment,
        boolean propose,
        Instant now) {
    public CheckRequest {
        folder = folder.toAbsolutePath().normalize();
        files = List.copyOf(files);
    }
}
