/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.checks;

import dev.pacta.service.governance.Approvals;
import dev.pacta.service.registry.Submission;
import dev.pacta.service.waivers.ActiveWaivers;
import dev.pacta.service.waivers.WaiverService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Judges documents and counts the waivers and approvals that there are now. */
@ApplicationScoped
class CountedChecks {
    private final ChangeChecks checks;
    private final WaiverService waivers;
    private final Approvals approvals;

    CountedChecks(ChangeChecks checks, WaiverService waivers, Approvals approvals) {
        this.checks = checks;
        this.waivers = waivers;
        this.approvals = approvals;
    }

    /** Of documents that hold a contract each; in their order. */
    @Transactional
    List<CheckView> of(List<Submission> submissions) {
        List<Judgement> judgements =
                checks.judge(submissions.stream().map(Submission::reading).toList());
        ActiveWaivers active =
                waivers.active(judgements.stream().map(Judgement::contract).toList());
        Map<String, String> approved =
                approvals.of(submissions.stream().map(Submission::digest).toList());
        return IntStream.range(0, judgements.size())
                .mapToObj(i -> judgements
                        .get(i)
                        .under(active, approved.get(submissions.get(i).digest())))
                .toList();
    }

    /** Of contracts that are deleted, by id; those that were never published are not in the answer. */
    @Transactional
    Map<String, CheckView> ofDeleted(Set<String> contracts) {
        Map<String, Judgement> judgements = checks.judgeDeleted(contracts);
        ActiveWaivers active = waivers.active(judgements.keySet());
        Map<String, CheckView> views = new LinkedHashMap<>();
        judgements.forEach((id, judgement) -> views.put(id, judgement.under(active, null)));
        return views;
    }
}
