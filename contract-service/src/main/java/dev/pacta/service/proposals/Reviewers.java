/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.lineage.Roles;
import dev.pacta.service.checks.ImpactView;
import dev.pacta.service.checks.Judgement;
import dev.pacta.service.signin.Actor;
import dev.pacta.service.waivers.ActiveWaivers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who is asked about a proposal, and who may answer for them. */
final class Reviewers {
    /** Stands for jobs that nobody answers for. */
    static final String UNOWNED = "unowned";
    /** Is asked when a rule of governance needs approval. */
    static final String STEWARDS = "stewards";

    private static final String SEVERAL = ", ";

    private Reviewers() {}

    /** The owners of all that is reached, each with what of theirs is reached, the hardest hit first. */
    static Map<String, List<ReviewView.Reach>> of(Judgement judgement, ActiveWaivers waivers) {
        Map<String, List<ReviewView.Reach>> reviewers = new LinkedHashMap<>();
        for (ImpactView impact : judgement.impact()) {
            if (impact.job() != null) {
                for (String owner : owners(impact)) {
                    List<ReviewView.Reach> reaches = reviewers.computeIfAbsent(owner, any -> new ArrayList<>());
                    ReviewView.Reach reach = ReviewView.Reach.of(impact);
                    if (reaches.stream().noneMatch(one -> isSame(one, reach))) {
                        reaches.add(reach);
                    }
                }
            }
        }
        if (judgement.needsApproval(waivers)) {
            reviewers.putIfAbsent(STEWARDS, new ArrayList<>());
        }
        return reviewers;
    }

    /** Whether somebody may answer for an owner: a member of the team, the person itself, or a steward for anybody. */
    static boolean mayAnswer(Actor actor, String owner) {
        if (actor.hasOneOf(Roles.STEWARD, Roles.ADMIN)) {
            return true;
        }
        if (owner.equals(UNOWNED) || owner.equals(STEWARDS)) {
            return false;
        }
        String name = withoutKind(owner);
        return actor.name().equals(owner)
                || actor.name().equals(name)
                || actor.teams().contains(owner)
                || actor.teams().contains(name);
    }

    /** The hardest tier is told first, so that a later and softer one of the same job says nothing new. */
    private static boolean isSame(ReviewView.Reach one, ReviewView.Reach other) {
        return Objects.equals(one.job(), other.job()) && Objects.equals(one.dataset(), other.dataset());
    }

    private static List<String> owners(ImpactView impact) {
        String owner = impact.owner();
        return owner == null || owner.isBlank() ? List.of(UNOWNED) : List.of(owner.split(SEVERAL));
    }

    /** Lineage may write {@code team:analytics} for the team analytics. */
    private static String withoutKind(String owner) {
        int colon = owner.indexOf(':');
        return colon < 0 ? owner : owner.substring(colon + 1);
    }
}
