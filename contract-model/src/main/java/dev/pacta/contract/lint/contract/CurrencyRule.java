/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A currency is one of ISO 4217. */
final class CurrencyRule extends LintRule {
    CurrencyRule() {
        super("pacta.price.currency", Severity.WARNING, "The currency of a price exists", """
                The standard writes currencies with the three letters of ISO 4217. A sign such as $ is used by twenty countries.
                """, """
                price:
                  priceAmount: 9.95
                  priceCurrency: eur  # <- here
                  priceUnit: megabyte
                """, """
                price:
                  priceAmount: 9.95
                  priceCurrency: EUR
                  priceUnit: megabyte
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    private static final Map<String, String> SIGNS =
            Map.of("€", "EUR", "£", "GBP", "EURO", "EUR", "EUROS", "EUR", "US$", "USD");

    @Override
    public void check(Subject subject, Report report) {
        Optional<Place> price = subject.root().object("price");
        String written = price.map(place -> place.text("priceCurrency")).orElse(null);
        if (price.isEmpty() || written == null || exists(written)) {
            return;
        }
        String upper = written.strip().toUpperCase(Locale.ROOT);
        String meant = SIGNS.getOrDefault(upper, upper);
        String path = price.get().at("priceCurrency");
        report.add(
                path,
                "'%s' is no currency of ISO 4217; write three letters such as EUR".formatted(written),
                exists(meant)
                        ? subject.fix("write '%s'".formatted(meant), editor -> editor.replaceText(path, meant))
                        : null);
    }

    private static boolean exists(String code) {
        try {
            return Currency.getInstance(code) != null;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
