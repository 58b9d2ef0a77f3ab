/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.message.Spelling;
import dev.pacta.contract.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person said to a finding of personal data is said in words that a scan reads. */
final class FindingVerdictRule extends LintRule {
    private static final List<String> VERDICTS = List.of("suggested", "confirmed", "rejected");
    private static final List<String> BASES = List.of("name", "form", "checksum", "text");

    FindingVerdictRule() {
        super("pacta.privacy.finding", Severity.WARNING, "A verdict on a finding can be read", """
                `pacta scan --write` keeps at a property what it found (`personalDataFindings`), and a person says `confirmed` or
                `rejected`. An entry with another word is passed over, so that what was rejected is suggested again; an unknown
                `basis` makes the verdict hold for evidence of every sort.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: reference
                        logicalType: string
                        customProperties:
                          - property: personalDataFindings
                            value:
                              - kind: iban
                                verdict: reject  # <- here
                                basis: checksum
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: reference
                        logicalType: string
                        customProperties:
                          - property: personalDataFindings
                            value:
                              - kind: iban
                                verdict: rejected
                                basis: checksum
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            for (Place custom : property.place().objects("customProperties")) {
                if ("personalDataFindings".equals(custom.text("property"))) {
                    list(subject, custom, report);
                }
            }
        }
    }

    private static void list(Subject subject, Place custom, Report report) {
        custom.values("value").stream()
                .filter(each -> custom.objects("value").stream()
                        .noneMatch(entry -> entry.path().equals(each.path())))
                .forEach(each -> report.add(each.path(), "a finding is an object with kind, verdict and basis"));
        if (custom.value("value")
                .filter(value -> !(value.node() instanceof Sequence))
                .isPresent()) {
            report.add(custom.at("value"), "the findings are a list of objects with kind, verdict and basis");
        }
        for (Place entry : custom.objects("value")) {
            if (entry.text("kind") == null) {
                report.add(entry.path(), "the finding says no kind of personal data, so no scan reads it");
            }
            if (entry.has("verdict")) {
                word(subject, entry, "verdict", VERDICTS, report);
            } else {
                report.add(entry.path(), "the finding says no verdict; write suggested, confirmed or rejected");
            }
            if (entry.has("basis")) {
                word(subject, entry, "basis", BASES, report);
            }
        }
    }

    private static void word(Subject subject, Place entry, String key, List<String> known, Report report) {
        String written = entry.text(key, "");
        if (known.stream().anyMatch(written::equalsIgnoreCase)) {
            return;
        }
        Optional<String> meant = meant(written, known);
        String path = entry.at(key);
        report.add(
                path,
                "'%s' is no %s; write %s"
                        .formatted(written, key, meant.map("'%s'"::formatted).orElse(String.join(", ", known))),
                meant.map(word -> subject.fix("write '%s'".formatted(word), editor -> editor.replaceText(path, word)))
                        .orElse(null));
    }

    /** The same word in another form, or misspelt; never another word, which would speak for the person. */
    private static Optional<String> meant(String written, List<String> known) {
        String plain = written.strip().toLowerCase(Locale.ROOT);
        return plain.length() < 4
                ? Optional.empty()
                : known.stream()
                        .filter(word -> word.length() > 4 && word.startsWith(plain))
                        .findFirst()
                        .or(() -> Spelling.near(written, known));
    }
}
