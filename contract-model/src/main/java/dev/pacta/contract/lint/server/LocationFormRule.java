/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.server;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.Locale;
import java.util.Map;

/** The location of files begins as its kind of storage does. */
final class LocationFormRule extends LintRule {
    LocationFormRule() {
        super("pacta.server.location", Severity.WARNING, "A location has the form of its storage", """
                The scheme of a location decides which library opens it. A bucket's name without s3://, or a path where an
                address is due, is looked for on the local disk.
                """, """
                servers:
                  - {server: lake, type: s3, environment: prod, location: shop/orders, format: parquet}  # <- here
                """, """
                servers:
                  - {server: lake, type: s3, environment: prod, location: s3://shop/orders, format: parquet}
                """);
    }

    private static final Map<String, String> SCHEMES = Map.of(
            "s3", "s3|s3a|s3n", "azure", "abfss?|wasbs?|https|az|azure|adl", "sftp", "sftp|ssh", "api", "https?");
    private static final Map<String, String> EXAMPLES = Map.of(
            "s3", "s3://bucket/key",
            "azure", "abfss://container@account.dfs.core.windows.net/path",
            "sftp", "sftp://host/path",
            "api", "https://host/path");

    @Override
    public void check(Subject subject, Report report) {
        for (Place server : subject.servers()) {
            String type = server.text("type", "");
            String schemes = SCHEMES.get(type);
            String location = server.text("location", "");
            boolean variable = location.contains("${") || location.contains("{{") || location.isBlank();
            if (schemes != null
                    && !variable
                    && !location.toLowerCase(Locale.ROOT).matches("(" + schemes + ")://(?s:.+)")) {
                report.add(
                        server.at("location"),
                        "'%s' is no location of type %s; expected something like %s"
                                .formatted(location, type, EXAMPLES.get(type)));
            }
        }
    }
}
