/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The placeholders of SQL rules, such as <code>{object}</code> and <code>${property}</code> (ODCS 3.1), with the words that other tools of the
 * standard use for the same. Thread-safe.
 */
public final class SqlPlaceholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$?(?<!\\{)\\{([A-Za-z_]+)}(?!})");
    private static final Set<String> TABLE = Set.of("object", "table", "model", "schema");
    private static final Set<String> COLUMN = Set.of("property", "column", "field");

    private SqlPlaceholders() {}

    /** A query that has no such placeholder to fill. */
    public static final class UnknownPlaceholderException extends Exception {
        private static final long serialVersionUID = 1L;

        UnknownPlaceholderException(String message) {
            super(message);
        }
    }

    /**
     * Why the placeholders of a rule have no meaning, or nothing.
     *
     * @param inColumn whether the rule stands at a property that is a column
     */
    static @Nullable String trouble(String sql, boolean inColumn) {
        Matcher placeholder = PLACEHOLDER.matcher(sql);
        while (placeholder.find()) {
            if (COLUMN.contains(placeholder.group(1)) && !inColumn) {
                return "its %s stands for no column: the rule is not at a property of the object itself"
                        .formatted(placeholder.group());
            }
        }
        return null;
    }

    /**
     * The query with its placeholders filled.
     *
     * @param table as the database writes its name
     * @param column the same, for a rule at a property
     * @param others what other words stand for, where the database knows it
     * @throws UnknownPlaceholderException for a word that stands for nothing here
     */
    public static String fill(String sql, String table, String column, Map<String, String> others)
            throws UnknownPlaceholderException {
        Matcher placeholder = PLACEHOLDER.matcher(sql);
        StringBuilder filled = new StringBuilder();
        while (placeholder.find()) {
            String word = placeholder.group(1);
            String name = TABLE.contains(word) ? table : COLUMN.contains(word) ? column : others.get(word);
            if (name == null) {
                throw new UnknownPlaceholderException(
                        "the query asks for %s, which nobody knows where it runs".formatted(placeholder.group()));
            }
            placeholder.appendReplacement(filled, Matcher.quoteReplacement(name));
        }
        return placeholder.appendTail(filled).toString();
    }
}
