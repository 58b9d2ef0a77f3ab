/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.search;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * By what a contract is found.
 *
 * @param words its names and texts in small letters
 * @param revision grows with each change of the same contract
 */
public record Entry(
        String id,
        @Nullable String name,
        @Nullable String domain,
        @Nullable String status,
        @Nullable String owner,
        List<String> tags,
        boolean personalData,
        String words,
        Instant publishedAt,
        long revision) {

    Set<String> distinctWords() {
        Set<String> distinct = new HashSet<>();
        StringTokenizer tokens = new StringTokenizer(words);
        while (tokens.hasMoreTokens()) {
            distinct.add(tokens.nextToken());
        }
        return distinct;
    }

    /** The values that the contract has for a filter. */
    List<String> values(ContractQuery.Filter filter) {
        return switch (filter) {
            case DOMAIN -> one(domain);
            case STATUS -> one(status);
            case OWNER -> one(owner);
            case TAG -> tags;
        };
    }

    private static List<String> one(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
