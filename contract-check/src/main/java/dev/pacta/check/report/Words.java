/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.report;

import dev.pacta.check.result.CheckResult;
import dev.pacta.check.result.FileResult;
import dev.pacta.check.result.VersionStep;
import dev.pacta.contract.message.Severity;
import java.util.Locale;
import java.util.StringJoiner;

/** What several reports say alike. */
final class Words {
    private Words() {}

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** {@code 1.0.0 -> 1.1.0}, as far as there are two. */
    static String step(VersionStep step) {
        if (step.before() == null) {
            return step.after() == null ? "" : step.after();
        }
        if (step.after() == null || step.after().equals(step.before())) {
            return step.before();
        }
        return step.before() + " -> " + step.after();
    }

    /** The verdict in one sentence. */
    static String verdict(CheckResult result) {
        if (result.files().isEmpty()) {
            return "No contract changed";
        }
        StringJoiner parts = new StringJoiner(", ");
        if (result.breaking() > 0) {
            parts.add(Words.count(result.breaking(), "breaking change", "breaking changes"));
        }
        long errors = result.count(Severity.ERROR) - result.breaking();
        if (errors > 0) {
            parts.add(Words.count(
                    errors,
                    result.breaking() > 0 ? "other error" : "error",
                    result.breaking() > 0 ? "other errors" : "errors"));
        }
        if (result.count(Severity.WARNING) > 0) {
            parts.add(Words.count(result.count(Severity.WARNING), "warning", "warnings"));
        }
        if (result.waived() > 0) {
            parts.add(result.waived() + " waived");
        }
        String found = parts.length() == 0 ? "nothing at fault" : parts.toString();
        return "%s checked: %s".formatted(checked(result), found);
    }

    private static String checked(CheckResult result) {
        long rules = result.files().stream()
                .filter(file -> file.subject() == FileResult.Subject.FLOW_RULES)
                .count();
        String documents = Words.count(rules, "document of rules", "documents of rules");
        long contracts = result.files().size() - rules;
        if (contracts == 0) {
            return documents;
        }
        String held = Words.count(contracts, "contract", "contracts");
        return rules == 0 ? held : held + " and " + documents;
    }

    /** What was compared, for the end of a report; empty when nothing was. */
    static String comparedWith(CheckResult result) {
        String base = result.base() == null ? "" : "compared with " + result.base();
        String server = result.server() == null ? "" : "readers and published versions from " + result.server();
        return base.isEmpty() || server.isEmpty() ? base + server : base + "; " + server;
    }

    /** What happened to the file: {@code added}, {@code renamed from old.yaml}. */
    static String change(FileResult file) {
        return file.oldPath() == null ? file.change().text() : "renamed from " + file.oldPath();
    }
}
