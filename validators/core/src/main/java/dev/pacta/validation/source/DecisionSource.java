/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import dev.pacta.policy.AccessPolicyReader;
import dev.pacta.policy.Decision;
import dev.pacta.policy.DecisionRequest;
import dev.pacta.policy.PolicyProblem;
import dev.pacta.policy.PolicyReadResult;
import dev.pacta.policy.PolicySet;
import dev.pacta.policy.wasm.WasmDecisionPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who decides for a pipeline. Thread-safe; any trouble with an answer is a denial. */
public interface DecisionSource extends AutoCloseable {
    /** Decides. */
    Decision decide(DecisionRequest request);

    @Override
    void close();

    /**
     * A Pacta server.
     *
     * @throws IllegalArgumentException when none is named
     */
    static DecisionSource server(RegistrySettings settings) {
        return new ServerDecisions(settings);
    }

    /**
     * Policies on this machine: a document, or all documents of a folder; the same logic as the server's, in this process.
     *
     * @throws IllegalArgumentException when they cannot be read, or there are none
     */
    static DecisionSource policies(Path documents) {
        WasmDecisionPoint decisions = new WasmDecisionPoint();
        decisions.load(read(documents));
        return new DecisionSource() {
            @Override
            public Decision decide(DecisionRequest request) {
                return decisions.decide(request);
            }

            @Override
            public void close() {
                decisions.close();
            }
        };
    }

    private static PolicySet read(Path documents) {
        List<PolicyReadResult.Readable> policies = new ArrayList<>();
        try (Stream<Path> files = Files.walk(documents, 1)) {
            for (Path file : files.filter(DecisionSource::isPolicy).sorted().toList()) {
                policies.add(read(file, Files.readAllBytes(file)));
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new IllegalArgumentException(
                    "the policies at %s cannot be read (%s)".formatted(documents, unreadable.getMessage()), unreadable);
        }
        if (policies.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no policy at %s; name a .yaml file or a folder of them".formatted(documents));
        }
        return PolicySet.of(policies);
    }

    private static boolean isPolicy(Path file) {
        String name = file.toString();
        return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    private static PolicyReadResult.Readable read(Path file, byte[] yaml) {
        PolicyReadResult result = AccessPolicyReader.read(yaml, file.toString());
        if (result instanceof PolicyReadResult.Readable readable) {
            return readable;
        }
        PolicyProblem first = ((PolicyReadResult.Unreadable) result).problems().get(0);
        throw new IllegalArgumentException(
                "%s:%d:%d: %s %s".formatted(file, first.line(), first.column(), first.path(), first.message()));
    }
}
