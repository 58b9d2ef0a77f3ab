/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.Optional;

/** A location is a country's code. */
final class LocationRule extends LintRule {
    LocationRule() {
        super("pacta.privacy.location", Severity.WARNING, "A location is a country of ISO 3166", """
                Whether data leaves the European Economic Area is worked out from the two letters of its country (EU and EEA
                stand for their members). A name or another code is not understood, and a transfer goes unnoticed.
                """, """
                customProperties:
                  - property: privacy
                    value:
                      locations: [Germany, FR]  # <- here
                """, """
                customProperties:
                  - property: privacy
                    value:
                      locations: [DE, FR]
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Place block : PrivacyBlocks.ofObjects(subject)) {
            for (Value location : block.oneOrMore("locations")) {
                String text = location.text();
                if (text == null || Countries.isCode(text)) {
                    continue;
                }
                Optional<String> meant = Countries.meant(text);
                report.add(
                        location.path(),
                        "'%s' is no country of ISO 3166; write %s"
                                .formatted(text, meant.map("'%s'"::formatted).orElse("two letters such as DE")),
                        meant.map(code -> subject.fix(
                                        "write '%s'".formatted(code),
                                        editor -> editor.replaceText(location.path(), code)))
                                .orElse(null));
            }
        }
    }
}
