/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.result.FileChange;
import dev.pacta.check.result.FileResult;
import dev.pacta.check.result.Finding;
import dev.pacta.check.run.RuleFiles.RuleFile;
import dev.pacta.check.server.FlowAnswer;
import dev.pacta.check.server.FlowTrials;
import dev.pacta.check.server.FlowTrials.Question;
import dev.pacta.check.server.PactaService;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the rules about where data may flow say of what changes. The server is asked only when something changes for them. */
final class FlowChecks {
    private static final String RULE_FAULT =
            "End the way first, let the data through with exceptThrough, or weigh the rule as a warning.";
    private static final String LABEL_FAULT =
            "End the way first or mask the value on it; or change the rule together with those who answer for it.";

    private final List<RuleFile> files;
    private final FlowAnswer answer;

    private FlowChecks(List<RuleFile> files, FlowAnswer answer) {
        this.files = List.copyOf(files);
        this.answer = answer;
    }

    /** Asks the server. */
    static FlowChecks ask(PactaService service, List<RuleFile> files, List<Candidate> candidates) {
        List<Question> rules = files.stream()
                .map(file -> new Question(file.path(), file.after(), file.before()))
                .toList();
        List<Question> contracts = candidates.stream()
                .filter(FlowChecks::changesWhatFlows)
                .map(candidate -> new Question(candidate.path(), text(candidate), null))
                .toList();
        return new FlowChecks(
                files,
                rules.isEmpty() && contracts.isEmpty()
                        ? FlowAnswer.NONE
                        : new FlowTrials(service).ask(rules, contracts));
    }

    /** A contract whose file is deleted stays published. */
    private static boolean changesWhatFlows(Candidate candidate) {
        return candidate.change() != FileChange.UNCHANGED
                && candidate.contractAfter().isPresent()
                && !Labels.of(candidate.contractBefore()).equals(Labels.of(candidate.contractAfter()));
    }

    private static String text(Candidate candidate) {
        return new String(Objects.requireNonNull(candidate.after()).bytes(), StandardCharsets.UTF_8);
    }

    /** The same results with what is found, and those of the documents of rules. */
    List<FileResult> among(List<FileResult> contracts) {
        List<FileResult> all = new ArrayList<>();
        for (FileResult contract : contracts) {
            List<Finding> found = findings(contract.path(), LABEL_FAULT);
            List<Finding> findings = new ArrayList<>(found);
            findings.addAll(contract.findings());
            all.add(found.isEmpty() ? contract : contract.saying(findings));
        }
        files.forEach(file -> all.add(
                FileResult.ofFlowRules(file.path(), file.oldPath(), file.change(), findings(file.path(), RULE_FAULT))));
        return all;
    }

    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        for (String rule : answer.unfinished()) {
            remarks.add("The rule %s has more breaches than were looked at; new ones may be among the others."
                    .formatted(rule));
        }
        for (FlowAnswer.UnknownSource one : answer.unknown()) {
            remarks.add(
                    "%s is made of %s, which neither the lineage nor a contract knows: where that data flows is not judged."
                            .formatted(one.path(), one.source()));
        }
        return remarks;
    }

    private List<Finding> findings(String path, String advice) {
        Findings findings = new Findings(path);
        answer.byFile()
                .getOrDefault(path, List.of())
                .forEach(told -> findings.add(
                        Finding.Kind.GOVERNANCE,
                        told.ruleId(),
                        told.severity(),
                        told.place(),
                        told.path(),
                        told.message(),
                        told.standing() || !told.advice().isEmpty() ? told.advice() : advice));
        return findings.list();
    }
}
