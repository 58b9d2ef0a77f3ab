/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.Optional;
import java.util.Set;

/** A dotted key in a privacy block has the form of one and is not a slip of a known one. */
abstract class KeyWordRule extends LintRule {
    private final String key;
    private final Set<String> known;

    KeyWordRule(String id, String title, String why, String bad, String good, String key, Set<String> known) {
        super(id, Severity.WARNING, title, why, bad, good);
        this.key = key;
        this.known = known;
    }

    @Override
    public final boolean fixable() {
        return true;
    }

    @Override
    public final void check(Subject subject, Report report) {
        for (PrivacyBlocks.Block block : PrivacyBlocks.of(subject)) {
            for (Value value : block.place().oneOrMore(key)) {
                String text = value.text();
                if (text != null) {
                    check(value, text, subject, report);
                }
            }
        }
    }

    private void check(Value value, String text, Subject subject, Report report) {
        Optional<String> meant = Taxonomy.meant(text, known);
        if (meant.isEmpty() && Taxonomy.isKey(text)) {
            return;
        }
        report.add(
                value.path(),
                "'%s' is no key of the taxonomy%s"
                        .formatted(
                                text,
                                meant.map("; did you mean '%s'?"::formatted)
                                        .orElse("; write lower-case words joined by dots")),
                meant.map(word -> subject.fix(
                                "write '%s'".formatted(word), editor -> editor.replaceText(value.path(), word)))
                        .orElse(null));
    }
}
