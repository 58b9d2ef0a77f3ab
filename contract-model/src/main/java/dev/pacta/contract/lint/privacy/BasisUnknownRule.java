/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.message.Spelling;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The legal basis is one of Art. 6(1) GDPR. */
final class BasisUnknownRule extends LintRule {
    BasisUnknownRule() {
        super("pacta.privacy.basis", Severity.WARNING, "The legal basis is one of the six", """
                Art. 6(1) GDPR has six grounds, (a) to (f). Reports and policies know them by the words consent, contract,
                legal_obligation, vital_interests, public_task and legitimate_interests.
                """, """
                customProperties:
                  - property: privacy
                    value:
                      legalBasis: legitimate interest  # <- here
                """, """
                customProperties:
                  - property: privacy
                    value:
                      legalBasis: legitimate_interests
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    private static final Set<String> KNOWN =
            Set.of("consent", "contract", "legal_obligation", "vital_interests", "public_task", "legitimate_interests");
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("legitimateinterest", "legitimate_interests"),
            Map.entry("legalobligations", "legal_obligation"),
            Map.entry("vitalinterest", "vital_interests"),
            Map.entry("publicinterest", "public_task"),
            Map.entry("publicinterests", "public_task"),
            Map.entry("officialauthority", "public_task"),
            Map.entry("performanceofacontract", "contract"),
            Map.entry("explicitconsent", "consent"),
            Map.entry("6(1)(a)", "consent"),
            Map.entry("6(1)(b)", "contract"),
            Map.entry("6(1)(c)", "legal_obligation"),
            Map.entry("6(1)(d)", "vital_interests"),
            Map.entry("6(1)(e)", "public_task"),
            Map.entry("6(1)(f)", "legitimate_interests"));

    @Override
    public void check(Subject subject, Report report) {
        for (Place block : PrivacyBlocks.ofObjects(subject)) {
            String basis = block.text("legalBasis");
            if (basis == null || KNOWN.contains(basis)) {
                continue;
            }
            String plain = basis.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]|gdpr|dsgvo|art(icle|\\.)?", "");
            Optional<String> meant = Optional.ofNullable(MEANT.get(plain)).or(() -> Spelling.near(basis, KNOWN));
            String path = block.at("legalBasis");
            report.add(
                    path,
                    "'%s' is none of the six grounds of Art. 6(1) GDPR; write %s"
                            .formatted(
                                    basis,
                                    meant.map("'%s'"::formatted).orElse(String.join(", ", new TreeSet<>(KNOWN)))),
                    meant.map(word ->
                                    subject.fix("write '%s'".formatted(word), editor -> editor.replaceText(path, word)))
                            .orElse(null));
        }
    }
}
