/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Privacy;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Quantity;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is promised about keeping data does not exceed what is allowed. */
final class RetentionPromiseRule extends LintRule {
    RetentionPromiseRule() {
        super(
                "pacta.privacy.retention-promise",
                Severity.WARNING,
                "The promised retention is not longer than the allowed one",
                """
                The service level says how long data is kept for readers, the privacy block how long it may be kept. When the
                promise is longer, one of the two is broken on the day in between.
                """,
                """
                schema:
                  - name: customers
                    properties:
                      - name: email
                        logicalType: string
                        classification: confidential
                        customProperties:
                          - property: privacy
                            value: {dataCategory: user.contact.email, dataSubject: customer}
                slaProperties:
                  - {property: retention, value: 5, unit: y}  # <- here
                customProperties:
                  - property: privacy
                    value: {purposes: [essential.service], legalBasis: contract, retention: P3Y, controller: Shop GmbH}
                """,
                """
                schema:
                  - name: customers
                    properties:
                      - name: email
                        logicalType: string
                        classification: confidential
                        customProperties:
                          - property: privacy
                            value: {dataCategory: user.contact.email, dataSubject: customer}
                slaProperties:
                  - {property: retention, value: 3, unit: y}
                customProperties:
                  - property: privacy
                    value: {purposes: [essential.service], legalBasis: contract, retention: P3Y, controller: Shop GmbH}
                """);
    }

    private static final Pattern LENGTH = Pattern.compile("P(\\d{1,4})([YMWD])");
    private static final Map<String, Double> DAYS = Map.ofEntries(
            Map.entry("y", 365.25),
            Map.entry("yr", 365.25),
            Map.entry("year", 365.25),
            Map.entry("years", 365.25),
            Map.entry("month", 30.4375),
            Map.entry("months", 30.4375),
            Map.entry("m", 30.4375),
            Map.entry("w", 7.0),
            Map.entry("week", 7.0),
            Map.entry("weeks", 7.0),
            Map.entry("d", 1.0),
            Map.entry("day", 1.0),
            Map.entry("days", 1.0));

    @Override
    public void check(Subject subject, Report report) {
        boolean personal = subject.properties().stream().anyMatch(PropertyPlace::isPersonal);
        Matcher allowed = LENGTH.matcher(Privacy.of(subject.root())
                .map(block -> block.text("retention", ""))
                .orElse(""));
        if (!personal || !allowed.matches()) {
            return;
        }
        double most =
                Double.parseDouble(allowed.group(1)) * days(allowed.group(2).toLowerCase(Locale.ROOT));
        for (Place promise : subject.root().objects("slaProperties")) {
            String name = promise.text("property", "");
            Quantity value = promise.number("value");
            double unit = days(promise.text("unit", "").toLowerCase(Locale.ROOT));
            boolean retention = name.equalsIgnoreCase("retention") || name.equalsIgnoreCase("re");
            // The lengths of months and years are means; what differs by less than they do is no contradiction.
            if (retention && value != null && unit > 0 && value.decimal().doubleValue() * unit > most * 1.02) {
                report.add(
                        promise.at("value"),
                        "%s %s are promised, but the privacy block allows %s; make them agree"
                                .formatted(promise.text("value"), promise.text("unit"), allowed.group()));
            }
        }
    }

    private static double days(String unit) {
        return DAYS.getOrDefault(unit, 0.0);
    }
}
