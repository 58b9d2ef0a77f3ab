/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.message.Spelling;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** A time zone is one of the IANA database. */
final class TimezoneUnknownRule extends LintRule {
    TimezoneUnknownRule() {
        super("pacta.timezone.unknown", Severity.ERROR, "The default time zone exists", """
                Times without a zone are read in defaultTimezone. A zone that does not exist stops the reader, or makes it fall
                back to its own.
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: placed_at
                        logicalType: timestamp
                        logicalTypeOptions:
                          defaultTimezone: europe/berlin  # <- here
                """, """
                schema:
                  - name: orders
                    properties:
                      - name: placed_at
                        logicalType: timestamp
                        logicalTypeOptions:
                          defaultTimezone: Europe/Berlin
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            property.options()
                    .flatMap(options -> options.value("defaultTimezone"))
                    .ifPresent(zone -> check(zone, subject, report));
        }
    }

    private static void check(Value zone, Subject subject, Report report) {
        String text = String.valueOf(zone.text());
        if (exists(text)) {
            return;
        }
        Optional<String> near = Spelling.near(text, ZoneId.getAvailableZoneIds());
        report.add(
                zone.path(),
                "there is no time zone '%s'%s; expected a name such as Europe/Berlin or Etc/UTC"
                        .formatted(
                                text,
                                near.map("; did you mean '%s'?"::formatted).orElse("")),
                near.map(name -> subject.fix(
                                "write '%s'".formatted(name), editor -> editor.replaceText(zone.path(), name)))
                        .orElse(null));
    }

    private static boolean exists(String zone) {
        try {
            return ZoneId.of(zone) != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
