/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.wasm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.styra.opa.wasm.OpaPolicy;
import dev.pacta.policy.Decision;
import dev.pacta.policy.wire.DecisionJson;
import dev.pacta.policy.wire.PolicyJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One instance of the compiled Rego. For one thread at a time. */
final class WasmModule {
    private final OpaPolicy policy = OpaPolicy.builder().withPolicy(bytes()).build();
    private @Nullable LoadedPolicies loaded;

    Optional<Decision> decide(ObjectNode input, LoadedPolicies policies) throws JsonProcessingException {
        if (loaded != policies) {
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            data.putObject("pacta").set("store", policies.store());
            policy.data(data);
            loaded = policies;
        }
        JsonNode answers = PolicyJson.MAPPER.readTree(policy.evaluate(input));
        return DecisionJson.read(answers.path(0).get("result"), WasmDecisionPoint.ENGINE);
    }

    private static byte[] bytes() {
        try (InputStream module = WasmModule.class.getResourceAsStream("access.wasm")) {
            if (module == null) {
                throw new IllegalStateException("access.wasm is missing from the jar");
            }
            return module.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
