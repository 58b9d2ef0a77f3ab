/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class ReviewRepository implements PanacheRepositoryBase<ReviewEntity, Long> {
    private static final String APPROVED = """
            select p.digest, r.decidedBy from ReviewEntity r join ProposalEntity p on p.id = r.proposalId
            where p.digest in :digests and r.owner = :stewards and r.decision = 'approve'
            and p.status in ('open', 'approved', 'objected', 'published')""";

    List<ReviewEntity> of(UUID proposal) {
        return list("proposalId = ?1 order by id", proposal);
    }

    Map<UUID, List<ReviewEntity>> of(Collection<UUID> proposals) {
        return proposals.isEmpty()
                ? Map.of()
                : list("proposalId in ?1 order by id", proposals).stream()
                        .collect(Collectors.groupingBy(review -> review.proposalId));
    }

    Optional<ReviewEntity> of(UUID proposal, String owner) {
        return find("proposalId = ?1 and owner = ?2", proposal, owner).firstResultOptional();
    }

    /** Which of these documents stewards approved, and who it was. */
    Map<String, String> approvals(Collection<String> digests) {
        Map<String, String> approvals = new HashMap<>();
        if (!digests.isEmpty()) {
            getEntityManager()
                    .createQuery(APPROVED, Object[].class)
                    .setParameter("digests", digests)
                    .setParameter("stewards", Reviewers.STEWARDS)
                    .getResultList()
                    .forEach(row -> approvals.put((String) row[0], (String) row[1]));
        }
        return approvals;
    }
}
