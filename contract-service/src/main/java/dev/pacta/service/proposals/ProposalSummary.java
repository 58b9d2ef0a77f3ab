/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal in a list.
 *
 * @param breaking how many changes the contract's mode does not allow
 * @param reaches how many owners are asked
 * @param awaiting owners without a decision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalSummary(
        UUID id,
        String contract,
        @Nullable String from,
        String to,
        String status,
        String weight,
        boolean compatible,
        int breaking,
        int reaches,
        List<String> awaiting,
        Instant openedAt,
        String openedBy,
        ProposalSource source) {}
