/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Quantity;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** A price is an amount of a currency. */
final class PriceRule extends LintRule {
    PriceRule() {
        super("pacta.price.amount", Severity.WARNING, "A price has an amount from 0 and a currency", """
                Nobody is paid for taking data, and an amount without a currency is no price.
                """, """
                price:
                  priceAmount: 9.95  # <- here
                  priceUnit: megabyte
                """, """
                price:
                  priceAmount: 9.95
                  priceCurrency: EUR
                  priceUnit: megabyte
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        subject.root().object("price").ifPresent(price -> {
            Quantity amount = price.number("priceAmount");
            if (amount != null && amount.signum() < 0) {
                report.add(price.at("priceAmount"), "a price is not below 0");
            } else if (amount != null && amount.signum() > 0 && !price.has("priceCurrency")) {
                report.add(price.at("priceAmount"), "%s of what? add priceCurrency".formatted(amount));
            }
        });
    }
}
