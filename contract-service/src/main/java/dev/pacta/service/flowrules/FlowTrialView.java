/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.lineage.rules.Breach;
import dev.pacta.service.shared.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What rules say of a pull request.
 *
 * @param files those that bring a breach or cannot be read as documents of rules
 * @param unfinished rules that have more breaches than were looked at
 * @param unknownSources what contracts say that they are made of and nobody knows; what flows from there is not judged
 */
record FlowTrialView(List<TriedFileView> files, List<String> unfinished, List<UnknownSourceView> unknownSources) {

    /**
     * A source.
     *
     * @param path of the contract
     * @param source as the contract names it
     */
    record UnknownSourceView(String path, String source) {}

    /** One file. */
    record TriedFileView(String path, List<MessageView> problems, List<TriedBreachView> breaches) {}

    /**
     * A breach, with a shortest way to it.
     *
     * @param standing it is there without the pull request too
     * @param way the path as a short text
     * @param pointer of what brings it, in the file
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TriedBreachView(
            String rule,
            @Nullable String description,
            String severity,
            boolean certain,
            boolean standing,
            String title,
            String way,
            List<RuleCheckView.StepView> path,
            int line,
            int column,
            String pointer) {}

    static FlowTrialView of(List<ChangedRules> documents, FlowTrial.Outcome outcome) {
        List<TriedFileView> unreadable = documents.stream()
                .filter(document -> !document.problems().isEmpty())
                .map(document -> new TriedFileView(document.path(), document.problems(), List.of()))
                .toList();
        List<TriedFileView> files = new ArrayList<>(unreadable);
        outcome.breaches().stream()
                .collect(Collectors.groupingBy(
                        FlowTrial.Tried::path,
                        TreeMap::new,
                        Collectors.mapping(FlowTrialView::view, Collectors.toList())))
                .forEach((path, breaches) -> files.add(new TriedFileView(path, List.of(), breaches)));
        return new FlowTrialView(
                files,
                outcome.unfinished(),
                outcome.unknown().stream()
                        .map(one -> new UnknownSourceView(one.path(), one.source()))
                        .toList());
    }

    private static TriedBreachView view(FlowTrial.Tried tried) {
        return new TriedBreachView(
                tried.by().rule().id(),
                tried.by().rule().description(),
                tried.by().severity(tried.breach()).name().toLowerCase(Locale.ROOT),
                tried.breach().certain(),
                tried.standing(),
                tried.by().title(tried.breach()),
                way(tried),
                tried.breach().path().stream().map(RuleCheckView::step).toList(),
                tried.place().line(),
                tried.place().column(),
                tried.place().pointer());
    }

    private static String way(FlowTrial.Tried tried) {
        List<Breach.Step> steps = tried.breach().path();
        return IntStream.range(0, steps.size())
                .mapToObj(at -> spelt(steps.get(at)) + (tried.declared().contains(at) ? " (newly declared)" : ""))
                .collect(Collectors.joining(" -> "));
    }

    private static String spelt(Breach.Step step) {
        String field = step.node().field();
        String by = step.job() == null ? "" : " (by %s)".formatted(step.job().name());
        return step.node().name() + (field.isEmpty() ? "" : "." + field) + by;
    }
}
