/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.opa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.policy.Decision;
import dev.pacta.policy.DecisionPoint;
import dev.pacta.policy.DecisionRequest;
import dev.pacta.policy.PolicySet;
import dev.pacta.policy.wire.DecisionJson;
import dev.pacta.policy.wire.PolicyJson;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks an Open Policy Agent. Safe for many threads.
 *
 * <p>Keeps its Rego at the policy id {@code pacta/access} and its policies at {@code data.pacta.store}. When OPA answers with another
 * revision, or with nothing, as after a restart, both are sent again and the question is asked once more; an answer by other policies
 * than those loaded is never given.
 */
public final class OpaDecisionPoint implements DecisionPoint {
    /** What decisions made here name as their engine. */
    public static final String ENGINE = "opa";

    private static final String REGO = "v1/policies/pacta/access";
    private static final String STORE = "v1/data/pacta/store";
    private static final String DECISION = "v1/data/pacta/access/decision";

    private final OpaConnection opa;
    private final String rego = RegoSource.read();
    private final AtomicReference<@Nullable PolicySet> current = new AtomicReference<>();

    /**
     * @param server address of OPA, for example {@code http://127.0.0.1:8181}
     * @param token sent as bearer token when there is one
     * @param timeout of each call
     */
    public OpaDecisionPoint(URI server, @Nullable String token, Duration timeout) {
        opa = new OpaConnection(server, token, timeout);
    }

    /** Sends Rego and policies. When OPA cannot be reached now, the next decision tries again. */
    @Override
    public void load(PolicySet policies) {
        current.set(policies);
        try {
            send(policies);
        } catch (IOException unreachable) {
            // Every decision proves its revision; the next one sends the policies again or denies.
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Decision decide(DecisionRequest request) {
        PolicySet policies = current.get();
        if (policies == null) {
            return Decision.unavailable("no policies were loaded; wait until the server is ready", "", ENGINE);
        }
        try {
            ObjectNode question = JsonNodeFactory.instance.objectNode();
            question.set("input", PolicyJson.input(request));
            Optional<Decision> decision = ask(question, policies);
            if (decision.isEmpty()) {
                send(policies);
                decision = ask(question, policies);
            }
            return decision.orElseGet(() -> unavailable(
                    "OPA decides by other policies; check that no other server or bundle writes to data.pacta",
                    policies));
        } catch (IOException trouble) {
            return unavailable(String.valueOf(trouble.getMessage()), policies);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return unavailable("the wait for OPA was interrupted; ask again", policies);
        }
    }

    /** The decision, when it was made by these policies. */
    private Optional<Decision> ask(ObjectNode question, PolicySet policies) throws IOException, InterruptedException {
        JsonNode answer = opa.post(DECISION, question);
        return DecisionJson.read(answer.get("result"), ENGINE)
                .filter(decision -> decision.policyRevision().equals(policies.revision()));
    }

    private synchronized void send(PolicySet policies) throws IOException, InterruptedException {
        opa.put(REGO, "text/plain", rego);
        opa.put(STORE, "application/json", PolicyJson.store(policies).toString());
    }

    private static Decision unavailable(String message, PolicySet policies) {
        return Decision.unavailable(message, policies.revision(), ENGINE);
    }

    @Override
    public void close() {
        current.set(null);
    }
}
