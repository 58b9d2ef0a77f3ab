/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import static dev.pacta.service.proposals.Decision.APPROVE;
import static dev.pacta.service.proposals.Decision.MORE_TIME;
import static dev.pacta.service.proposals.Decision.NONE;
import static dev.pacta.service.proposals.Decision.OBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.service.proposals.ProposalStatus.Happening;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ProposalStatusTest {
    @ParameterizedTest
    @EnumSource(names = {"OPEN", "APPROVED", "OBJECTED"})
    void answersMoveALivingProposal(ProposalStatus living) {
        assertThat(living.after(new Happening.Answered(List.of()))).contains(ProposalStatus.OPEN);
        assertThat(living.after(new Happening.Answered(List.of(NONE)))).contains(ProposalStatus.OPEN);
        assertThat(living.after(new Happening.Answered(List.of(APPROVE, NONE)))).contains(ProposalStatus.OPEN);
        assertThat(living.after(new Happening.Answered(List.of(APPROVE, MORE_TIME))))
                .contains(ProposalStatus.OPEN);
        assertThat(living.after(new Happening.Answered(List.of(APPROVE, APPROVE))))
                .contains(ProposalStatus.APPROVED);
        assertThat(living.after(new Happening.Answered(List.of(APPROVE, OBJECT, NONE))))
                .contains(ProposalStatus.OBJECTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "APPROVED", "OBJECTED"})
    void aLivingProposalIsClosedByPublicationWithdrawalAndANewerOne(ProposalStatus living) {
        assertThat(living.after(new Happening.Published())).contains(ProposalStatus.PUBLISHED);
        assertThat(living.after(new Happening.Withdrawn())).contains(ProposalStatus.WITHDRAWN);
        assertThat(living.after(new Happening.Superseded())).contains(ProposalStatus.SUPERSEDED);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"OPEN", "APPROVED", "OBJECTED"})
    void nothingHappensToAClosedProposal(ProposalStatus closed) {
        assertThat(closed.after(new Happening.Answered(List.of(APPROVE)))).isEmpty();
        assertThat(closed.after(new Happening.Published())).isEmpty();
        assertThat(closed.after(new Happening.Withdrawn())).isEmpty();
        assertThat(closed.after(new Happening.Superseded())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusIsReadBackFromItsText(ProposalStatus status) {
        assertThat(ProposalStatus.of(status.text())).isEqualTo(status);
    }
}
