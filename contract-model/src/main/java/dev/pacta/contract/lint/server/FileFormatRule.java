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
import dev.pacta.contract.message.Spelling;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The format of files is spelled as known. */
final class FileFormatRule extends LintRule {
    FileFormatRule() {
        super("pacta.server.format", Severity.WARNING, "A file format is spelled as known", """
                The format decides which reader opens the files. A slip of the pen is no error of structure, and no reader is
                found.
                """, """
                servers:
                  - {server: lake, type: s3, environment: prod, location: s3://shop/orders, format: paquet}  # <- here
                """, """
                servers:
                  - {server: lake, type: s3, environment: prod, location: s3://shop/orders, format: parquet}
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    private static final Set<String> KNOWN = Set.of(
            "parquet",
            "delta",
            "json",
            "csv",
            "avro",
            "iceberg",
            "protobuf",
            "jsonl",
            "ndjson",
            "hudi",
            "text",
            "excel");

    @Override
    public void check(Subject subject, Report report) {
        for (Place server : subject.servers()) {
            String format = server.text("format", "");
            boolean known = KNOWN.contains(format.toLowerCase(Locale.ROOT));
            Optional<String> near = known ? Optional.empty() : Spelling.near(format, KNOWN);
            near.ifPresent(name -> report.add(
                    server.at("format"),
                    "'%s' is no known format; did you mean '%s'?".formatted(format, name),
                    subject.fix(
                            "write '%s'".formatted(name), editor -> editor.replaceText(server.at("format"), name))));
        }
    }
}
