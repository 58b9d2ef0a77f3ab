/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.testkit.hosting.LocalGitHub;
import dev.pacta.testkit.hosting.LocalGitLab;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeHostStatusesTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final CommitStatusView PENDING =
            new CommitStatusView("pacta/consumers", CommitStatusView.State.PENDING, "Waiting for analytics");

    private final LocalGitHub hub = new LocalGitHub("ghs_secret");
    private final LocalGitLab lab = new LocalGitLab("glpat-secret");

    @AfterEach
    void stop() {
        hub.close();
        lab.close();
    }

    private CodeHostStatuses gitHub() {
        return new CodeHostStatuses(hub.address(), Optional.of("ghs_secret"), lab.address(), Optional.empty());
    }

    private CodeHostStatuses gitLab() {
        return new CodeHostStatuses(hub.address(), Optional.empty(), lab.address(), Optional.of("glpat-secret"));
    }

    @Test
    void gitHubIsToldByTheNameOfTheRepositoryOrItsAddress() throws StatusHost.StatusNotTaken {
        gitHub().post("shop/contracts", COMMIT, PENDING, "https://pacta.example.com/proposals/" + COMMIT);
        gitHub().post(hub.address() + "/shop/contracts.git", COMMIT, PENDING, "/proposals/" + COMMIT);

        assertThat(hub.nextStatus())
                .isEqualTo(new LocalGitHub.Status(
                        "shop/contracts",
                        COMMIT,
                        "pending",
                        "pacta/consumers",
                        "Waiting for analytics",
                        "https://pacta.example.com/proposals/" + COMMIT));
        assertThat(hub.nextStatus().targetUrl())
                .as("an address that leads nowhere")
                .isNull();
        assertThat(hub.faults()).isEmpty();
    }

    @Test
    void gitLabIsToldWithAllGroupsOfTheProject() throws StatusHost.StatusNotTaken {
        gitLab().post(
                        "shop/data/contracts",
                        COMMIT,
                        new CommitStatusView("pacta/consumers", CommitStatusView.State.FAILURE, "no"),
                        "");

        assertThat(lab.nextStatus())
                .isEqualTo(
                        new LocalGitLab.Status("shop/data/contracts", COMMIT, "failed", "pacta/consumers", "no", null));
        assertThat(lab.faults()).isEmpty();
    }

    @Test
    void whatIsPendingAtGitLabMayBeSaidToBePendingAgain() throws StatusHost.StatusNotTaken {
        gitLab().post("shop/contracts", COMMIT, PENDING, "");
        gitLab().post("shop/contracts", COMMIT, PENDING, "");
        gitLab().post(
                        "shop/contracts",
                        COMMIT,
                        new CommitStatusView("pacta/consumers", CommitStatusView.State.SUCCESS, "all agree"),
                        "");

        assertThat(List.of(lab.nextStatus().state(), lab.nextStatus().state())).containsExactly("pending", "success");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop",
                "shop/../admin",
                "../shop/contracts",
                "shop/contracts?x=1",
                "https://elsewhere.example.com/shop/contracts",
                "shop/con tracts",
                ""
            })
    void whatNamesNoRepositoryOfAKnownHostIsNotHosted(String repository) {
        assertThat(gitHub().hosts(repository)).isFalse();
    }

    @Test
    void withoutATokenNothingIsHosted() {
        CodeHostStatuses none = new CodeHostStatuses(hub.address(), Optional.empty(), lab.address(), Optional.empty());

        assertThat(none.hosts("shop/contracts")).isFalse();
    }

    @Test
    void whatWouldLeadElsewhereIsNeverPartOfACall() {
        assertThatThrownBy(() -> gitHub().post("shop/contracts", "../../x", PENDING, ""))
                .isInstanceOf(StatusHost.StatusNotTaken.class);
        assertThat(hub.faults()).as("no call was made").isEmpty();
    }

    @Test
    void aRefusalSaysWhyWithoutTheToken() {
        CodeHostStatuses unknown =
                new CodeHostStatuses(hub.address(), Optional.of("ghs_other"), lab.address(), Optional.empty());

        assertThatThrownBy(() -> unknown.post("shop/contracts", COMMIT, PENDING, ""))
                .isInstanceOf(StatusHost.StatusNotTaken.class)
                .hasMessageContaining("token")
                .hasMessageNotContaining("ghs_other");
        assertThat(hub.faults()).singleElement().asString().contains("Bad credentials");
    }
}
