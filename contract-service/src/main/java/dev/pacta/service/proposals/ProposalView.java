/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.service.checks.CheckView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All there is to say of a proposal.
 *
 * @param commitStatusTrouble why the code host does not show the status yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalView(
        UUID id,
        String contract,
        @Nullable String from,
        String to,
        String digest,
        @Nullable String path,
        String status,
        ProposalSource source,
        Instant openedAt,
        String openedBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String closeReason,
        CheckView check,
        List<ReviewView> reviews,
        CommitStatusView commitStatus,
        @Nullable String commitStatusTrouble) {}
