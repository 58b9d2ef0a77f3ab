/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds proposals. */
@ApplicationScoped
class ProposalQueries {
    private final ProposalRepository proposals;
    private final ProposalViews views;

    ProposalQueries(ProposalRepository proposals, ProposalViews views) {
        this.proposals = proposals;
        this.views = views;
    }

    @Transactional
    Page<ProposalSummary> page(ProposalRepository.Filter filter, Window window) {
        return views.of(proposals.page(filter, window));
    }

    /** By its id, or by a commit. */
    @Transactional
    Optional<ProposalView> find(String idOrCommit, @Nullable String contract) {
        return entity(idOrCommit, contract).map(views::of);
    }

    /** The proposed document, byte for byte. */
    @Transactional
    Optional<byte[]> document(String idOrCommit, @Nullable String contract) {
        return entity(idOrCommit, contract).map(entity -> entity.document.clone());
    }

    /** What the host of a commit has to show for all contracts that the commit proposes; empty when it proposes none. */
    @Transactional
    Optional<CommitStatusView> status(String repository, String commit) {
        Map<String, ProposalEntity> newest = new LinkedHashMap<>();
        proposals.ofCommit(repository, commit).forEach(entity -> newest.putIfAbsent(entity.contractId, entity));
        return CommitStatusView.worst(newest.values().stream()
                .map(views::of)
                .map(ProposalView::commitStatus)
                .toList());
    }

    private Optional<ProposalEntity> entity(String idOrCommit, @Nullable String contract) {
        try {
            return proposals.findByIdOptional(UUID.fromString(idOrCommit));
        } catch (IllegalArgumentException noId) {
            return proposals.newestOfCommit(idOrCommit, contract);
        }
    }
}
