/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.service.shared.Given;
import org.jspecify.annotations.Nullable;

/** Where a proposal comes from, as its producer says; texts that are too long, and addresses that are none, are refused. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalSource(
        @Nullable String repository,
        @Nullable String branch,
        @Nullable String commit,
        @Nullable String baseCommit,
        @Nullable String pullRequest,
        @Nullable String title,
        @Nullable String author) {
    static final ProposalSource UNKNOWN = new ProposalSource(null, null, null, null, null, null, null);

    ProposalSource {
        repository = Given.text("source.repository", repository);
        branch = Given.text("source.branch", branch);
        commit = Given.text("source.commit", commit);
        baseCommit = Given.text("source.baseCommit", baseCommit);
        pullRequest = Given.webAddress("source.pullRequest", pullRequest);
        title = Given.text("source.title", title);
        author = Given.text("source.author", author);
    }
}
