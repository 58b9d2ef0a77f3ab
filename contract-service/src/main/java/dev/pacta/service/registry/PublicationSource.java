/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.service.shared.Given;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where documents come from, as their publisher says.
 *
 * @param pullRequest its address
 * @param approvers who approved the pull request
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PublicationSource(
        @Nullable String repository,
        @Nullable String branch,
        @Nullable String commit,
        @Nullable String pullRequest,
        @Nullable String author,
        List<String> approvers) {
    /** Nothing was said. */
    public static final PublicationSource UNKNOWN = new PublicationSource(null, null, null, null, null, List.of());

    private static final int MOST_APPROVERS = 100;

    /** Texts that are too long, and addresses that are none, are refused. */
    public PublicationSource(
            @Nullable String repository,
            @Nullable String branch,
            @Nullable String commit,
            @Nullable String pullRequest,
            @Nullable String author,
            @Nullable List<String> approvers) {
        this.repository = Given.text("source.repository", repository);
        this.branch = Given.text("source.branch", branch);
        this.commit = Given.text("source.commit", commit);
        this.pullRequest = Given.webAddress("source.pullRequest", pullRequest);
        this.author = Given.text("source.author", author);
        List<String> names = Objects.requireNonNullElse(approvers, List.of());
        Given.check(names.size() <= MOST_APPROVERS, "source.approvers: expected %d at most".formatted(MOST_APPROVERS));
        this.approvers = names.stream()
                .map(name -> Given.required("source.approvers", name))
                .toList();
    }

    boolean isKnown() {
        return !equals(UNKNOWN);
    }
}
