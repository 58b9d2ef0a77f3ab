/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeHostStatusesTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final CommitStatusView PENDING =
            new CommitStatusView("pacta/consumers", CommitStatusView.State.PENDING, "Waiting for analytics");

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private URI address;
    private int answer = 201;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                calls.add("%s %s %s"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI().getRawPath(),
                                body));
                byte[] reply = "{\"message\":\"no\"}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer, reply.length);
                exchange.getResponseBody().write(reply);
            }
        });
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private CodeHostStatuses gitHub() {
        return new CodeHostStatuses(address, Optional.of("ghs_secret"), address, Optional.empty());
    }

    @Test
    void gitHubIsToldByTheNameOfTheRepositoryOrItsAddress() throws StatusHost.StatusNotTaken {
        gitHub().post("shop/contracts", COMMIT, PENDING, "https://pacta.example.com/proposals/" + COMMIT);
        gitHub().post(address + "/shop/contracts.git", COMMIT, PENDING, "/proposals/" + COMMIT);

        assertThat(calls)
                .hasSize(2)
                .allSatisfy(call -> assertThat(call)
                        .startsWith("POST /repos/shop/contracts/statuses/" + COMMIT)
                        .contains("\"state\":\"pending\"", "\"context\":\"pacta/consumers\"", "Waiting for analytics"));
        assertThat(calls.get(0)).contains("\"target_url\":\"https://pacta.example.com/proposals/" + COMMIT + "\"");
        assertThat(calls.get(1)).doesNotContain("target_url");
    }

    @Test
    void gitLabIsToldWithAllGroupsOfTheProject() throws StatusHost.StatusNotTaken {
        CodeHostStatuses gitLab = new CodeHostStatuses(address, Optional.empty(), address, Optional.of("glpat-secret"));

        gitLab.post(
                "shop/data/contracts",
                COMMIT,
                new CommitStatusView("pacta/consumers", CommitStatusView.State.FAILURE, "no"),
                "");

        assertThat(calls)
                .singleElement()
                .asString()
                .contains("/projects/shop%2Fdata%2Fcontracts/statuses/", "\"failed\"");
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
        CodeHostStatuses none = new CodeHostStatuses(address, Optional.empty(), address, Optional.empty());

        assertThat(none.hosts("shop/contracts")).isFalse();
    }

    @Test
    void whatWouldLeadElsewhereIsNeverPartOfACall() {
        assertThatThrownBy(() -> gitHub().post("shop/contracts", "../../x", PENDING, ""))
                .isInstanceOf(StatusHost.StatusNotTaken.class);
        assertThat(calls).isEmpty();
    }

    @Test
    void aRefusalSaysWhyWithoutTheToken() {
        answer = 401;

        assertThatThrownBy(() -> gitHub().post("shop/contracts", COMMIT, PENDING, ""))
                .isInstanceOf(StatusHost.StatusNotTaken.class)
                .hasMessageContaining("token")
                .hasMessageNotContaining("ghs_secret");
    }
}
