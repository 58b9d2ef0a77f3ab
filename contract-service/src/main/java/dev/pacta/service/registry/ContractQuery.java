/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which contracts are looked for. */
record ContractQuery(
        @Nullable String words,
        @Nullable String domain,
        @Nullable String status,
        @Nullable String owner,
        @Nullable String tag,
        @Nullable Boolean personal) {

    /** The order of a list. */
    enum Order {
        NAME("lower(coalesce(c.name, c.id)), c.id"),
        UPDATED("c.published_at desc, c.id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }

        static Order of(String text) {
            for (Order order : values()) {
                if (order.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return order;
                }
            }
            throw new ProblemException(CommonProblem.BAD_REQUEST, "sort: expected name or updated");
        }
    }

    /** By what a list can be narrowed. */
    enum Filter {
        DOMAIN("c.domain", ""),
        STATUS("c.status", ""),
        OWNER("c.owner", ""),
        TAG("t.tag", " cross join lateral unnest(c.tags) as t(tag)"),
        PERSONAL("c.personal_data", "");

        /** Those that show how many contracts each of their values would give. */
        static final List<Filter> FACETS = List.of(DOMAIN, STATUS, OWNER, TAG);

        private final String value;
        private final String join;

        Filter(String value, String join) {
            this.value = value;
            this.join = join;
        }

        /** As clients name it. */
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Its values in SQL, with {@link #join} where rows have several. */
        String value() {
            return value;
        }

        String join() {
            return join;
        }

        private String condition() {
            return this == TAG ? "c.tags @> cast(array[?] as text[])" : value + " = ?";
        }
    }

    /** A condition in SQL with its parameters in their order. */
    record Condition(String sql, List<Object> parameters) {
        Condition and(String more) {
            return new Condition(sql + more, parameters);
        }
    }

    boolean sets(Filter filter) {
        return set(filter) != null;
    }

    private @Nullable Object set(Filter filter) {
        return switch (filter) {
            case DOMAIN -> domain;
            case STATUS -> status;
            case OWNER -> owner;
            case TAG -> tag;
            case PERSONAL -> personal;
        };
    }

    /** The words and all filters. */
    Condition all() {
        return condition(null);
    }

    /** The words and all filters but this one. */
    Condition without(Filter filter) {
        return condition(filter);
    }

    private Condition condition(@Nullable Filter without) {
        List<String> parts = new ArrayList<>(List.of("true"));
        List<Object> parameters = new ArrayList<>();
        if (words != null) {
            // Each word has to be somewhere in the text.
            for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
                parts.add("c.search_text like ?");
                parameters.add("%" + literally(word) + "%");
            }
        }
        for (Filter filter : Filter.values()) {
            Object value = set(filter);
            if (value != null && filter != without) {
                parts.add(filter.condition());
                parameters.add(value);
            }
        }
        return new Condition(String.join(" and ", parts), parameters);
    }

    /** What stands for itself in a pattern of LIKE. */
    private static String literally(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
