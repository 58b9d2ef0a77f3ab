/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.service.registry.ContractLocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposals as they are once nobody else changes those of their contract. Each method needs a transaction. */
@ApplicationScoped
class LockedProposals {
    private final ProposalRepository proposals;
    private final ContractLocks locks;

    LockedProposals(ProposalRepository proposals, ContractLocks locks) {
        this.proposals = proposals;
        this.locks = locks;
    }

    /** Empty when there is no such proposal. */
    Optional<ProposalEntity> find(UUID id) {
        Optional<ProposalEntity> found = proposals.findByIdOptional(id);
        found.ifPresent(entity -> {
            locks.lock(Set.of(entity.contractId));
            proposals.getEntityManager().refresh(entity);
        });
        return found;
    }

    /** What the same commit, or the same document when no commit is named, opened before. */
    Optional<ProposalEntity> same(String contract, @Nullable String commit, String digest) {
        locks.lock(Set.of(contract));
        return proposals.same(contract, commit, digest);
    }
}
