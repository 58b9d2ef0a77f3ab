/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.git.Moment;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be checked.
 *
 * @param folder where the caller stands
 * @param files only these; empty for every contract that changed
 * @param base what to compare with, as the caller named it
 * @param targetBranch what the build says the pull request wants to go to
 * @param moment which state is checked
 * @param today for the ends of waivers
 */
public record CheckRequest(
        Path folder,
        List<Path> files,
        @Nullable String base,
        @Nullable String targetBranch,
        Moment moment,
        LocalDate today) {
    public CheckRequest {
        folder = folder.toAbsolutePath().normalize();
        files = List.copyOf(files);
    }
}
