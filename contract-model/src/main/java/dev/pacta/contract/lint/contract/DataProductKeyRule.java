/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** The data product is not named by its deprecated key. */
final class DataProductKeyRule extends LintRule {
    DataProductKeyRule() {
        super("pacta.deprecated.data-product", Severity.INFO, "The key dataProduct is not used", """
                The key dataProduct is deprecated since 3.1: which product a contract belongs to is said by the product's own
                document. Later versions will refuse the key.
                """, """
                dataProduct: shop  # <- here
                """, """
                tags: [shop]
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        if (subject.root().has("dataProduct") && subject.version().atLeast(OdcsVersion.V3_1_0)) {
            report.addAtKey(
                    "/dataProduct", "dataProduct is deprecated since 3.1; let the data product name its contracts");
        }
    }
}
