/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.service.governance.Approvals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;

/** Finds the approvals of stewards among the reviews. */
@ApplicationScoped
class ProposalApprovals implements Approvals {
    private final ReviewRepository reviews;

    ProposalApprovals(ReviewRepository reviews) {
        this.reviews = reviews;
    }

    @Override
    @Transactional
    public Map<String, String> of(Collection<String> digests) {
        return reviews.approvals(digests);
    }
}
