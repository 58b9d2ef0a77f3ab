/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import dev.pacta.lineage.edges.EventFlows;
import dev.pacta.lineage.edges.Flow;
import dev.pacta.lineage.event.LineageEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The names that the graph has in place of those that events give: namespaces of datasets ({@link NamespaceRules}), then names of
 * datasets, then names of jobs, of each the first rule that matches. Applied when an event is folded; the event itself is kept as it
 * came. Safe for many threads.
 */
public final class NamingRules {
    /** Nothing is renamed. */
    public static final NamingRules NONE = new NamingRules(NamespaceRules.NONE, List.of(), List.of());

    private final NamespaceRules namespaces;
    private final List<NameRule> datasets;
    private final List<NameRule> jobs;

    private NamingRules(NamespaceRules namespaces, List<NameRule> datasets, List<NameRule> jobs) {
        this.namespaces = namespaces;
        this.datasets = List.copyOf(datasets);
        this.jobs = List.copyOf(jobs);
    }

    /**
     * The rules of the settings.
     *
     * @throws IllegalArgumentException when one cannot be read; names the setting
     */
    public static NamingRules of(LineageSettings settings) {
        return of(settings.namespaceRules(), settings.nameRules());
    }

    /** The same of these rules. */
    public static NamingRules of(
            List<LineageSettings.NamespaceRule> namespaces, List<? extends LineageSettings.NameRule> names) {
        List<NameRule> datasets = new ArrayList<>();
        List<NameRule> jobs = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            LineageSettings.NameRule setting = names.get(at);
            try {
                NameRule rule = new NameRule(setting.namespace(), setting.name(), setting.replacement());
                switch (setting.kind()) {
                    case JOB -> jobs.add(rule);
                    case DATASET -> datasets.add(ofDatasets(rule));
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
                throw new IllegalArgumentException(
                        "pacta.lineage.name-rules[%d] cannot be read: %s".formatted(at, wrong.getMessage()), wrong);
            }
        }
        return new NamingRules(NamespaceRules.of(namespaces), datasets, jobs);
    }

    private static NameRule ofDatasets(NameRule rule) {
        if (rule.hasPlaces()) {
            throw new IllegalArgumentException("a dataset's name is not taken from elsewhere in an event");
        }
        return rule;
    }

    /** The key under which the graph has the dataset. */
    public DatasetKey apply(DatasetKey dataset) {
        DatasetKey moved = namespaces.apply(dataset);
        return rewritten(datasets, moved, NamingRules::nowhere)
                .map(name -> new DatasetKey(moved.namespace(), name))
                .orElse(moved);
    }

    /** The key under which the graph has a job that another one's event names; rules that ask for a place in its own do not match. */
    public JobKey apply(JobKey job) {
        return named(job, NamingRules::nowhere);
    }

    private JobKey named(JobKey job, Function<String, Optional<String>> places) {
        return rewritten(jobs, job, places)
                .map(name -> new JobKey(job.namespace(), name))
                .orElse(job);
    }

    private static Optional<String> nowhere(String place) {
        return Optional.empty();
    }

    private static Optional<String> rewritten(
            List<NameRule> rules, NodeKey key, Function<String, Optional<String>> places) {
        return rules.stream()
                .flatMap(rule -> rule.rewritten(key.namespace(), key.name(), places).stream())
                .findFirst();
    }

    /** The same event with the keys of the graph; to be applied once. */
    public LineageEvent apply(LineageEvent event) {
        if (isEmpty()) {
            return event;
        }
        List<LineageEvent.DatasetUse> outputs =
                event.outputs().stream().map(this::apply).toList();
        LineageEvent.Job job = event.job();
        return new LineageEvent(
                event.kind(),
                event.raw(),
                event.origin(),
                event.eventTime(),
                event.state(),
                event.run(),
                job == null
                        ? null
                        : new LineageEvent.Job(named(job.key(), place -> said(event, outputs, place)), job.facets()),
                event.inputs().stream().map(this::apply).toList(),
                outputs,
                event.dataset() == null ? null : apply(event.dataset()));
    }

    private LineageEvent.DatasetUse apply(LineageEvent.DatasetUse use) {
        return new LineageEvent.DatasetUse(apply(use.key()), use.facets(), use.useFacets());
    }

    private static Optional<String> said(LineageEvent event, List<LineageEvent.DatasetUse> outputs, String place) {
        String facet = place.replaceFirst("^/(run|job)/facets", "");
        if (place.startsWith("/run/")) {
            return Optional.ofNullable(event.run())
                    .map(run -> run.facets().at(facet).asText(""));
        }
        if (place.startsWith("/job/")) {
            return Optional.ofNullable(event.job())
                    .map(job -> job.facets().at(facet).asText(""));
        }
        return outputs.stream().findFirst().map(output -> output.key().name());
    }

    /** The flows of an event that has been given the keys of the graph; what its facets name is given them too. */
    public List<Flow> flows(LineageEvent named) {
        List<Flow> flows = EventFlows.of(named);
        if (isEmpty()) {
            return flows;
        }
        Set<NodeKey> done = new HashSet<>();
        Stream.concat(named.inputs().stream(), named.outputs().stream()).forEach(use -> done.add(use.key()));
        Optional.ofNullable(named.dataset()).ifPresent(use -> done.add(use.key()));
        Optional.ofNullable(named.job()).ifPresent(job -> done.add(job.key()));
        return flows.stream().map(flow -> apply(flow, done)).toList();
    }

    private Flow apply(Flow flow, Set<NodeKey> done) {
        JobKey job = flow.job();
        return new Flow(
                apply(flow.from(), done),
                apply(flow.to(), done),
                job == null ? null : (JobKey) apply(job, done),
                flow.kind(),
                flow.grade(),
                flow.transformations());
    }

    private NodeKey apply(NodeKey node, Set<NodeKey> done) {
        if (done.contains(node)) {
            return node;
        }
        return switch (node) {
            case DatasetKey dataset -> apply(dataset);
            case FieldKey field ->
                done.contains(field.dataset()) ? field : apply(field.dataset()).withField(field.field());
            case JobKey job -> apply(job);
        };
    }

    private boolean isEmpty() {
        return namespaces.isEmpty() && datasets.isEmpty() && jobs.isEmpty();
    }
}
