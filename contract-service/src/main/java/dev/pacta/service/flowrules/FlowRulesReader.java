/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import dev.pacta.contract.yaml.Position;
import dev.pacta.contract.yaml.YamlException;
import dev.pacta.contract.yaml.YamlLimits;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlReader;
import dev.pacta.lineage.query.NodeChoice;
import dev.pacta.lineage.rules.LineageRule;
import dev.pacta.service.shared.MessageView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads documents of rules from YAML. Stateless; safe for many threads. */
final class FlowRulesReader {
    private static final YamlReader YAML = new YamlReader(new YamlLimits(1024 * 1024, 16, 20_000));
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");
    /** The address of dry runs is no document. */
    private static final String TAKEN = "check";

    private static final int MOST_RULES = 200;
    private static final int MOST_HOPS = 100;
    private static final List<String> KINDS = List.of("noFlow", "onlyWriters", "onlyReaders");
    private static final List<String> RULE_KEYS =
            List.of("id", "description", "severity", "noFlow", "onlyWriters", "onlyReaders");
    private static final List<String> FLOW_KEYS =
            List.of("from", "to", "exceptThrough", "exceptMasked", "influence", "unknownColumns", "within");

    private final List<MessageView> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private FlowRulesReader() {}

    /** What came of reading a document. */
    sealed interface Reading {
        record Readable(FlowRules rules) implements Reading {}

        /** Not such a document, and why: never empty, in the order of the places. */
        record Unreadable(List<MessageView> problems) implements Reading {}
    }

    static Reading read(byte[] yaml) {
        try {
            return new FlowRulesReader().document(YAML.read(yaml));
        } catch (YamlException notYaml) {
            Position place = notYaml.problem().position();
            return new Reading.Unreadable(
                    List.of(DocumentPart.message(place, "", notYaml.problem().message())));
        }
    }

    private Reading document(YamlNode root) {
        Optional<FlowRules> rules = DocumentPart.of(root, "", List.of("id", "description", "rules"), problems)
                .flatMap(this::rules);
        if (rules.isPresent() && problems.isEmpty()) {
            return new Reading.Readable(rules.get());
        }
        problems.sort(Comparator.comparingInt(MessageView::line).thenComparingInt(MessageView::column));
        return new Reading.Unreadable(List.copyOf(problems));
    }

    private Optional<FlowRules> rules(DocumentPart part) {
        Optional<String> id = id(part, TAKEN);
        String description = part.text("description").orElse(null);
        List<FlowRules.Rule> rules = new ArrayList<>();
        for (DocumentPart each : part.objects("rules", RULE_KEYS, MOST_RULES)) {
            rule(id.orElse(""), each).ifPresent(rules::add);
        }
        return id.map(known -> new FlowRules(known, description, rules));
    }

    private Optional<String> id(DocumentPart part, String taken) {
        Optional<String> id = part.required("id", "a name of its own");
        if (id.isPresent() && (!ID.matcher(id.get()).matches() || id.get().equals(taken))) {
            part.problem(
                    "id",
                    "'%s' cannot be an id; use up to 100 letters, digits, dashes and underscores".formatted(id.get()));
        }
        return id;
    }

    private Optional<FlowRules.Rule> rule(String document, DocumentPart part) {
        Optional<String> id = id(part, "");
        if (id.isPresent() && !ids.add(id.get())) {
            part.problem("id", "the rule '%s' is there twice".formatted(id.get()));
        }
        boolean warning = part.word("severity", List.of("error", "warning"))
                .filter("warning"::equals)
                .isPresent();
        String description = part.text("description").orElse(null);
        List<String> kinds = KINDS.stream().filter(part::has).toList();
        if (kinds.size() != 1) {
            part.problem(
                    kinds.isEmpty() ? KINDS.getFirst() : kinds.getLast(),
                    "a rule has one of %s, this one has %d".formatted(String.join(", ", KINDS), kinds.size()));
        }
        String name = document + "." + id.orElse("");
        return flow(name, part)
                .or(() -> only(name, part, "onlyWriters", LineageRule.Access.WRITE))
                .or(() -> only(name, part, "onlyReaders", LineageRule.Access.READ))
                .map(rule -> new FlowRules.Rule(
                        rule,
                        warning ? FlowRules.Severity.WARNING : FlowRules.Severity.ERROR,
                        description,
                        part.place()));
    }

    private static Optional<LineageRule> flow(String name, DocumentPart rule) {
        return rule.object("noFlow", FLOW_KEYS).flatMap(part -> {
            Optional<NodeChoice> from = part.requiredChoice("from");
            Optional<NodeChoice> to = part.requiredChoice("to");
            Optional<NodeChoice> exceptThrough = part.choice("exceptThrough");
            boolean exceptMasked = part.truth("exceptMasked", false);
            boolean influence = part.truth("influence", false);
            boolean unknownColumns = part.word("unknownColumns", List.of("report", "ignore"))
                    .map("report"::equals)
                    .orElse(true);
            int within = part.number("within", 1, MOST_HOPS, LineageRule.NoFlow.ANY_DISTANCE);
            return from.isEmpty() || to.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new LineageRule.NoFlow(
                            name,
                            from.get(),
                            to.get(),
                            exceptThrough,
                            exceptMasked,
                            influence,
                            unknownColumns,
                            within));
        });
    }

    private static Optional<LineageRule> only(String name, DocumentPart rule, String key, LineageRule.Access access) {
        return rule.object(key, List.of("of", "jobs")).flatMap(part -> {
            Optional<NodeChoice> of = part.requiredChoice("of");
            Optional<NodeChoice> jobs = part.requiredChoice("jobs");
            return of.isEmpty() || jobs.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new LineageRule.OnlyJobs(name, access, of.get(), jobs.get()));
        });
    }
}
