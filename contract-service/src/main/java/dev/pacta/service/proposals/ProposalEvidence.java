/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.service.evidence.EvidenceKind;
import dev.pacta.service.evidence.EvidenceLog;
import dev.pacta.service.evidence.Told;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the evidence what happens to proposals. */
@ApplicationScoped
class ProposalEvidence {
    private final EvidenceLog log;

    ProposalEvidence(EvidenceLog log) {
        this.log = log;
    }

    void opened(ProposalEntity entity) {
        Map<String, @Nullable Object> data = about(entity, "opened");
        data.put("weight", entity.weight);
        data.put("repository", entity.repository);
        data.put("branch", entity.branch);
        data.put("commit", entity.commit);
        data.put("pullRequest", entity.pullRequest);
        data.put("author", entity.author);
        tell(entity.openedBy, EvidenceKind.PROPOSAL, entity, data);
    }

    /** It was published, withdrawn or superseded. */
    void closed(ProposalEntity entity, String by) {
        Map<String, @Nullable Object> data = about(entity, entity.status);
        data.put("reason", entity.closeReason);
        tell(by, EvidenceKind.PROPOSAL, entity, data);
    }

    void answered(ProposalEntity entity, ReviewEntity review, String by) {
        Map<String, @Nullable Object> data = about(entity, review.decision);
        data.put("owner", review.owner);
        data.put("comment", review.comment);
        data.put("until", review.until == null ? null : review.until.toString());
        tell(by, EvidenceKind.REVIEW, entity, data);
    }

    private static Map<String, @Nullable Object> about(ProposalEntity entity, String happening) {
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("event", happening);
        data.put("contract", entity.contractId);
        data.put("version", entity.toVersion);
        return data;
    }

    private void tell(String by, EvidenceKind kind, ProposalEntity entity, Map<String, @Nullable Object> data) {
        data.values().removeIf(Objects::isNull);
        log.append(by, new Told(kind, "proposal/" + entity.id, entity.digest, data));
    }
}
