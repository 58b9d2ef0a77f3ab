/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.cli.client.Answer;
import dev.pacta.cli.client.PactaServer;
import dev.pacta.cli.console.Json;
import dev.pacta.policy.Decision;
import dev.pacta.policy.DecisionRequest;
import dev.pacta.policy.wire.DecisionApi;
import java.util.function.Function;

/** Lets the server decide. Whatever is not a clear yes is a no. */
final class ServerDecisions implements Function<DecisionRequest, Decision> {
    private final PactaServer server;
    private final boolean forAnother;

    /** @param forAnother whether the question names its subject, else it is about whoever the token belongs to */
    ServerDecisions(PactaServer server, boolean forAnother) {
        this.server = server;
        this.forAnother = forAnother;
    }

    @Override
    public Decision apply(DecisionRequest request) {
        Answer answer =
                server.post(DecisionApi.PATH, PactaServer.JSON, Json.bytes(DecisionApi.question(request, forAnother)));
        return answer.fine()
                ? DecisionApi.decision(answer.json())
                : DecisionApi.unavailable(answer.failure().getMessage());
    }
}
