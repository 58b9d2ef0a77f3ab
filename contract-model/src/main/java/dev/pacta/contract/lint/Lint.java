/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.odcs.ContractDocument;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.contract.yaml.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Judges contract documents: structure by the version that the document names, then the rules of meaning. Safe for many threads. */
public final class Lint {
    private static final List<LintRule> RULES = List.of(
            new DuplicateNameRule(),
            new EmptyRangeRule(),
            new PatternRule(),
            new ExampleRule(),
            new ReferenceRule(),
            new PrimaryKeyRule(),
            new PurposeMissingRule(),
            new LegalBasisMissingRule(),
            new RetentionMissingRule(),
            new OwnerMissingRule(),
            new VersionNumberRule());

    private Lint() {}

    /** Reads and judges a document. */
    public static List<LintMessage> lintBytes(byte[] bytes, String source, LintProfile profile) {
        ReadResult result = new OdcsReader().read(bytes, source);
        if (result instanceof ReadResult.Readable readable) {
            return lint(readable.document(), profile);
        }
        return ((ReadResult.Unreadable) result).messages();
    }

    /** Judges a document; the messages stand in the order of the document. */
    public static List<LintMessage> lint(ContractDocument document, LintProfile profile) {
        List<LintMessage> messages = new ArrayList<>(document.structure());
        document.contract().ifPresent(contract -> {
            for (LintRule rule : RULES) {
                rule.check(contract, (path, message) -> messages.add(message(document, rule, path, message)));
            }
        });
        messages.sort(Comparator.comparingInt(
                        (LintMessage message) -> message.position().line())
                .thenComparingInt(message -> message.position().column())
                .thenComparing(LintMessage::ruleId));
        return messages.stream()
                .filter(message -> profile != LintProfile.LENIENT || isForLenient(message))
                .map(message -> profile == LintProfile.STRICT && message.severity() == Severity.WARNING
                        ? message.withSeverity(Severity.ERROR)
                        : message)
                .toList();
    }

    private static boolean isForLenient(LintMessage message) {
        return message.severity() == Severity.ERROR || message.ruleId().startsWith("odcs.");
    }

    private static LintMessage message(ContractDocument document, LintRule rule, String path, String message) {
        Position position = document.position(path).orElse(Position.START);
        return new LintMessage(rule.id(), rule.severity(), document.source(), position, path, message);
    }
}
