/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import dev.pacta.lineage.edges.Flow;
import dev.pacta.lineage.event.LineageEvent;
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
public final class NamespaceRules {
    /** No namespace is rewritten. */
    public static final NamespaceRules NONE = new NamespaceRules(List.of());

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
    public static NamespaceRules of(List<LineageSettings.NamespaceRule> settings) {
        List<Rule> rules = new ArrayList<>();
        for (int at = 0; at < settings.size(); at++) {
            LineageSettings.NamespaceRule setting = settings.get(at);
            try {
                Pattern pattern = Pattern.compile(setting.pattern());
                checkReplacement(pattern, setting.replacement());
                rules.add(new Rule(pattern, setting.replacement()));
            } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
                throw new IllegalArgumentException(
                        "pacta.lineage.namespace-rules[%d] cannot be read: %s".formatted(at, wrong.getMessage()),
                        wrong);
            }
        }
        return new NamespaceRules(rules);
    }

    /** Every group that the replacement names must be there, whatever it is applied to. */
    private static void checkReplacement(Pattern pattern, String replacement) {
        Matcher any = Pattern.compile(pattern.pattern() + "|", pattern.flags()).matcher("");
        if (any.lookingAt()) {
            any.replaceFirst(replacement);
        }
    }

    /** The key under which the graph has the dataset. */
    public DatasetKey apply(DatasetKey dataset) {
        if (rules.isEmpty()) {
            return dataset;
        }
        String namespace = rewritten(dataset.namespace());
        return namespace.equals(dataset.namespace()) ? dataset : new DatasetKey(namespace, dataset.name());
    }

    /** The same event with the datasets' keys of the graph. */
    public LineageEvent apply(LineageEvent event) {
        if (rules.isEmpty()) {
            return event;
        }
        return new LineageEvent(
                event.kind(),
                event.raw(),
                event.origin(),
                event.eventTime(),
                event.state(),
                event.run(),
                event.job(),
                event.inputs().stream().map(this::apply).toList(),
                event.outputs().stream().map(this::apply).toList(),
                event.dataset() == null ? null : apply(event.dataset()));
    }

    /** The same flow; its ends may come from within facets. */
    public Flow apply(Flow flow) {
        return rules.isEmpty()
                ? flow
                : new Flow(
                        apply(flow.from()),
                        apply(flow.to()),
                        flow.job(),
                        flow.kind(),
                        flow.grade(),
                        flow.transformations());
    }

    private NodeKey apply(NodeKey node) {
        return switch (node) {
            case DatasetKey dataset -> apply(dataset);
            case FieldKey field -> apply(field.dataset()).withField(field.field());
            case JobKey job -> job;
        };
    }

    private LineageEvent.DatasetUse apply(LineageEvent.DatasetUse use) {
        return new LineageEvent.DatasetUse(apply(use.key()), use.facets(), use.useFacets());
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
                String rewritten = matcher.replaceFirst(rule.replacement());
                return rewritten.isBlank() ? namespace : rewritten;
            }
        }
        return namespace;
    }
}
