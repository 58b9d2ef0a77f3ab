/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.report;

import dev.pacta.check.result.CheckResult;
import dev.pacta.check.result.FileResult;
import dev.pacta.check.result.Finding;
import dev.pacta.contract.message.Severity;

/**
 * Workflow commands of GitHub Actions, which become notes beside the lines of a pull request. GitHub shows at most ten of each
 * severity for one step; what more there is is said in the log, so that nobody believes to see all.
 *
 * <p>Source: GitHub documentation, "Workflow commands for GitHub Actions".
 */
public final class GithubAnnotations implements Report {
    private static final int SHOWN_PER_SEVERITY = 10;

    @Override
    public String write(CheckResult result) {
        StringBuilder text = new StringBuilder();
        for (Severity severity : Severity.values()) {
            for (FileResult file : result.files()) {
                file.findings().stream()
                        .filter(finding -> finding.severity() == severity)
                        .forEach(finding -> text.append(command(file, finding)));
            }
        }
        for (Severity severity : Severity.values()) {
            long hidden = result.count(severity) - SHOWN_PER_SEVERITY;
            if (hidden > 0) {
                text.append("GitHub shows %d notes of a kind for one step; %d more of kind %s are in this log only.%n"
                        .formatted(SHOWN_PER_SEVERITY, hidden, command(severity)));
            }
        }
        return text.append(data(Words.verdict(result))).append('\n').toString();
    }

    private static String command(FileResult file, Finding finding) {
        String advice = finding.advice().isEmpty() ? "" : "\n" + finding.advice();
        return "::%s file=%s,line=%d,col=%d,title=%s::%s\n"
                .formatted(
                        command(finding.severity()),
                        property(file.path()),
                        finding.place().line(),
                        finding.place().column(),
                        property("Pacta: " + finding.ruleId()),
                        data(finding.message() + advice));
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
