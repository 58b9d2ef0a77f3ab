/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The policies in force together, and the revision that names exactly these. Immutable.
 *
 * @param revision {@code sha256:} over the ids and digests, whatever their order
 */
public record PolicySet(List<AccessPolicy> policies, String revision) {
    public PolicySet {
        policies = List.copyOf(policies);
        Set<String> ids = new HashSet<>();
        for (AccessPolicy policy : policies) {
            if (!ids.add(policy.id())) {
                throw new IllegalArgumentException("two policies have the id '" + policy.id() + "'");
            }
        }
    }

    /** The policies as they were read. */
    public static PolicySet of(List<PolicyReadResult.Readable> documents) {
        List<PolicyReadResult.Readable> sorted = documents.stream()
                .sorted(Comparator.comparing(document -> document.policy().id()))
                .toList();
        String named = sorted.stream()
                .map(document -> document.policy().id() + "\n" + document.digest() + "\n")
                .collect(Collectors.joining());
        return new PolicySet(
                sorted.stream().map(PolicyReadResult.Readable::policy).toList(), Digests.sha256(named));
    }
}
