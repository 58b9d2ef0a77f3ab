/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.odcs.ContractDocument;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges contract documents: structure by the version that the document names, then the rules of meaning. Safe for many threads. */
public final class Lint {
    private Lint() {}

    /** Reads and judges a document. */
    public static List<LintMessage> lintBytes(byte[] bytes, String source, LintProfile profile) {
        return lintBytes(bytes, source, LintSettings.of(profile));
    }

    /** Reads and judges a document. */
    public static List<LintMessage> lintBytes(byte[] bytes, String source, LintSettings settings) {
        ReadResult result = new OdcsReader().read(bytes, source);
        if (result instanceof ReadResult.Readable readable) {
            return lint(readable.document(), settings);
        }
        return ((ReadResult.Unreadable) result).messages();
    }

    /** Judges a document; the messages stand in the order of the document. */
    public static List<LintMessage> lint(ContractDocument document, LintProfile profile) {
        return lint(document, LintSettings.of(profile));
    }

    /** Judges a document; the messages stand in the order of the document. */
    public static List<LintMessage> lint(ContractDocument document, LintSettings settings) {
        List<LintMessage> messages = new ArrayList<>(document.structure());
        if (!document.hasStructureErrors()) {
            Subject subject = new Subject(document, settings.now(), settings.fixes());
            for (LintRule rule : LintRules.ALL) {
                if (settings.rules().get(rule.id()) != RuleLevel.OFF) {
                    rule.check(subject, new Findings(document, rule, messages));
                }
            }
        }
        messages.sort(Lint::byPlace);
        return messages.stream()
                .flatMap(message -> weigh(message, settings).stream())
                .toList();
    }

    /** Written out: the comparators that Comparator builds are made anew in every process, which takes longer than linting. */
    private static int byPlace(LintMessage one, LintMessage other) {
        int lines = Integer.compare(one.position().line(), other.position().line());
        if (lines != 0) {
            return lines;
        }
        int columns = Integer.compare(one.position().column(), other.position().column());
        return columns != 0 ? columns : one.ruleId().compareTo(other.ruleId());
    }

    /** Every rule of meaning, in the order of their ids. */
    public static List<RuleDescription> catalog() {
        return LintRules.ALL.stream()
                .map(rule -> new RuleDescription(
                        rule.id(),
                        rule.severity(),
                        rule.title(),
                        rule.why(),
                        rule.badExample(),
                        rule.goodExample(),
                        rule.fixable()))
                .sorted(Comparator.comparing(RuleDescription::id))
                .toList();
    }

    /** The message with the weight that the settings give it, or nothing when it is left out. */
    private static Optional<LintMessage> weigh(LintMessage message, LintSettings settings) {
        boolean structure = message.ruleId().startsWith("odcs.");
        RuleLevel level = settings.rules().get(message.ruleId());
        if (level != null && !(structure && message.severity() == Severity.ERROR)) {
            return level.severity().map(message::withSeverity);
        }
        return switch (settings.profile()) {
            case LENIENT -> Optional.of(message).filter(kept -> structure || kept.severity() == Severity.ERROR);
            case STANDARD -> Optional.of(message);
            case STRICT ->
                Optional.of(message.severity() == Severity.WARNING ? message.withSeverity(Severity.ERROR) : message);
        };
    }
}
