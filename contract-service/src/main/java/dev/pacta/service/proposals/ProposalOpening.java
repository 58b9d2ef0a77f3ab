/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.service.registry.PublishedContracts;
import dev.pacta.service.registry.VersionKey;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings a proposal into the world: keeps it, asks about it, and closes those whose place it takes. Needs a transaction. */
@ApplicationScoped
class ProposalOpening {
    private final ProposalRepository proposals;
    private final ReviewRequests requests;
    private final ProposalChanges changes;
    private final PublishedContracts published;

    ProposalOpening(
            ProposalRepository proposals,
            ReviewRequests requests,
            ProposalChanges changes,
            PublishedContracts published) {
        this.proposals = proposals;
        this.requests = requests;
        this.changes = changes;
        this.published = published;
    }

    void open(ProposalDrafts.Draft draft) {
        ProposalEntity entity = draft.entity();
        proposals.persistAndFlush(entity);
        requests.ask(entity, draft.judgement());
        changes.answered(entity);
        changes.opened(entity);
        supersedeOthers(entity);
        if (published.isPublished(new VersionKey(entity.contractId, entity.toVersion), entity.digest)) {
            changes.close(entity, new ProposalStatus.Happening.Published(), entity.openedBy, null);
        }
    }

    private void supersedeOthers(ProposalEntity entity) {
        String pullRequest = entity.pullRequest;
        if (pullRequest != null) {
            proposals.livingOf(entity.contractId, pullRequest).stream()
                    .filter(other -> !other.id.equals(entity.id))
                    .forEach(other -> changes.close(
                            other,
                            new ProposalStatus.Happening.Superseded(),
                            entity.openedBy,
                            "Superseded by proposal " + entity.id));
        }
    }
}
