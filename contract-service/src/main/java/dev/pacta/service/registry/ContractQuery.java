/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** A condition in SQL with its parameters. */
    record Condition(String sql, Map<String, Object> parameters) {}

    /** The whole condition, or the one without one of its filters. */
    Condition condition(@Nullable String without) {
        Condition words = search();
        Condition filters = filters(without);
        Map<String, Object> parameters = new HashMap<>(words.parameters());
        parameters.putAll(filters.parameters());
        return new Condition(words.sql() + " and " + filters.sql(), parameters);
    }

    /** The filters without one of them, so that the numbers beside a filter show what choosing another value would give. */
    Condition filters(@Nullable String without) {
        List<String> parts = new ArrayList<>(List.of("true"));
        Map<String, Object> parameters = new HashMap<>();
        add("domain", domain, "c.domain = :domain", without, parts, parameters);
        add("status", status, "c.status = :status", without, parts, parameters);
        add("owner", owner, "c.owner = :owner", without, parts, parameters);
        add("tag", tag, "c.tags @> cast(array[:tag] as text[])", without, parts, parameters);
        add("personal", personal, "c.personal_data = :personal", without, parts, parameters);
        return new Condition(String.join(" and ", parts), parameters);
    }

    /** Each word has to be somewhere in the text. */
    Condition search() {
        List<String> parts = new ArrayList<>(List.of("true"));
        Map<String, Object> parameters = new HashMap<>();
        if (words != null) {
            int number = 0;
            for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
                String name = "word" + number++;
                parts.add("c.search_text like :" + name);
                parameters.put(name, "%" + literally(word) + "%");
            }
        }
        return new Condition(String.join(" and ", parts), parameters);
    }

    /** What stands for itself in a pattern of LIKE. */
    private static String literally(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static void add(
            String name,
            @Nullable Object value,
            String sql,
            @Nullable String without,
            List<String> parts,
            Map<String, Object> parameters) {
        if (value != null && !name.equals(without)) {
            parts.add(sql);
            parameters.put(name, value);
        }
    }
}
