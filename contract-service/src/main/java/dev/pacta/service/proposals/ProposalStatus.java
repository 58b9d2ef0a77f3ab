/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What became of a proposal. */
enum ProposalStatus {
    /** Somebody still has to answer, or nobody is asked. */
    OPEN,
    /** All who were asked approve. */
    APPROVED,
    /** Somebody who was asked objects. */
    OBJECTED,
    PUBLISHED,
    WITHDRAWN,
    /** A newer proposal of the same pull request took its place. */
    SUPERSEDED;

    /** Something that happens to a proposal. */
    sealed interface Happening {
        /** Somebody answered, or somebody else is asked now; these are all decisions. */
        record Answered(Collection<Decision> decisions) implements Happening {}

        /** Its document was published. */
        record Published() implements Happening {}

        /** Its producer gave it up. */
        record Withdrawn() implements Happening {}

        /** A newer one of the same pull request came. */
        record Superseded() implements Happening {}
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether anything may still happen to it. */
    boolean isLiving() {
        return switch (this) {
            case OPEN, APPROVED, OBJECTED -> true;
            case PUBLISHED, WITHDRAWN, SUPERSEDED -> false;
        };
    }

    /** What it is afterwards; empty when it is closed, so that nothing happens to it any more. */
    Optional<ProposalStatus> after(Happening happening) {
        if (!isLiving()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (happening) {
                    case Happening.Answered answered -> of(answered.decisions());
                    case Happening.Published published -> PUBLISHED;
                    case Happening.Withdrawn withdrawn -> WITHDRAWN;
                    case Happening.Superseded superseded -> SUPERSEDED;
                });
    }

    private static ProposalStatus of(Collection<Decision> decisions) {
        if (decisions.contains(Decision.OBJECT)) {
            return OBJECTED;
        }
        boolean allApprove =
                !decisions.isEmpty() && decisions.stream().allMatch(decision -> decision == Decision.APPROVE);
        return allApprove ? APPROVED : OPEN;
    }

    static ProposalStatus of(String text) {
        for (ProposalStatus status : values()) {
            if (status.text().equals(text)) {
                return status;
            }
        }
        throw new ProblemException(
                CommonProblem.BAD_REQUEST,
                "status: expected open, approved, objected, published, withdrawn or superseded");
    }
}
