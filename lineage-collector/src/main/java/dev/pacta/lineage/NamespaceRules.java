/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the namespaces of datasets the names that the settings want: the first rule whose expression matches the whole namespace
 * rewrites it. Applied when an event is folded; the event itself is kept as it came. Safe for many threads.
 */
final class NamespaceRules {
    /** No namespace is rewritten. */
    static final NamespaceRules NONE = new NamespaceRules(List.of());

    private static final int MOST_REMEMBERED = 10_000;

    private final List<Rule> rules;
    private final Map<String, String> remembered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private record Rule(Pattern pattern, String replacement) {}

    private NamespaceRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * The rules of the settings.
     *
     * @throws IllegalArgumentException when an expression, or what it is replaced by, cannot be read; names the setting
     */
    static NamespaceRules of(List<LineageSettings.NamespaceRule> settings) {
        List<Rule> rules = new ArrayList<>();
        for (int at = 0; at < settings.size(); at++) {
            LineageSettings.NamespaceRule setting = settings.get(at);
            try {
                Pattern pattern = Pattern.compile(setting.pattern());
                NameRule.checkReplacement(pattern, setting.replacement());
                rules.add(new Rule(pattern, setting.replacement()));
            } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
                throw new IllegalArgumentException(
                        "pacta.lineage.namespace-rules[%d] cannot be read: %s".formatted(at, wrong.getMessage()),
                        wrong);
            }
        }
        return new NamespaceRules(rules);
    }

    /** The key under which the graph has the dataset. */
    DatasetKey apply(DatasetKey dataset) {
        if (rules.isEmpty()) {
            return dataset;
        }
        String namespace = rewritten(dataset.namespace());
        return namespace.equals(dataset.namespace()) ? dataset : new DatasetKey(namespace, dataset.name());
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    private String rewritten(String namespace) {
        synchronized (remembered) {
            return remembered.computeIfAbsent(namespace, this::rewrite);
        }
    }

    private String rewrite(String namespace) {
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(namespace);
            if (matcher.matches()) {
                StringBuilder rewritten = new StringBuilder();
                matcher.appendReplacement(rewritten, rule.replacement());
                return rewritten.toString().isBlank() ? namespace : rewritten.toString();
            }
        }
        return namespace;
    }
}
