/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.checks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.service.governance.GovernanceFinding;
import dev.pacta.service.registry.DiffView;
import dev.pacta.service.shared.MessageView;
import dev.pacta.service.waivers.ActiveWaivers;
import dev.pacta.service.waivers.WaiverView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found about a version before waivers and approvals are counted; they may come and go while it stays. Immutable.
 *
 * @param breaks what the contract's mode does not allow, compared with every version that the mode names
 */
public record Judgement(
        String contract,
        @Nullable String from,
        @Nullable String to,
        String weight,
        String mode,
        List<DiffView.ChangeView> changes,
        @Nullable String nextVersion,
        List<MessageView> lint,
        List<GovernanceFinding> governance,
        List<ImpactView> impact,
        List<Break> breaks) {

    /**
     * A change that the mode does not allow.
     *
     * @param since what changed since which published version, when that is not the newest; null for a change since the newest one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Break(
            String ruleId, String path, @Nullable EarlierView since) {}

    /** The same with the waivers that count now, and with a steward's approval when there is one. */
    public CheckView under(ActiveWaivers waivers, @Nullable String approval) {
        List<WaivedView> waived = new ArrayList<>();
        List<EarlierView> earlier = new ArrayList<>();
        boolean compatible = true;
        for (Break broken : breaks) {
            Optional<WaiverView> waiver = waivers.covering(contract, broken.ruleId(), broken.path());
            waiver.ifPresent(found -> waived.add(WaivedView.of(broken.ruleId(), broken.path(), found)));
            compatible &= waiver.isPresent();
            if (waiver.isEmpty() && broken.since() != null) {
                earlier.add(broken.since());
            }
        }
        List<MessageView> messages = governance.stream()
                .map(finding -> message(finding, waivers, approval, waived))
                .toList();
        return new CheckView(
                from,
                to,
                weight,
                mode,
                compatible,
                changes,
                List.copyOf(earlier),
                nextVersion,
                lint,
                messages,
                impact,
                List.copyOf(waived));
    }

    /** Whether something asks for a steward's approval and no waiver covers it. */
    public boolean needsApproval(ActiveWaivers waivers) {
        return governance.stream()
                .filter(GovernanceFinding::needsApproval)
                .anyMatch(finding -> waiver(finding, waivers).isEmpty());
    }

    private MessageView message(
            GovernanceFinding finding, ActiveWaivers waivers, @Nullable String approval, List<WaivedView> waived) {
        Optional<WaiverView> waiver = waiver(finding, waivers);
        if (waiver.isPresent()) {
            waived.add(WaivedView.of(finding.message().ruleId(), finding.place(), waiver.get()));
            return finding.accepted("Waived by %s until %s."
                    .formatted(waiver.get().by(), waiver.get().until()));
        }
        return finding.needsApproval() && approval != null
                ? finding.accepted("Approved by %s.".formatted(approval))
                : finding.message();
    }

    /** A waiver names the place as a reader writes it, or by the message's JSON pointer. */
    private Optional<WaiverView> waiver(GovernanceFinding finding, ActiveWaivers waivers) {
        String rule = finding.message().ruleId();
        return waivers.covering(contract, rule, finding.place())
                .or(() -> waivers.covering(contract, rule, finding.message().path()));
    }
}
