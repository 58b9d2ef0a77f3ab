/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which contracts are looked for.
 *
 * @param words each of them is somewhere in the words of the contract, as it is written, in small letters
 * @param filters the value that each filter asks for
 * @param personal with personal data, or without
 */
public record ContractQuery(
        List<String> words,
        Map<Filter, String> filters,
        @Nullable Boolean personal) {
    public ContractQuery {
        words = List.copyOf(words);
        filters = Map.copyOf(filters);
    }

    /** By which values a list can be narrowed; an answer says how many contracts each of them would give. */
    public enum Filter {
        DOMAIN,
        STATUS,
        OWNER,
        TAG;

        /** As clients name it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The order of a list. */
    public enum Order {
        NAME,
        UPDATED
    }

    /** A query as it comes from a client: what is absent or blank narrows nothing. */
    public static ContractQuery of(
            @Nullable String words,
            @Nullable String domain,
            @Nullable String status,
            @Nullable String owner,
            @Nullable String tag,
            @Nullable Boolean personal) {
        Map<Filter, String> filters = new EnumMap<>(Filter.class);
        put(filters, Filter.DOMAIN, domain);
        put(filters, Filter.STATUS, status);
        put(filters, Filter.OWNER, owner);
        put(filters, Filter.TAG, tag);
        List<String> split = words == null || words.isBlank()
                ? List.of()
                : List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return new ContractQuery(split, filters, personal);
    }

    private static void put(Map<Filter, String> filters, Filter filter, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            filters.put(filter, value);
        }
    }
}
